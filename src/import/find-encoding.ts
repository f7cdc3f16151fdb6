import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { LeeridError } from '../domain/errors.js';
import type { ListFile } from './open-list-file.js';

/** How the bytes of a list become text. */
export interface ListEncoding {
  /** As said on screen: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`, or the name that was asked for. */
  readonly label: string;
  /** iconv-lite's name. */
  readonly codec: Parameters<typeof iconv.getDecoder>[0];
}

const UTF8: ListEncoding = { label: 'UTF-8', codec: 'utf8' };
const UTF16LE: ListEncoding = { label: 'UTF-16LE', codec: 'utf16le' };
const UTF16BE: ListEncoding = { label: 'UTF-16BE', codec: 'utf16be' };
const WINDOWS_1252: ListEncoding = { label: 'Windows-1252', codec: 'win1252' };

/** What people type for the encodings above; letters and digits only. */
const NAMES: Readonly<Record<string, ListEncoding>> = {
  utf8: UTF8,
  utf8bom: UTF8,
  utf16: UTF16LE,
  utf16le: UTF16LE,
  unicode: UTF16LE,
  utf16be: UTF16BE,
  windows1252: WINDOWS_1252,
  win1252: WINDOWS_1252,
  cp1252: WINDOWS_1252,
  ansi: WINDOWS_1252,
};

const BYTE_ORDER_MARKS: readonly (readonly [bytes: string, encoding: ListEncoding])[] = [
  ['efbbbf', UTF8],
  ['fffe', UTF16LE],
  ['feff', UTF16BE],
];

/** The header alone decides whether a file without a mark is UTF-16: its letters are ASCII, names need not be. */
const HEADER_BYTES = 160;

/**
 * The encoding asked for, else the one that the bytes show: by byte order mark, UTF-16 by its zero bytes, UTF-8
 * when the whole file is valid UTF-8, else Windows-1252.
 * Throws `encoding-unknown` for an unknown name, `list-wrong-encoding` for a file that is not what it was said to be, and
 * `list-not-text` for zero bytes outside UTF-16.
 */
export async function findEncoding(file: ListFile, wanted?: string): Promise<ListEncoding> {
  const marked = BYTE_ORDER_MARKS.find(([bytes]) => file.head.toString('hex', 0, 3).startsWith(bytes))?.[1];
  const sure = wanted === undefined ? (marked ?? unmarkedUtf16(file.head)) : namedEncoding(wanted, marked);
  if (sure !== null && sure !== UTF8) return sure;
  // Asked before the whole file is read: an endless stream of zeros would be valid UTF-8.
  if (file.head.includes(0)) throw new LeeridError('list-not-text', { path: file.path, looksLike: 'other' });
  if (await isAllUtf8(file)) return UTF8;
  if (sure === null) return WINDOWS_1252;
  throw new LeeridError('list-wrong-encoding', { path: file.path, encoding: UTF8.label });
}

function namedEncoding(wanted: string, marked: ListEncoding | undefined): ListEncoding {
  const name = wanted.toLowerCase().replace(/[^a-z0-9]/g, '');
  // `UTF-16` names two encodings; the mark tells which.
  if (name === 'utf16' && marked === UTF16BE) return UTF16BE;
  const known = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (known !== undefined) return known;
  if (iconv.encodingExists(wanted) && !NOT_CHARACTERS.has(name)) return { label: wanted, codec: wanted };
  throw new LeeridError('encoding-unknown', { encoding: wanted });
}

/** Names that iconv-lite knows beside the character sets. */
const NOT_CHARACTERS: ReadonlySet<string> = new Set(['base64', 'hex', 'internal', 'utf7imap']);

function unmarkedUtf16(head: Buffer): ListEncoding | null {
  const header = head.subarray(0, Math.min(HEADER_BYTES, head.length - (head.length % 2)));
  let evenZeros = 0;
  let oddZeros = 0;
  header.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) evenZeros += 1;
    if (byte === 0 && index % 2 === 1) oddZeros += 1;
  });
  const enough = header.length / 4;
  if (oddZeros > enough && evenZeros === 0) return UTF16LE;
  return evenZeros > enough && oddZeros === 0 ? UTF16BE : null;
}

async function isAllUtf8(file: ListFile): Promise<boolean> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of file.chunks()) {
    const bytes = Buffer.concat([rest, chunk]);
    // The last character may go on in the next chunk.
    const end = lastCharacter(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return isUtf8(rest);
}

/** Where the last character begins: before it are at most three bytes that only go on with one. */
function lastCharacter(bytes: Uint8Array): number {
  let start = bytes.length - 1;
  while (start > 0 && start > bytes.length - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return Math.max(0, start);
}
