/** Where `leerid import --voorbeeld` writes, unless a name is given: in the folder that the person works in. */
export const TEMPLATE_NAME = 'leerlingen-voorbeeld.csv';
