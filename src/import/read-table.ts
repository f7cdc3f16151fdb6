import { isLeeridError, LeeridError } from '../domain/errors.js';
import { DELIMITER_NAMES, findDialect, type Delimiter } from './find-delimiter.js';
import { findEncoding } from './find-encoding.js';
import { openListFile, type ListFile } from './open-list-file.js';
import { readRows } from './read-rows.js';
import type { Row } from './collect-rows.js';
import { readText } from './read-text.js';
import { readWorkbook } from './read-workbook.js';
import { looksBinary, refuseStrangeText } from './refuse-binary.js';

export interface ReadTableOptions {
  /** Name of an encoding (`windows-1252`, `utf-16le`, ...); found by itself when absent. */
  readonly encoding?: string;
  readonly delimiter?: Delimiter;
  /** Hears how many bytes of the file were read, after each portion. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How a table was written, as said on screen. */
export interface TableForm {
  /** `UTF-8`, `UTF-16LE`, `Windows-1252`. */
  readonly encoding: string;
  /** `puntkomma`, `komma`, `tab`; null for a workbook. */
  readonly delimiter: string | null;
  /** The name of a workbook's sheet; null for a text. */
  readonly sheet: string | null;
}

/** What stands in the place of an encoding. */
const WORKBOOK = 'Excel-werkmap';

/**
 * Gives `take` the rows of a table in a file, one by one, header included, blank ones too.
 * Throws a LeeridError (`list-...`) for a file that is no table, or one beyond the limits.
 */
export async function readTable(
  path: string,
  options: ReadTableOptions,
  take: (row: Row) => void,
): Promise<TableForm> {
  const file = await openListFile(path);
  try {
    const looksLike = looksBinary(file.head);
    if (looksLike === 'xlsx' || looksLike === 'zip') return await readSheet(file, looksLike, options, take);
    if (looksLike !== null) throw new LeeridError('list-not-text', { path, looksLike });
    if (file.head.length === 0) throw new LeeridError('list-empty', { path });
    return await readDelimited(file, options, take);
  } finally {
    await file.close();
  }
}

async function readDelimited(
  file: ListFile,
  options: ReadTableOptions,
  take: (row: Row) => void,
): Promise<TableForm> {
  const { path, bytes } = file;
  if (bytes !== null) options.onProgress?.(0, bytes);
  const encoding = await findEncoding(file, options.encoding);
  const texts = readText(watchReading(file, options.onProgress), encoding);
  const head = await nextText(texts);
  refuseStrangeText(path, head);
  const { delimiter, skip } = findDialect(head, options.delimiter);
  const request = { path, delimiter, firstLine: skip === 0 ? 1 : 2 };
  for await (const rows of readRows(startWith(head.slice(skip), texts), request)) rows.forEach(take);
  return { encoding: encoding.label, delimiter: DELIMITER_NAMES[delimiter], sheet: null };
}

/** The first sheet of a workbook; a program may write its parts in any order, so that it looks like another ZIP. */
async function readSheet(
  file: ListFile,
  looksLike: 'xlsx' | 'zip',
  { onProgress }: ReadTableOptions,
  take: (row: Row) => void,
): Promise<TableForm> {
  const { path, bytes } = file;
  if (bytes !== null) onProgress?.(0, bytes);
  try {
    const sheet = await readWorkbook(file, take);
    if (bytes !== null) onProgress?.(bytes, bytes);
    return { encoding: WORKBOOK, delimiter: null, sheet };
  } catch (error) {
    const isNone = isLeeridError(error, 'list-xlsx-refused') && error.details.reason === 'not-xlsx';
    if (isNone && looksLike === 'zip') throw new LeeridError('list-not-text', { path, looksLike });
    throw error;
  }
}

/** The file, whose reading is heard; of a pipe nobody knows how much is to come. */
function watchReading(file: ListFile, onProgress: ReadTableOptions['onProgress']): ListFile {
  const { bytes } = file;
  if (onProgress === undefined || bytes === null) return file;
  async function* chunks(): AsyncGenerator<Buffer> {
    let done = 0;
    for await (const chunk of file.chunks()) {
      yield chunk;
      done += chunk.length;
      onProgress?.(done, bytes ?? done);
    }
  }
  return { ...file, chunks };
}

async function* startWith(head: string, texts: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* texts;
}

async function nextText(texts: AsyncGenerator<string>): Promise<string> {
  const next = await texts.next();
  return next.done === true ? '' : next.value;
}
