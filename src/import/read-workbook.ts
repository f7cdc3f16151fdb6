import { isLeeridError, LeeridError } from '../domain/errors.js';
import type { XlsxLimits } from '../xlsx/limits.js';
import { withWorkbook, type OpenWorkbook } from '../xlsx/open-workbook.js';
import type { SheetRow } from '../xlsx/read-sheet.js';
import { cleanText } from './clean-text.js';
import { LIST_LIMITS } from './limits.js';
import type { ListFile } from './open-list-file.js';
import type { Row } from './collect-rows.js';

/** What the reader itself guards; rows, columns and fields have their own messages, and are counted here. */
const LIMITS: XlsxLimits = {
  xmlBytes: 256 * 1024 * 1024,
  cellLength: LIST_LIMITS.fieldBytes,
  rowLength: LIST_LIMITS.rowBytes,
  textLength: LIST_LIMITS.fileBytes,
  sharedLength: 32 * 1024 * 1024,
  columns: 16_384,
  rows: Number.MAX_SAFE_INTEGER,
  sheets: 1_000,
};

/**
 * Gives `take` the rows of a workbook's first sheet, numbered as on the screen, without the empty ones; gives the sheet's name.
 * Errors: `list-xlsx-refused`, and one for each limit of a list. What `take` throws is thrown as it is.
 */
export async function readWorkbook(file: ListFile, take: (row: Row) => void): Promise<string> {
  const source = file.bytes === null ? await readPiped(file) : file.path;
  const thrown: unknown[] = [];
  const collect = collectRows(file.path, take);
  const add = (row: SheetRow): void => {
    try {
      collect(row);
    } catch (error) {
      thrown.push(error);
      throw error;
    }
  };
  try {
    return await withWorkbook(source, (workbook) => readFirstSheet(workbook, add), LIMITS);
  } catch (error) {
    if (thrown.includes(error)) throw error;
    throw explain(error, file.path);
  }
}

/** What the reader threw, in the words of a list. */
function explain(error: unknown, path: string): LeeridError {
  const { reason = 'not-xlsx', row = null } = isLeeridError(error, 'xlsx-refused') ? error.details : {};
  return row === null
    ? new LeeridError('list-xlsx-refused', { path, reason }, { cause: error })
    : fieldTooLarge(path, row, { cause: error });
}

function fieldTooLarge(path: string, line: number, options: ErrorOptions = {}): LeeridError {
  const details = { path, line, maximumBytes: LIST_LIMITS.fieldBytes };
  return new LeeridError('list-field-too-large', details, options);
}

async function readFirstSheet(workbook: OpenWorkbook, add: (row: SheetRow) => void): Promise<string> {
  await workbook.readRows(0, add);
  return cleanText(workbook.sheets[0] ?? '');
}

/** Turns the rows of a sheet into those of a list, all at least as wide as the first, and guards the limits. */
function collectRows(path: string, take: (row: Row) => void): (row: SheetRow) => void {
  let width = 0;
  let count = 0;
  let total = 0;
  return ({ row: line, cells }) => {
    const last = cells.reduce((most, { column }) => Math.max(most, column), width);
    if (last > LIST_LIMITS.columns)
      throw new LeeridError('list-too-many-columns', { path, maximum: LIST_LIMITS.columns });
    const values = new Array<string>(last).fill('');
    for (const { column, value } of cells) {
      const bytes = Buffer.byteLength(value);
      total += bytes;
      if (bytes > LIST_LIMITS.fieldBytes) throw fieldTooLarge(path, line);
      values[column - 1] = value;
    }
    count += 1;
    if (count > LIST_LIMITS.rows + 1)
      throw new LeeridError('list-too-many-rows', { path, maximum: LIST_LIMITS.rows });
    // The same text in every cell is small in a workbook, and large in all that is made of it.
    if (total > LIST_LIMITS.fileBytes)
      throw new LeeridError('list-xlsx-refused', { path, reason: 'too-large' });
    if (width === 0) width = last;
    take({ line, cells: values });
  };
}

async function readPiped(file: ListFile): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
