import type { RowIssue, RowIssueCode } from '../domain/row-issue.js';
import type { Day } from '../domain/student.js';
import { cleanText, unwrapCell } from './clean-text.js';
import type { Field } from './columns.js';
import { parseDay } from './dates.js';
import type { MatchedColumns } from './match-columns.js';
import { isNationalNumber, maskNationalNumber } from './national-number.js';
import type { Row } from './read-rows.js';

/** Reads one row by field, and keeps what is wrong with it. */
export interface RowReader {
  readonly line: number;
  readonly errors: RowIssue[];
  readonly warnings: RowIssue[];
  /** False when the list has no such column. */
  has(field: Field): boolean;
  /** The cell as the file has it, without a spreadsheet's wrapping; empty when it is missing. */
  raw(field: Field): string;
  /** The cell's clean text; empty when it is missing. */
  text(field: Field): string;
  /** The cell's text, null when it is empty. */
  optional(field: Field): string | null;
  /** The cell's day; null, with an error for one that can't be read. */
  day(field: Field): Day | null;
  /** The row is bad; `value` is the cell's own text unless another is to be shown. */
  error(field: Field, code: RowIssueCode, value?: string): void;
  warn(field: Field, code: RowIssueCode, value?: string): void;
}

export function createRowReader(row: Row, columns: MatchedColumns): RowReader {
  const errors: RowIssue[] = [];
  const warnings: RowIssue[] = [];
  function raw(field: Field): string {
    const place = columns.places.get(field);
    return place === undefined ? '' : unwrapCell(row.cells[place] ?? '');
  }
  const text = (field: Field): string => cleanText(raw(field));
  function issue(field: Field, code: RowIssueCode, value = text(field)): RowIssue {
    const column = columns.header[columns.places.get(field) ?? -1] ?? null;
    // In a row whose cells have shifted, the number can stand anywhere.
    const shown = isNationalNumber(value) ? maskNationalNumber(value) : value;
    return { line: row.line, column, value: shown, code };
  }
  return {
    line: row.line,
    errors,
    warnings,
    has: (field) => columns.places.has(field),
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
    error: (field, code, value) => errors.push(issue(field, code, value)),
    warn: (field, code, value) => warnings.push(issue(field, code, value)),
  };
}
