import { ownText } from '../domain/own-text.js';
import { remember } from '../domain/remember.js';
import type { RowIssue, RowIssueCode } from '../domain/row-issue.js';
import type { Day } from '../domain/student.js';
import { cleanText, unwrapCell } from './clean-text.js';
import { SECRET_FIELDS, type Field } from './columns.js';
import { parseDay } from './dates.js';
import type { MatchedColumns } from './match-columns.js';
import { isNationalNumber, maskNationalNumber } from './national-number.js';
import type { Row } from './collect-rows.js';

/** Reads the rows of a list by field, one after the other, and keeps what is wrong with the one that it is at. */
export interface RowReader {
  /** Goes to the next row. */
  start(row: Row): void;
  /** What is wrong with this row. */
  readonly errors: RowIssue[];
  readonly warnings: RowIssue[];
  /** Line of this row. */
  readonly line: number;
  /** The column's header as the file writes it; null when the list has no such column. */
  header(field: Field): string | null;
  /** True for a field that the source puts together. */
  isMade(field: Field): boolean;
  /** The cell as the file has it, without a spreadsheet's wrapping; empty when it is missing. */
  raw(field: Field): string;
  /** The cell's clean text; empty when it is missing. */
  text(field: Field): string;
  /** The cell's text, null when it is empty. */
  optional(field: Field): string | null;
  /** The cell's day; null, with an error for one that can't be read. */
  day(field: Field): Day | null;
  /** The row is bad; `otherLine` is that of the row that had the value first. */
  error(field: Field, code: RowIssueCode, otherLine?: number): void;
  /** Something must be said of the row; `value` is the cell's own text unless another is to be shown. */
  warn(field: Field, code: RowIssueCode, value?: string): void;
}

/** Of a value that is wrong; messages show less. */
const TOLD_CHARACTERS = 400;

/** Fields of which hardly two pupils have the same, or that are kept nowhere. */
const OF_ONE_PUPIL: ReadonlySet<Field> = new Set([
  'stamnummer',
  'nationalNumber',
  'username',
  ...SECRET_FIELDS,
]);

/** The clean text of a cell, which may be kept long after the list. */
function cleanCell(text: string): string {
  return ownText(cleanText(text));
}

export function createRowReader(columns: MatchedColumns): RowReader {
  let line = 0;
  let cells: readonly string[] = [];
  let errors: RowIssue[] = [];
  let warnings: RowIssue[] = [];
  /** Clean texts of this row by place: most are asked for more than once. */
  const texts = columns.header.map((): string | undefined => undefined);
  const clean = remember(cleanCell);
  const readDay = remember(parseDay);
  const header = (field: Field): string | null => columns.header[columns.places.get(field) ?? -1] ?? null;
  function cell(field: Field): string {
    const place = columns.places.get(field);
    return place === undefined ? '' : unwrapCell(cells[place] ?? '');
  }
  function raw(field: Field): string {
    return columns.source.made.get(field)?.make(cells) ?? cell(field);
  }
  function text(field: Field): string {
    const place = columns.places.get(field);
    if (place === undefined) return '';
    // Fields that are made may share a column.
    if (columns.source.made.has(field)) return cleanCell(raw(field));
    const known = texts[place];
    if (known !== undefined) return known;
    const cleaned = OF_ONE_PUPIL.has(field) ? cleanCell(cell(field)) : clean(cell(field));
    texts[place] = cleaned;
    return cleaned;
  }
  // Of what could not be made, the cell that it was to be made of.
  function issue(field: Field, code: RowIssueCode, value = text(field) || cleanText(cell(field))): RowIssue {
    // In a row whose cells have shifted, the number can stand anywhere.
    const known = isNationalNumber(value) ? maskNationalNumber(value) : value;
    const shown = SECRET_FIELDS.includes(field) ? '' : known;
    return { line, column: header(field), value: ownText(shown.slice(0, TOLD_CHARACTERS)), code };
  }
  return {
    start(row) {
      ({ line, cells } = row);
      errors = [];
      warnings = [];
      texts.fill(undefined);
    },
    get line() {
      return line;
    },
    get errors() {
      return errors;
    },
    get warnings() {
      return warnings;
    },
    header,
    isMade: (field) => columns.source.made.has(field),
    raw,
    text,
    optional: (field) => text(field) || null,
    day(field) {
      const value = text(field);
      if (value === '' || value === '-') return null;
      const parsed = readDay(value);
      if (parsed.ok) return parsed.day;
      errors.push(issue(field, parsed.code));
      return null;
    },
    error: (field, code, otherLine) =>
      errors.push({ ...issue(field, code), ...(otherLine === undefined ? {} : { otherLine }) }),
    warn: (field, code, value) => warnings.push(issue(field, code, value)),
  };
}
