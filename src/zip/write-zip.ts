import { configure, Reader, ZipWriter } from '@zip.js/zip.js';
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

/** Gives parts of the bytes as they are; zip.js's own reader copies each. */
class BytesSource extends Reader<Uint8Array> {
  constructor(private readonly bytes: Uint8Array) {
    super(bytes);
    this.size = bytes.length;
  }

  override readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    return Promise.resolve(this.bytes.subarray(offset, offset + length));
  }
}

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
    await writer.add(name, new BytesSource(bytes), { level: 0, lastModDate: modified, ...secret });
    written.push({ name, size: bytes.length });
  }
  await writer.close();
  return written;
}

/**
 * True when the ZIP at `path` opens and holds exactly the expected entries, each of them encrypted when there is a password
 * and else none. An encrypted one is decrypted, to know that the password opens it.
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
        if (password === null) continue;
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
