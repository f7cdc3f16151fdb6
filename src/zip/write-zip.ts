import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { withZip } from './read-zip.js';

configure({ useWebWorkers: false });

/** A file for the ZIP. Names are made by us, never taken from input. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Name and size in bytes of what a ZIP must hold. */
export interface ExpectedEntry {
  readonly name: string;
  readonly size: number;
}

export interface ZipOptions {
  /** The moment that each entry bears. */
  readonly modified: Date;
  /** Encrypts each entry's content with AES-256 (WinZip AE-2); null: readable by all. Names of entries stay readable. */
  readonly password: string | null;
}

/** AES with a key of 256 bits. */
const AES_256 = 3;

/**
 * Writes a ZIP to `sink`, entry by entry as they come, and gives what it holds. Entries are stored, not deflated again:
 * PDF and xlsx are compressed already. `sink` gets each piece once, in order, and with a password only encrypted ones.
 */
export async function writeZip(
  entries: AsyncIterable<ZipEntry>,
  sink: (piece: Uint8Array) => void,
  { modified, password }: ZipOptions,
): Promise<ExpectedEntry[]> {
  const writer = new ZipWriter(new WritableStream<Uint8Array>({ write: sink }));
  const secret = password === null ? {} : { password, encryptionStrength: AES_256 as 3 };
  const written: ExpectedEntry[] = [];
  for await (const { name, bytes } of entries) {
    await writer.add(name, new Uint8ArrayReader(bytes), { level: 0, lastModDate: modified, ...secret });
    written.push({ name, size: bytes.length });
  }
  await writer.close();
  return written;
}

/**
 * True when the ZIP at `path` opens, holds exactly the expected entries, each of them encrypted when there is a password
 * and else none, and the checksum of each is right.
 */
export async function isWholeZip(
  path: string,
  expected: readonly ExpectedEntry[],
  password: string | null,
): Promise<boolean> {
  try {
    return await withZip(path, async ({ items, read }) => {
      if (items.length !== expected.length) return false;
      for (const [index, item] of items.entries()) {
        const { name, size } = expected[index] ?? {};
        if (item.name !== name || item.size !== size || item.encrypted !== (password !== null)) return false;
        let length = 0;
        await read(item, password, (piece) => {
          length += piece.length;
        });
        if (length !== size) return false;
      }
      return true;
    });
  } catch {
    return false;
  }
}
