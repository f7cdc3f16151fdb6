import { cleanText, unwrapCell } from './clean-text.js';
import { headerKey } from './columns.js';
import { parseDay } from './dates.js';
import { parseInstitutionNumber } from './field-values.js';

/** What the list of classes says of one of them. */
export interface ClassGroup {
  readonly groupName: string;
  readonly institutionNumber: string;
}

/** By `classKey`. */
export type ClassGroups = ReadonlyMap<string, ClassGroup>;

/** The columns of WISA's list of classes, as written; OMSCHRIJVING is the one that may hold commas. */
export const CLASS_COLUMNS = [
  'KLAS',
  'KLASGROEP',
  'OMSCHRIJVING',
  'ADMINGROEP',
  'INSTELLINGSNUMMER',
] as const;

/** WISA's name for the one group of a class that is not divided. */
const UNDIVIDED = /^0*$/;

/** True for the header of WISA's list of classes. */
export function isClassHeader(cells: readonly string[]): boolean {
  const keys = new Set(cells.map(headerKey));
  // A list of pupils may have them all too.
  return CLASS_COLUMNS.every((name) => keys.has(headerKey(name))) && !keys.has('voornaam');
}

export function classKey(klas: string, klasgroep: string): string {
  const part = UNDIVIDED.test(klasgroep) ? '' : `/${klasgroep}`;
  return (klas + part).toUpperCase();
}

/** The classes of the rows under WISA's header; one with a single part can be found without it. */
export function readClasses(header: readonly string[], rows: readonly (readonly string[])[]): ClassGroups {
  const keys = header.map(headerKey);
  const places = CLASS_COLUMNS.map((name) => keys.indexOf(headerKey(name)));
  const [, , description = -1, , institution = -1] = places;
  const classes = new Map<string, ClassGroup>();
  const byClass = new Map<string, ClassGroup[]>();
  for (const row of rows) {
    const cells = joinPieces(row, header.length, description, (joined) => {
      return parseInstitutionNumber(cleanText(joined[institution] ?? '')) !== null;
    });
    const [klas = '', part = '', omschrijving = '', admingroep = '', institutionNumber = ''] = places.map(
      (place) => cleanText(unwrapCell(cells[place] ?? '')),
    );
    if (klas === '') continue;
    const group = { groupName: readableName(admingroep, omschrijving), institutionNumber };
    classes.set(classKey(klas, part), group);
    byClass.set(classKey(klas, ''), [...(byClass.get(classKey(klas, '')) ?? []), group]);
  }
  // Which of several parts a pupil is in is not guessed.
  const whole = [...byClass].filter(([key, parts]) => parts.length === 1 && !classes.has(key));
  return new Map([...classes, ...whole.flatMap(([key, parts]) => parts.map((part) => [key, part] as const))]);
}

/** WISA writes a call name (`Michelle, Servais`) without quotes, whatever is in it. */
export function mendPupilRow(cells: readonly string[], keys: readonly string[]): readonly string[] {
  const birthDate = keys.indexOf('geboortedatum');
  return joinPieces(cells, keys.length, keys.indexOf('roepnaam'), (joined) => {
    return parseDay(cleanText(joined[birthDate] ?? '')).ok;
  });
}

/** ADMINGROEP is a name in one school (`1e lj 2e gr Latijn`) and a code (`043117`, `ASO`) in another. */
function readableName(admingroep: string, omschrijving: string): string {
  const names = [admingroep, omschrijving];
  const isName = (text: string): boolean => /\p{L}/u.test(text) && text.includes(' ');
  return names.find(isName) ?? [omschrijving, admingroep].find((text) => text !== '') ?? '';
}

/** A row with cells too many, those from `place` on put together again; as it was when it does not fit then either. */
function joinPieces(
  cells: readonly string[],
  width: number,
  place: number,
  fits: (joined: readonly string[]) => boolean,
): readonly string[] {
  const surplus = cells.length - width;
  if (surplus <= 0 || place === -1) return cells;
  const end = place + surplus + 1;
  const joined = [...cells.slice(0, place), cells.slice(place, end).join(','), ...cells.slice(end)];
  return fits(joined) ? joined : cells;
}
