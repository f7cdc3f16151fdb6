import { dirname } from 'node:path';
import type { Finding, FindingDetails, FindingKind } from '../check/finding.js';
import { nameAndNumber, type Student } from '../domain/student.js';
import type { Batch } from '../domain/batch.js';
import { counted } from './labels.js';
import { shellQuote, some } from './message-parts.js';
import { formatDayOf } from './moment.js';
import { SHARED_PLACE_REMEDY, SHARED_PLACES } from './shared-place.js';
import { describeSystemCode } from './system-codes.js';

/** What is wrong and where, and what to do about it. */
export interface FindingText {
  readonly what: string;
  readonly remedy: string;
}

type Texts = { readonly [K in FindingKind]: (details: FindingDetails[K]) => FindingText };

/** After `1 LeerID` and after `3 LeerID's`. */
const ACCOUNT_FAULTS: Readonly<
  Record<FindingDetails['account-odd']['reason'], readonly [one: string, several: string]>
> = {
  username: ['staat niet op naam van de leerling', 'staan niet op naam van de leerling'],
  hash: ['heeft een wachtwoord dat niet te lezen is', 'hebben een wachtwoord dat niet te lezen is'],
  kind: [
    'heeft een soort wachtwoord die niet bij het type past',
    'hebben een soort wachtwoord die niet bij het type past',
  ],
  origin: [
    'heeft een wachtwoord dat leerid niet gegeven heeft',
    'hebben een wachtwoord dat leerid niet gegeven heeft',
  ],
};

const PASSWORD_FAULTS: Readonly<Record<FindingDetails['zip-passwords-wrong']['reason'], string>> = {
  differs: 'past het wachtwoord niet bij het LeerID',
  missing: 'ontbreekt het wachtwoord',
  unknown: 'staat een kaartje voor wie geen LeerID heeft',
};

/** A kind without a text is a type error. */
const TEXTS: Texts = {
  'store-broken': ({ path, newestCopy }) => ({
    what: `het gegevensbestand is beschadigd, en de rest kon niet nagekeken worden: ${path}`,
    remedy: `zet een kopie terug met leerid restore KOPIE --force; dit bestand blijft ernaast bewaard${newestCopy === null ? '' : `. De nieuwste automatische kopie: ${newestCopy}`}`,
  }),
  'open-to-others': ({ path, isFolder }) => ({
    what: `anderen op deze computer kunnen dit lezen: ${path}`,
    remedy: `chmod ${isFolder ? 700 : 600} ${shellQuote(path)}${path.endsWith('.zip') ? ', of verwijder de ZIP als ze afgedrukt is' : ''}`,
  }),
  'folder-closed': ({ path, reason }) => ({
    what: `deze map kan niet bekeken worden: ${describeSystemCode(reason)}: ${path}`,
    remedy: `kijk na van wie de map is. Werd leerid ooit met sudo uitgevoerd, dan is ze van de beheerder (root); zo wordt ze weer van jou: sudo chown -R "$USER" ${shellQuote(path)} && chmod 700 ${shellQuote(path)}`,
  }),
  'store-shared': ({ path, place }) => ({
    what: `het gegevensbestand staat ${SHARED_PLACES[place]}: ${path}`,
    remedy: SHARED_PLACE_REMEDY,
  }),
  'store-kept': ({ path, hasZips }) => ({
    what: hasZips
      ? `ZIP's met wachtwoorden die bij een vorig gegevensbestand horen: ${path}`
      : `een vorig gegevensbestand, met alles wat erin stond: ${path}`,
    remedy: hasZips
      ? 'komt dat gegevensbestand terug, dan levert leerid ze af; verwijder de map pas als je ze niet meer nodig hebt'
      : 'verwijder het als je het niet meer nodig hebt',
  }),
  'account-odd': ({ reason, students }) => ({
    what: `${counted(students.length, `LeerID ${ACCOUNT_FAULTS[reason][0]}`, `LeerID's ${ACCOUNT_FAULTS[reason][1]}`)}: ${names(students)}`,
    remedy:
      reason === 'username'
        ? 'iets anders heeft in het gegevensbestand geschreven; zet een kopie van ervoor terug met leerid restore'
        : 'geef een nieuw wachtwoord met leerid reset --stamnummer NUMMER',
  }),
  'zip-waiting': ({ batch }) => ({
    what: `${zipOf(batch)} wacht in ${batch.spoolPath} en moet naar ${batch.finalPath}`,
    remedy: 'lever ze af met leerid check --repair, of in een andere map met --repair --output MAP',
  }),
  'zip-not-found': ({ batch }) => ({
    what: `${zipOf(batch)} is nog niet afgeleverd, en is weg of beschadigd: ${batch.spoolPath}`,
    remedy: `zet ze terug op die plaats, of geef die leerlingen een nieuw wachtwoord met leerid check --repair en dan leerid reset --batch ${batch.id}`,
  }),
  'zip-lost': ({ batch, students }) => ({
    what: `${zipOf(batch)} is verloren; niemand kent nog het wachtwoord van ${names(students)}`,
    remedy: `geef hun een nieuw wachtwoord: leerid reset --batch ${batch.id}`,
  }),
  'zip-changed': ({ batch }) => ({
    what: `${zipOf(batch)} is niet meer zoals ze afgeleverd is: ${batch.finalPath}`,
    remedy: `gebruik ze niet. Neem een andere kopie van de ZIP, of geef nieuwe wachtwoorden: leerid reset --batch ${batch.id}`,
  }),
  'zip-unreadable': ({ batch, path, reason }) => ({
    what: `${zipOf(batch)} kon niet nagekeken worden: ${describeSystemCode(reason)}: ${path}`,
    remedy: `kijk de rechten van ${dirname(path)} na`,
  }),
  'zip-unprotected': ({ batch }) => ({
    what: `${zipOf(batch)} staat op een schijf die geen rechten kent, en wie bij de schijf kan, kan ze lezen: ${batch.finalPath}`,
    remedy: 'verwijder de ZIP als ze afgedrukt is, en bewaar de schijf tot dan achter slot',
  }),
  'zip-passwords-wrong': ({ batch, reason, names: who }) => ({
    what: `in ${zipOf(batch)} ${PASSWORD_FAULTS[reason]}: ${some(who)}`,
    remedy: `geef nieuwe wachtwoorden en kaartjes: leerid reset --batch ${batch.id}`,
  }),
  'zip-locked': ({ batch, isTried }) => ({
    what: `de wachtwoorden in ${zipOf(batch)} zijn niet geprobeerd: ${isTried ? 'het wachtwoord dat je gaf, past niet op de ZIP' : 'de ZIP is versleuteld'}`,
    remedy: 'zet het wachtwoord van de ZIP in de omgevingsvariabele LEERID_ZIP_PASSWORD',
  }),
  'zip-left': ({ path }) => ({
    what: `een afgebroken opdracht liet een bestand met wachtwoorden achter: ${path}`,
    remedy: 'leerid check --repair ruimt het op',
  }),
  'no-official-data': ({ students }) => ({
    what: `${pupils(students)} zonder officiële gegevens: ${names(students)}`,
    remedy:
      'vul het rijksregister- of bisnummer aan in het leerlingadministratiepakket en lees de lijst opnieuw in',
  }),
  'education-undecided': ({ students }) => ({
    what: `${pupils(students)} van wie het onderwijs niet duidelijk is: ${names(students)}`,
    remedy:
      'lees de lijst in met --onderwijs basis, buitengewoon of secundair, of geef --accounttype bij het aanmaken',
  }),
  'ends-before-start': ({ students }) => ({
    what: `${pupils(students)} van wie de inschrijving eindigt voor ze begint: ${names(students)}`,
    remedy: 'verbeter de datums in het leerlingadministratiepakket en lees de lijst opnieuw in',
  }),
  'same-person': ({ students }) => ({
    what: `waarschijnlijk dezelfde leerling: ${names(students)} (zelfde officiële naam en geboortedatum)`,
    remedy:
      'laat er één staan in de lijst, en lees die in met --zelfde-leerling OUD=NIEUW; zo houdt de leerling één LeerID',
  }),
  'type-unfit': ({ students }) => ({
    what: `${pupils(students)} van wie het type niet meer bij het onderwijs past: ${names(students)}`,
    remedy: 'geef hun het juiste type en een nieuw kaartje met leerid reset --type-past-niet',
  }),
};

/** The Dutch of a finding; each sentence as it stands after a label. */
export function findingText<K extends FindingKind>(finding: { kind: K } & FindingDetails[K]): FindingText {
  return TEXTS[finding.kind](finding);
}

/** The pupils that a finding is about. */
export function studentsOf(finding: Finding): readonly Student[] {
  return 'students' in finding ? finding.students : [];
}

function zipOf({ id, count, createdAt }: Batch): string {
  return `de ZIP van ${formatDayOf(createdAt)} (reeks ${id}, ${counted(count, 'LeerID', "LeerID's")})`;
}

function pupils(students: readonly Student[]): string {
  return counted(students.length, 'leerling', 'leerlingen');
}

function names(students: readonly Student[]): string {
  return some(students.map(nameAndNumber));
}
