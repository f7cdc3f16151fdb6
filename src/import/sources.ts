import { headerKey, type Field } from './columns.js';

/** The text of a row's cell by the key of its header; empty where the list has no such column. */
export type CellOf = (key: string) => string;

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
}

/** The first whose headers are all there is the one. */
const SOURCES: readonly Source[] = [
  {
    name: 'Smartschool',
    knownBy: ['instellingsnummer', 'klas', 'klascode', 'klasnummer', 'pointer', 'stamnummer'],
    // It has no administrative group; the class's full name says what is followed there.
    columns: { groupName: 'klas', className: 'klascode' },
    // Smartschool's own sign-in name (docs/decisions/0005-usernames-of-other-packages.md).
    ignored: ['gebruikersnaam'],
  },
  {
    name: 'DISCIMUS',
    knownBy: ['instellingsnummer', 'stamnummer', 'administratievegroep', 'onderwijsniveau', 'soortonderwijs', 'rijksregisternummer'],
  },
]; // prettier-ignore

/** The source of a list with this header, null for one that is not known. */
export function findSource(header: readonly string[]): Source | null {
  const keys = new Set(header.map(headerKey));
  return SOURCES.find(({ knownBy }) => knownBy.every((key) => keys.has(key))) ?? null;
}
