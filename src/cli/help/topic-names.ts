/** The topics of `leerid help`, with what the overview says of each. Their texts are loaded when they are asked for. */
export const TOPICS = {
  import: 'de leerlingenlijst: kolommen, datums en foute rijen',
  filters: 'leerlingen kiezen op groep, klas, naam, status en type',
  afdrukken: "de PDF's van de ZIP: op welk papier, en op 100\u00A0%",
  stickers: 'stickervellen: maten, de eerste plaats, je printer ijken',
  exitcodes: 'hoe een opdracht eindigt, voor scripts',
  omgeving: 'omgevingsvariabelen en bestanden',
} as const;

export type TopicName = keyof typeof TOPICS;

export const TOPIC_NAMES: readonly TopicName[] = Object.keys(TOPICS).filter(isTopic);

export function isTopic(name: string): name is TopicName {
  return Object.hasOwn(TOPICS, name);
}
