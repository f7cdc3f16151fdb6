import type { RowIssue, RowIssueCode } from '../domain/row-issue.js';
import type { Day } from '../domain/student.js';
import { cleanText, unwrapCell } from './clean-text.js';
import { SECRET_FIELDS, type Field } from './columns.js';
import { parseDay } from './dates.js';
import type { MatchedColumns } from './match-columns.js';
import { isNationalNumber, maskNationalNumber } from './national-number.js';
import type { Row } from './read-rows.js';

/** Reads one row by field, and keeps what is wrong with it. */
export interface RowReader {
  readonly line: number;
  readonly errors: RowIssue[];
  readonly warnings: RowIssue[];
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

export function createRowReader(row: Row, columns: MatchedColumns): RowReader {
  const errors: RowIssue[] = [];
  const warnings: RowIssue[] = [];
  const header = (field: Field): string | null => columns.header[columns.places.get(field) ?? -1] ?? null;
  function cell(field: Field): string {
    const place = columns.places.get(field);
    return place === undefined ? '' : unwrapCell(row.cells[place] ?? '');
  }
  function raw(field: Field): string {
    return columns.source.made.get(field)?.make(row.cells) ?? cell(field);
  }
  const text = (field: Field): string => cleanText(raw(field));
  // Of what could not be made, the cell that it was to be made of.
  function issue(field: Field, code: RowIssueCode, value = text(field) || cleanText(cell(field))): RowIssue {
    // In a row whose cells have shifted, the number can stand anywhere.
    const known = isNationalNumber(value) ? maskNationalNumber(value) : value;
    const shown = SECRET_FIELDS.includes(field) ? '' : known;
    return { line: row.line, column: header(field), value: shown, code };
  }
  return {
    line: row.line,
    errors,
    warnings,
    header,
    isMade: (field) => columns.source.made.has(field),
    raw,
    text,
    optional: (field) => text(field) || null,
    day(field) {
      const value = text(field);
      if (value === '' || value === '-') return null;
      const parsed = parseDay(value);
      if (parsed.ok) return parsed.day;
      errors.push(issue(field, parsed.code));
      return null;
    },
    error: (field, code, otherLine) =>
      errors.push({ ...issue(field, code), ...(otherLine === undefined ? {} : { otherLine }) }),
    warn: (field, code, value) => warnings.push(issue(field, code, value)),
  };
}
