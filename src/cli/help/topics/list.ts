import { FIELDS, fieldLabel, fieldNames, REQUIRED_FIELDS } from '../../../import/columns.js';
import type { Pair } from '../layout.js';
import type { Topic } from './topic.js';

/** Other names that are shown of a column; the import knows more. */
const NAMES_SHOWN = 3;

const OPTIONAL = FIELDS.filter((field) => !REQUIRED_FIELDS.includes(field));

/** The columns that a list has, those of the import itself. */
export const COLUMNS_TOPIC: Topic = [
  { title: 'Nodige kolommen, met andere namen', pairs: REQUIRED_FIELDS.map(requiredPair) },
  { title: 'Andere kolommen', text: OPTIONAL.map(fieldLabel).join(', ') },
];

/** `leerid help import`: what the list looks like. */
export const LIST_TOPIC: Topic = [
  {
    text: 'leerid import leest een CSV of Excel-werkmap (.xlsx, het eerste blad). Lijsten van DISCIMUS, Smartschool, WISA en Informat en de Excel van LeerID herkent de opdracht aan de koppen. De volgorde van de kolommen is vrij; hoofdletters, accenten en leestekens tellen niet mee.',
  },
  ...COLUMNS_TOPIC,
  {
    title: 'Goed om te weten',
    pairs: [
      ['--kolom', 'wijst een kolom aan die anders heet: --kolom Stamnummer=Stamnr_kort'],
      ['datums', '31/08/2027, 31-8-2027, 2027-08-31 of 31 augustus 2027'],
      ['laatste dag', 'zonder Uitschrijvingsdatum: 31 augustus van dit schooljaar'],
      ['foute rijen', 'dan wordt er niets ingelezen, tenzij met --foute-rijen-overslaan'],
      ['uitgeschreven', 'wie niet meer in de lijst staat; niet met --deellijst'],
      [
        'rijksregister',
        'het nummer wordt nagekeken, niet bewaard; zonder geldig nummer heeft een leerling geen officiële gegevens',
      ],
      ['--instelling', 'voor een lijst zonder instellingsnummer'],
      ['WISA', 'de groepen staan in de lijst van de klassen: --klassen BESTAND, of klassen.csv ernaast'],
      ['LeerID', 'wie een LeerID heeft, houdt het; van het wachtwoord blijft alleen een code (hash)'],
    ],
  },
  {
    title: 'Voorbeelden',
    examples: [
      { what: 'Een lijst om in te vullen', command: 'leerid import --voorbeeld' },
      { what: 'Kijken zonder iets te wijzigen', command: 'leerid import leerlingen.csv --dry-run' },
    ],
  },
  { text: 'leerid import --help toont de opties.' },
];

function requiredPair(field: (typeof FIELDS)[number]): Pair {
  const [name = '', ...others] = fieldNames(field);
  return [name, others.slice(0, NAMES_SHOWN).join(', ')];
}
