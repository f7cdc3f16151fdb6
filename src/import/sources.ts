import type { PassedOverRow } from '../domain/student-list.js';
import { headerKey, type Field } from './columns.js';
import { informatGroup, passOverInformat } from './informat.js';
import { classKey, mendPupilRow, type ClassGroup, type ClassGroups } from './wisa.js';

/** The text of a row's cell by the key of its header; empty where the list has no such column. */
export type CellOf = (key: string) => string;

/** A field that is put together. */
interface MadeField {
  /** The column that messages name. */
  readonly column: string;
  readonly make: (cell: CellOf, classes: ClassGroups) => string;
}

/** Where a list comes from, and what is to be known of its columns. All headers are keys, as `headerKey` makes them. */
export interface Source {
  /** As said on screen. */
  readonly name: string;
  /** The headers it is known by: all of them must be there. */
  readonly knownBy: readonly string[];
  /** The columns of these fields, whatever the general table makes of them; no other column is taken for the field. */
  readonly columns?: Readonly<Partial<Record<Field, string>>>;
  /** Columns that the general table would take for something that they are not here. */
  readonly ignored?: readonly string[];
  readonly made?: Readonly<Partial<Record<Field, MadeField>>>;
  /** Columns that `made` and `passOver` read beside those of a field. */
  readonly read?: readonly string[];
  /** Why a row is no pupil's; null for one that is. */
  readonly passOver?: (cell: CellOf) => PassedOverRow['reason'] | null;
  /** True for a list of accounts, which says nothing of what it has no column for, nor of who is not in it. */
  readonly partial?: boolean;
  /** True when a pupil has a row for each enrolment. */
  readonly severalRows?: boolean;
  /** True when the groups of the classes stand in a second file. */
  readonly needsClasses?: boolean;
  /** Puts right what the program always writes wrong; `keys` are those of the header. */
  readonly mend?: (cells: readonly string[], keys: readonly string[]) => readonly string[];
}

/** LeerID's own Excel of accounts, and that of `leerid bulk`, which has more columns. */
const LEERID: Source = {
  name: 'LeerID',
  knownBy: [
    'stamnummer',
    'voornaam',
    'achternaam',
    'administratievegroep',
    'leeridgebruikersnaam',
    'leeridwachtwoord',
  ],
  partial: true,
};

/** The first whose headers are all there is the one. */
const SOURCES: readonly Source[] = [
  LEERID,
  {
    name: 'Smartschool',
    knownBy: ['instellingsnummer', 'klas', 'klascode', 'klasnummer', 'pointer', 'stamnummer'],
    // It has no administrative group; the class's full name says what is followed there.
    columns: { groupName: 'klas', className: 'klascode' },
    // Smartschool's own sign-in name (docs/decisions/0005-usernames-of-other-packages.md).
    ignored: ['gebruikersnaam'],
  },
  {
    name: 'WISA',
    knownBy: ['klas', 'klasgroep', 'naam', 'voornaam', 'roepnaam', 'wisaid', 'stamboeknummer'],
    columns: {
      stamnummer: 'stamboeknummer',
      lastName: 'naam',
      className: 'klas',
      officialFirstName: 'voornaam',
    },
    read: ['klasgroep'],
    made: {
      firstName: { column: 'roepnaam', make: (cell) => cell('roepnaam') || cell('voornaam') },
      groupName: { column: 'klas', make: (cell, classes) => classOf(cell, classes)?.groupName ?? '' },
      institutionNumber: {
        column: 'klas',
        make: (cell, classes) => classOf(cell, classes)?.institutionNumber ?? '',
      },
    },
    needsClasses: true,
    mend: mendPupilRow,
  },
  {
    name: 'Informat',
    knownBy: [
      'ppersoon',
      'naam',
      'voornaam',
      'stamnr',
      'instelnr',
      'begindatum',
      'einddatum',
      'afdeling',
      'leerjaar',
      'voorlopig',
    ],
    columns: {
      stamnummer: 'stamnr',
      institutionNumber: 'instelnr',
      enrolledFrom: 'begindatum',
      enrolledUntil: 'einddatum',
      className: 'klas',
    },
    made: { groupName: { column: 'afdeling', make: informatGroup } },
    read: ['leerjaar', 'graad', 'voorlopig'],
    passOver: passOverInformat,
    severalRows: true,
  },
  {
    name: 'DISCIMUS',
    knownBy: [
      'instellingsnummer',
      'stamnummer',
      'administratievegroep',
      'onderwijsniveau',
      'soortonderwijs',
      'rijksregisternummer',
    ],
  },
];

function classOf(cell: CellOf, classes: ClassGroups): ClassGroup | undefined {
  const [klas, part] = [cell('klas'), cell('klasgroep')];
  return classes.get(classKey(klas, part)) ?? classes.get(classKey(klas, ''));
}

/** The source of a list with this header, null for one that is not known. */
export function findSource(header: readonly string[]): Source | null {
  const keys = new Set(header.map(headerKey));
  return SOURCES.find(({ knownBy }) => knownBy.every((key) => keys.has(key))) ?? null;
}
