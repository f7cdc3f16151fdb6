import { foldText } from '../domain/text.js';

/** The fields a list can have, with the names their columns bear, the first being the one we show. */
const COLUMN_NAMES = {
  institutionNumber: [
    'Instellingsnummer',
    'Instellingsnr',
    'Instelnr',
    'Schoolnummer',
    'Schoolnr',
    'Nummer instelling',
  ],
  institutionName: [
    'Instelling',
    'Instellingsnaam',
    'Naam instelling',
    'School',
    'Schoolnaam',
    'Naam school',
  ],
  stamnummer: [
    'Stamnummer',
    'Stamnr',
    'Stamboeknummer',
    'Stamboeknr',
    'Stamboek',
    'Stamnummer leerling',
    'Leerlingnummer',
    'Leerlingnr',
    'Leerlingennummer',
    'Intern nummer',
  ],
  firstName: ['Voornaam', 'Roepnaam', 'Voornaam leerling', 'Leerling voornaam', 'Gebruikelijke voornaam'],
  lastName: [
    'Naam',
    'Achternaam',
    'Familienaam',
    'Naam leerling',
    'Achternaam leerling',
    'Familienaam leerling',
    'Leerling naam',
  ],
  groupName: [
    'Administratieve groep',
    'Admin groep',
    'Admgroep',
    'Administratieve groep naam',
    'Naam administratieve groep',
    'Omschrijving administratieve groep',
    'Administratieve groep omschrijving',
    'Administratieve groep lang',
  ],
  className: [
    'Klas',
    'Klascode',
    'Klasnaam',
    'Klasgroep',
    'Code klas',
    'Naam klas',
    'Officiële klas',
    'Instellingsklas',
  ],
  onderwijsniveau: ['Onderwijsniveau', 'Niveau', 'Niveau onderwijs'],
  soortOnderwijs: ['Soort onderwijs', 'Onderwijssoort', 'Type onderwijs', 'Onderwijstype'],
  hoofdstructuur: [
    'Hoofdstructuur',
    'Hoofdstructuurcode',
    'Code hoofdstructuur',
    'Nummer hoofdstructuur',
    'Hoofdstructuurnummer',
  ],
  sex: ['Geslacht', 'Sekse', 'Officieel geslacht', 'Geslacht leerling'],
  birthDate: [
    'Geboortedatum',
    'Gebdatum',
    'Geb datum',
    'Geboren op',
    'Datum geboorte',
    'Officiële geboortedatum',
  ],
  officialFirstName: ['Officiële voornaam', 'Officiële voornamen', 'Voornaam officieel'],
  officialLastName: [
    'Officiële naam',
    'Officiële achternaam',
    'Officiële familienaam',
    'Naam officieel',
    'Achternaam officieel',
  ],
  nationalNumber: [
    'Rijksregisternummer',
    'Rijksregisternr',
    'Rijksregnr',
    'Rijksregister',
    'Rijksregister- of bisnummer',
    'RR-nummer',
    'RRN',
    'RRNR',
    'INSZ',
    'INSZ-nummer',
    'Insznr',
    'Bisnummer',
    'Nationaal nummer',
    'Identificatienummer',
  ],
  enrolledFrom: [
    'Inschrijvingsdatum',
    'Inschrijfdatum',
    'Ingeschreven vanaf',
    'Ingeschreven van',
    'Ingeschreven sinds',
    'Datum inschrijving',
    'Begin inschrijving',
    'Begindatum',
    'Startdatum',
    'Datum van',
    'Begindatum inschrijving',
  ],
  enrolledUntil: [
    'Uitschrijvingsdatum',
    'Uitschrijfdatum',
    'Ingeschreven tot',
    'Ingeschreven tot en met',
    'Ingeschreven t/m',
    'Datum uitschrijving',
    'Einde inschrijving',
    'Einddatum',
    'Stopdatum',
    'Datum tot',
    'Einddatum inschrijving',
  ],
  username: ['Gebruikersnaam', 'LeerID gebruikersnaam', 'Gebruikersnaam LeerID', 'LeerID'],
  accountType: ['Type', 'Accounttype', 'Type account', 'LeerID type', 'Type LeerID'],
  accountStatus: ['Status', 'Accountstatus', 'Status account', 'LeerID status', 'Status LeerID'],
  accountCreatedOn: [
    'Aanmaakdatum',
    'Aangemaakt op',
    'LeerID aanmaakdatum',
    'Aanmaakdatum LeerID',
    'Datum aanmaak',
  ],
  password: ['LeerID wachtwoord', 'Wachtwoord LeerID'],
  pictures: ['Afbeeldingen'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Field = keyof typeof COLUMN_NAMES;

export const FIELDS: readonly Field[] = Object.keys(COLUMN_NAMES).filter(isField);

/** The columns a list can't do without. */
export const REQUIRED_FIELDS: readonly Field[] = ['stamnummer', 'firstName', 'lastName', 'groupName'];

/** Fields whose value is told to nobody, nor written anywhere. */
export const SECRET_FIELDS: readonly Field[] = ['password', 'pictures'];

/** The name of a field as messages show it: `Administratieve groep`. */
export function fieldLabel(field: Field): string {
  return COLUMN_NAMES[field][0];
}

/** Every name that the field's column may bear, the one we show first. */
export function fieldNames(field: Field): readonly string[] {
  return COLUMN_NAMES[field];
}

/** The field that a column with this header holds, or null. Case, accents, spaces and punctuation don't matter. */
export function findField(header: string): Field | null {
  return FIELDS_BY_KEY.get(headerKey(header)) ?? null;
}

/** True for a column of first names that are, by its header, the ones that pupils are called by. */
export function isCallName(header: string): boolean {
  return CALL_NAME_KEYS.has(headerKey(header));
}

/** Two headers with the same key are the same header: `Adm._groep` is `ADM GROEP`. */
export function headerKey(header: string): string {
  return foldText(header).replace(/[^\p{L}\p{N}]/gu, '');
}

const FIELDS_BY_KEY: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => COLUMN_NAMES[field].map((name): [string, Field] => [headerKey(name), field])),
);

const CALL_NAME_KEYS: ReadonlySet<string> = new Set(['Roepnaam', 'Gebruikelijke voornaam'].map(headerKey));

function isField(name: string): name is Field {
  return Object.hasOwn(COLUMN_NAMES, name);
}
