import { LeeridError } from '../domain/errors.js';
import { cleanText } from './clean-text.js';
import { FIELDS, fieldLabel, findField, headerKey, REQUIRED_FIELDS, type Field } from './columns.js';
import { openSource, type OpenSource } from './open-source.js';
import type { Source } from './sources.js';
import type { ClassGroups } from './wisa.js';

const ACCOUNT_FIELDS: readonly Field[] = ['accountType', 'accountStatus', 'accountCreatedOn', 'password'];

/** Which column holds which field. */
export interface MatchedColumns {
  /** The header as the file writes it, cleaned. */
  readonly header: readonly string[];
  /** Places of the columns, counted from 0. */
  readonly places: ReadonlyMap<Field, number>;
  /** What the source makes of the rows. */
  readonly source: OpenSource;
  /** Columns that hold none of our fields; a column without a header is not named. */
  readonly ignored: readonly string[];
}

/**
 * Finds the columns of a header. `mappings` are the ones given by hand, `Stamnummer=Stamnr_kort`; they go before the columns
 * that the source names, and those before the general table. A field that is named so takes no other column.
 * Throws `list-unknown-mapping`, `list-duplicate-column`, `list-missing-columns`.
 */
export function matchColumns(
  path: string,
  cells: readonly string[],
  mappings: readonly string[] = [],
  source: Source | null = null,
  classes?: ClassGroups,
): MatchedColumns {
  const header = cells.map(cleanText);
  const byHand = readMappings(header, mappings);
  const opened = openSource(source, header, classes);
  const made = new Map([...opened.made].filter(([field]) => !byHand.has(field)));
  const named = new Map([
    ...namedBySource(header, source),
    ...[...made].map(([field, { place }]): [Field, number] => [field, place]),
    ...byHand,
  ]);
  const takenPlaces = new Set(named.values());
  const places = new Map(named);
  const ignored: string[] = [];
  header.forEach((name, place) => {
    if (takenPlaces.has(place) || has(source?.read, name)) return;
    const field = has(source?.ignored, name) ? null : findField(name);
    if (field === null || named.has(field)) {
      if (name !== '') ignored.push(name);
      return;
    }
    const other = places.get(field);
    if (other !== undefined) {
      const headers = [header[other] ?? '', name];
      throw new LeeridError('list-duplicate-column', { path, column: fieldLabel(field), headers });
    }
    places.set(field, place);
  });
  const stray = strayUsernames(places, byHand);
  if (stray !== null) {
    places.delete('username');
    ignored.push(header[stray] ?? '');
  }
  const missing = REQUIRED_FIELDS.filter((field) => !places.has(field)).map(fieldLabel);
  if (missing.length > 0) {
    throw new LeeridError('list-missing-columns', {
      path,
      missing,
      found: header.filter((name) => name !== ''),
    });
  }
  return { header, places, source: { ...opened, made }, ignored };
}

/**
 * The place of a column Gebruikersnaam that stands alone, without type, status or day: that is the username of some other
 * package, no LeerID. Null when there is none, or when it was mapped by hand.
 */
function strayUsernames(
  places: ReadonlyMap<Field, number>,
  byHand: ReadonlyMap<Field, number>,
): number | null {
  if (byHand.has('username') || ACCOUNT_FIELDS.some((field) => places.has(field))) return null;
  return places.get('username') ?? null;
}

function namedBySource(header: readonly string[], source: Source | null): Map<Field, number> {
  const keys = header.map(headerKey);
  const { columns = {} } = source ?? {};
  return new Map(
    FIELDS.flatMap((field): [Field, number][] => {
      const place = keys.indexOf(columns[field] ?? '-');
      return place === -1 ? [] : [[field, place]];
    }),
  );
}

function has(keys: readonly string[] | undefined, name: string): boolean {
  return keys?.includes(headerKey(name)) ?? false;
}

function readMappings(header: readonly string[], mappings: readonly string[]): Map<Field, number> {
  const places = new Map<Field, number>();
  for (const mapping of mappings) {
    const [name = '', ...rest] = mapping.split('=');
    const field = findField(name);
    const place = findPlace(header, rest.join('='));
    if (field === null || place === -1) {
      const headers = header.filter((column) => column !== '');
      throw new LeeridError('list-unknown-mapping', { mapping, fields: FIELDS.map(fieldLabel), headers });
    }
    places.set(field, place);
  }
  return places;
}

/** A header written exactly so goes before one that is alike. */
function findPlace(header: readonly string[], name: string): number {
  const wanted = cleanText(name);
  if (wanted === '') return -1;
  const exact = header.indexOf(wanted);
  return exact === -1 ? header.findIndex((column) => headerKey(column) === headerKey(wanted)) : exact;
}
