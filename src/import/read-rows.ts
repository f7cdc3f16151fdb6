import { parse, type Parser } from 'csv-parse';
import { LeeridError } from '../domain/errors.js';
import { errorCode } from '../domain/error-code.js';
import type { Delimiter } from './find-delimiter.js';
import { LIST_LIMITS, type ListLimits } from './limits.js';

/** One row as it stands in the file. */
export interface Row {
  /** Line on which the row begins, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RowsRequest {
  readonly path: string;
  readonly delimiter: Delimiter;
  /** The line number of the first line of the text. */
  readonly firstLine: number;
  readonly limits?: ListLimits;
}

/**
 * The rows of a delimited text whose lines end in LF, in portions, header included, blank lines too.
 * Throws `list-bad-quotes` and an error for each limit.
 */
export async function* readRows(
  texts: AsyncIterable<string>,
  request: RowsRequest,
): AsyncGenerator<readonly Row[]> {
  const collector = collectRows(request);
  const parser = parse({
    delimiter: request.delimiter,
    record_delimiter: ['\n'],
    relax_column_count: true,
    max_record_size: limitsOf(request).rowBytes,
    on_record: (cells: string[]) => {
      collector.add(cells);
      return null;
    },
  });
  // `feed` hears of every error; without a listener the stream would throw it a second time.
  parser.on('error', () => undefined);
  async function feed(text: string | null): Promise<void> {
    try {
      await writeText(parser, text);
    } catch (error) {
      throw explainError(error, request, collector.nextLine());
    }
  }
  for await (const text of texts) {
    await feed(text);
    yield collector.take();
    collector.addUnfinished(text.length);
  }
  await feed(null);
  yield collector.take();
}

interface RowCollector {
  readonly add: (cells: readonly string[]) => void;
  /** The rows since the last time. */
  readonly take: () => readonly Row[];
  /** The line on which the row that comes next begins. */
  readonly nextLine: () => number;
  /** Counts text in which no row may have ended yet. */
  readonly addUnfinished: (length: number) => void;
}

/** Numbers the rows by the line ends they hold, and guards the limits. */
function collectRows(request: RowsRequest): RowCollector {
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

/** Writes a text, or the end for null; resolves when its rows are parsed. */
function writeText(parser: Parser, text: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => {
      if (error) reject(error);
      else resolve();
    };
    if (text === null) parser.end(done);
    else parser.write(text, done);
  });
}

function explainError(error: unknown, request: RowsRequest, line: number): unknown {
  const code = errorCode(error);
  if (code === 'CSV_MAX_RECORD_SIZE') return fieldTooLarge(request.path, line, limitsOf(request));
  const isQuote = /^(?:CSV_)?(?:INVALID_(?:OPENING|CLOSING)_QUOTE|QUOTE_NOT_CLOSED)$/.test(code);
  return isQuote ? new LeeridError('list-bad-quotes', { path: request.path, line }) : error;
}

function limitsOf(request: RowsRequest): ListLimits {
  return request.limits ?? LIST_LIMITS;
}

function tooManyColumns(path: string, limits: ListLimits): LeeridError {
  return new LeeridError('list-too-many-columns', { path, maximum: limits.columns });
}

function fieldTooLarge(path: string, line: number, limits: ListLimits): LeeridError {
  return new LeeridError('list-field-too-large', { path, line, maximumBytes: limits.fieldBytes });
}

function isLarger(cell: string, maximumBytes: number): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8.
  return cell.length * 3 > maximumBytes && Buffer.byteLength(cell) > maximumBytes;
}

function countLineEnds(cells: readonly string[]): number {
  return cells.reduce(
    (count, cell) => (cell.includes('\n') ? count + cell.split('\n').length - 1 : count),
    0,
  );
}
