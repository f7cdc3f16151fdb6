import { ownText } from '../domain/own-text.js';
import type { RowIssue } from '../domain/row-issue.js';
import type { ListedStudent, PassedOverRow } from '../domain/student-list.js';
import { cleanText } from './clean-text.js';
import { fieldLabel, REQUIRED_FIELDS, SECRET_FIELDS } from './columns.js';
import type { MatchedColumns } from './match-columns.js';
import { isNationalNumber, maskNationalNumber } from './national-number.js';
import { parseRow } from './parse-row.js';
import type { Row } from './collect-rows.js';
import { createRowReader, type RowReader } from './row-reader.js';

/** The rows of a list, parsed one after the other. */
export interface ParsedStudents {
  readonly rowCount: number;
  readonly students: readonly ListedStudent[];
  readonly errors: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
  readonly passedOver: readonly PassedOverRow[];
  /** The bad rows as they stand in the file, the rijksregisternummer masked. */
  readonly rejectedRows: readonly Row[];
  /** The cells of the good ones likewise, by line; empty unless they are kept. */
  readonly goodRows: ReadonlyMap<number, readonly string[]>;
}

export interface StudentParser {
  /** Takes the next row under the header; a blank one is passed over. */
  add(row: Row): void;
  /** What is wrong with the rows so far. */
  readonly errors: readonly RowIssue[];
  /** Characters of the bad rows so far, all of which are kept. */
  rejectedLength(): number;
  finish(): ParsedStudents;
}

/** Parses rows as they come, and remembers of the earlier ones what must not come twice. */
export function createStudentParser(
  columns: MatchedColumns,
  { keepRows = false }: { keepRows?: boolean | undefined } = {},
): StudentParser {
  const students: ListedStudent[] = [];
  const errors: RowIssue[] = [];
  const warnings: RowIssue[] = missingColumnWarnings(columns);
  const passedOver: PassedOverRow[] = [];
  const rejectedRows: Row[] = [];
  const goodRows = new Map<number, readonly string[]>();
  const stamnummers = new Map<string, Map<string, number>>();
  const usernames = new Map<string, number>();
  const reader = createRowReader(columns);
  const findWrongFieldCount = fieldCounter(columns);
  let rowCount = 0;
  let rejectedLength = 0;
  return {
    errors,
    rejectedLength: () => rejectedLength,
    add(written) {
      if (isBlankRow(written)) return;
      const row = { ...written, cells: columns.source.mend(written.cells) };
      rowCount += 1;
      const reason = columns.source.passOver(row.cells);
      if (reason !== null) {
        passedOver.push({ line: row.line, reason });
        return;
      }
      reader.start(row);
      const misfit = findWrongFieldCount(row);
      const student = misfit === null ? parseRow(reader) : null;
      if (student !== null) {
        if (!columns.source.severalRows)
          noteFirst(ofInstitution(stamnummers, student), student.stamnummer, reader, 'stamnummer');
        noteFirst(usernames, student.account?.username.toLowerCase() ?? '', reader, 'username');
      }
      if (misfit !== null) errors.push(misfit);
      errors.push(...reader.errors);
      if (student !== null && reader.errors.length === 0) {
        students.push(student);
        warnings.push(...reader.warnings);
        if (keepRows) goodRows.set(row.line, maskRow(row, columns).cells);
      } else {
        const rejected = maskRow(row, columns);
        rejectedLength += rejected.cells.reduce((sum, cell) => sum + cell.length, 0);
        rejectedRows.push(rejected);
      }
    },
    finish: () => ({ rowCount, students, errors, warnings, passedOver, rejectedRows, goodRows }),
  };
}

/** True for a row in which nothing can be seen. */
export function isBlankRow(row: Row): boolean {
  return row.cells.every((cell) => cell === '' || cleanText(cell) === '');
}

/** One warning stands for all rows of a list that has no such column at all. */
function missingColumnWarnings({ places, source }: MatchedColumns): RowIssue[] {
  if (places.has('nationalNumber') || source.partial) return [];
  return [
    { line: 1, column: fieldLabel('nationalNumber'), value: '', code: 'national-number-column-missing' },
  ];
}

/**
 * Cells too many that are empty, and cells too few where only optional ones are missing, harm nothing:
 * spreadsheets leave them. Anything else means that a row was torn. With passwords in it every cell must stand where it
 * belongs, or a password is taken for something that is shown.
 */
function fieldCounter({ header, places }: MatchedColumns): (row: Row) => RowIssue | null {
  const lastRequired = Math.max(...REQUIRED_FIELDS.map((field) => places.get(field) ?? 0));
  const fewest = SECRET_FIELDS.some((field) => places.has(field)) ? header.length : lastRequired + 1;
  return ({ line, cells }) => {
    const surplus = cells.some((cell, place) => place >= header.length && cleanText(cell) !== '');
    if (!surplus && cells.length >= fewest) return null;
    const value = `${cells.length} in plaats van ${header.length}`;
    return { line, column: null, value, code: 'wrong-field-count' };
  };
}

/** A stamnummer is unique within its institution only. */
function ofInstitution<T>(
  byInstitution: Map<string, Map<string, T>>,
  { institutionNumber, institutionName }: ListedStudent,
): Map<string, T> {
  const institution = institutionNumber ?? institutionName ?? '';
  const known = byInstitution.get(institution);
  if (known !== undefined) return known;
  const created = new Map<string, T>();
  byInstitution.set(institution, created);
  return created;
}

function noteFirst(
  seen: Map<string, number>,
  key: string,
  row: RowReader,
  field: 'stamnummer' | 'username',
): void {
  if (key === '') return;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, row.line);
  else row.error(field, `${field}-duplicate`, first);
}

/** In a torn row the number can stand in any cell, and so can a password, which looks like anything. */
function maskRow({ line, cells }: Row, { header, places }: MatchedColumns): Row {
  const number = places.get('nationalNumber');
  const secrets = SECRET_FIELDS.flatMap((field) => places.get(field) ?? []);
  const torn = cells.length !== header.length;
  function mask(cell: string, place: number): string {
    if (cell !== '' && (secrets.includes(place) || (torn && secrets.length > 0))) return HIDDEN;
    return place === number || (torn && isNationalNumber(cell)) ? maskNationalNumber(cell) : ownText(cell);
  }
  return { line, cells: cells.map(mask) };
}

const HIDDEN = '***';
