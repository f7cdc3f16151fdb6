import { readFileSync, statSync } from 'node:fs';
import { WORKBOOK_FILE } from '../documents/document-files.js';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { isWrongPassword, withZip, type OpenZip, type ZipItem } from '../zip/read-zip.js';
import { explained, refuse, systemProblem } from './zip-refusals.js';

/** Bytes of an Excel file; that of 200 000 accounts is far smaller. */
const WORKBOOK_BYTES = 64 * 1024 * 1024;

/** The Excel file of a ZIP of `bulk`, or the file itself when it is one; of the ZIP nothing else is opened. */
export interface IssuedWorkbook {
  readonly bytes: Uint8Array;
  /** True when it could only be opened with the password. */
  readonly encrypted: boolean;
}

/** Gives it whole, in memory. Errors: `zip-unreadable`, `zip-password-needed`, `zip-password-wrong`. */
export async function openIssuedWorkbook(path: string, password: string | null): Promise<IssuedWorkbook> {
  checkFile(path);
  return explained(path, 'not-zip', () => withZip(path, (zip) => readWorkbookFile(path, zip, password)));
}

function checkFile(path: string): void {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) throw refuse(path, 'missing');
    if (stats.isDirectory()) throw refuse(path, 'folder');
    if (!stats.isFile()) throw refuse(path, 'not-zip');
  } catch (error) {
    throw isLeeridError(error, 'zip-unreadable') ? error : refuse(path, systemProblem(error));
  }
}

async function readWorkbookFile(
  path: string,
  zip: OpenZip,
  password: string | null,
): Promise<IssuedWorkbook> {
  const { items } = zip;
  if (items.some(({ name }) => name === 'xl/workbook.xml')) {
    if (statSync(path).size > WORKBOOK_BYTES) throw refuse(path, 'too-large');
    return { bytes: readFileSync(path), encrypted: false };
  }
  const [item, other] = items.filter(({ name }) => name === WORKBOOK_FILE);
  if (item === undefined) throw refuse(path, items.some(isOurs) ? 'no-workbook' : 'not-ours');
  if (other !== undefined) throw refuse(path, 'two-workbooks');
  if (item.encrypted && password === null) throw new LeeridError('zip-password-needed', { path });
  return { bytes: await unpack(path, zip, item, password), encrypted: item.encrypted };
}

/** In memory, and no more of it than a workbook can be, whatever the ZIP says of its size. */
async function unpack(
  path: string,
  { read }: OpenZip,
  item: ZipItem,
  password: string | null,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    await read(item, item.encrypted ? password : null, (piece) => {
      length += piece.length;
      if (length > WORKBOOK_BYTES) throw refuse(path, 'too-large');
      pieces.push(piece);
    });
  } catch (error) {
    if (isLeeridError(error, 'zip-unreadable')) throw error;
    if (item.encrypted && isWrongPassword(error)) throw new LeeridError('zip-password-wrong', { path });
    throw refuse(path, errorCode(error).startsWith('E') ? systemProblem(error) : 'damaged');
  }
  return Buffer.concat(pieces);
}

/** A ZIP of ours has nothing but what begins with our name. */
function isOurs({ name }: ZipItem): boolean {
  return /(?:^|\/)leerid-[\w.-]+\.pdf$/.test(name);
}
