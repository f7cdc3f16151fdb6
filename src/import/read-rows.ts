import { parse, type Parser } from 'csv-parse';
import { LeeridError } from '../domain/errors.js';
import { errorCode } from '../domain/error-code.js';
import {
  collectRows,
  fieldTooLarge,
  isLarger,
  limitsOf,
  tooManyColumns,
  type Row,
  type RowCollector,
} from './collect-rows.js';
import type { Delimiter } from './find-delimiter.js';
import type { ListLimits } from './limits.js';

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
  let feed: Feed | null = null;
  let carried = '';
  for await (const text of texts) {
    const whole = carried + text;
    carried = '';
    const lines: string[] | null = feed === null ? plainLines(whole, request) : null;
    if (lines !== null) {
      // What follows the last line end may go on in the next text.
      carried = lines.pop() ?? '';
      for (const line of lines) collector.add(line.split(request.delimiter));
    } else {
      feed ??= startParser(request, collector);
      await feed(whole);
    }
    yield collector.take();
    if (lines === null) collector.addUnfinished(whole.length);
  }
  if (feed !== null) await feed(null);
  else if (carried !== '') collector.add(carried.split(request.delimiter));
  yield collector.take();
}

/**
 * The lines of a text in which every line is a row: there is no quote in it. Taking them apart like this is a fifth of the parser's
 * work. Null for a text that the parser must read, and all that comes after it. Error: `list-too-many-columns`.
 */
function plainLines(text: string, request: RowsRequest): string[] | null {
  if (text.includes('"')) return null;
  const lines = text.split('\n');
  const { rowBytes, columns } = limitsOf(request);
  const large = lines.find((line) => isLarger(line, rowBytes));
  if (large === undefined) return lines;
  // The parser would only say that there is too much of it.
  if (large.split(request.delimiter, columns + 1).length > columns)
    throw tooManyColumns(request.path, limitsOf(request));
  return null;
}

/** Parses a text, or the end for null. */
type Feed = (text: string | null) => Promise<void>;

function startParser(request: RowsRequest, collector: RowCollector): Feed {
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
  return async (text) => {
    try {
      await writeText(parser, text);
    } catch (error) {
      throw explainError(error, request, collector.nextLine());
    }
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
