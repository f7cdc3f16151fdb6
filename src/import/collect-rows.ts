import { LeeridError } from '../domain/errors.js';
import { LIST_LIMITS, type ListLimits } from './limits.js';

/** One row as it stands in the file. */
export interface Row {
  /** Line on which the row begins, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface Collecting {
  readonly path: string;
  /** The line number of the first line of the text. */
  readonly firstLine: number;
  readonly limits?: ListLimits;
}

export interface RowCollector {
  readonly add: (cells: readonly string[]) => void;
  /** The rows since the last time. */
  readonly take: () => readonly Row[];
  /** The line on which the row that comes next begins. */
  readonly nextLine: () => number;
  /** Counts text in which no row may have ended yet. */
  readonly addUnfinished: (length: number) => void;
}

/** Numbers the rows by the line ends they hold, and guards the limits. */
export function collectRows(request: Collecting): RowCollector {
  const { path } = request;
  const limits = limitsOf(request);
  let rows: Row[] = [];
  let line = request.firstLine;
  let count = 0;
  let unfinished = 0;
  return {
    add: (cells) => {
      if (cells.length > limits.columns) throw tooManyColumns(path, limits);
      if (cells.some((cell) => isLarger(cell, limits.fieldBytes))) throw fieldTooLarge(path, line, limits);
      if (cells.length > 1 || cells[0] !== '') count += 1;
      // One more, for the header.
      if (count > limits.rows + 1)
        throw new LeeridError('list-too-many-rows', { path, maximum: limits.rows });
      rows.push({ line, cells });
      line += 1 + countLineEnds(cells);
      unfinished = 0;
    },
    take: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
    nextLine: () => line,
    addUnfinished: (length) => {
      unfinished += length;
      // So long, and the parser did not find too many letters in it: it is all delimiters.
      if (unfinished > 2 * limits.rowBytes) throw tooManyColumns(path, limits);
    },
  };
}

export function limitsOf(request: Pick<Collecting, 'limits'>): ListLimits {
  return request.limits ?? LIST_LIMITS;
}

export function tooManyColumns(path: string, limits: ListLimits): LeeridError {
  return new LeeridError('list-too-many-columns', { path, maximum: limits.columns });
}

export function fieldTooLarge(path: string, line: number, limits: ListLimits): LeeridError {
  return new LeeridError('list-field-too-large', { path, line, maximumBytes: limits.fieldBytes });
}

/** True for a text that takes more bytes in UTF-8. */
export function isLarger(text: string, maximumBytes: number): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8.
  return text.length * 3 > maximumBytes && Buffer.byteLength(text) > maximumBytes;
}

function countLineEnds(cells: readonly string[]): number {
  return cells.reduce(
    (count, cell) => (cell.includes('\n') ? count + cell.split('\n').length - 1 : count),
    0,
  );
}
