import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

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

/**
 * Writes a ZIP to `sink`, entry by entry as they come, and gives what it holds. Entries are stored, not deflated again:
 * PDF and xlsx are compressed already. `sink` gets each piece once, in order.
 */
export async function writeZip(
  entries: AsyncIterable<ZipEntry>,
  sink: (piece: Uint8Array) => void,
  modified: Date,
): Promise<ExpectedEntry[]> {
  const writer = new ZipWriter(new WritableStream<Uint8Array>({ write: sink }));
  const written: ExpectedEntry[] = [];
  for await (const { name, bytes } of entries) {
    await writer.add(name, new Uint8ArrayReader(bytes), { level: 0, lastModDate: modified });
    written.push({ name, size: bytes.length });
  }
  await writer.close();
  return written;
}

/** True when `zip` opens, holds exactly the expected entries, and the CRC of each is right. */
export async function isWholeZip(zip: Uint8Array, expected: readonly ExpectedEntry[]): Promise<boolean> {
  const reader = new ZipReader(new Uint8ArrayReader(zip));
  try {
    const entries = await reader.getEntries();
    if (entries.length !== expected.length) return false;
    for (const [index, entry] of entries.entries()) {
      if (entry.directory || entry.filename !== expected[index]?.name) return false;
      const bytes = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true });
      if (bytes.length !== expected[index].size) return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    await reader.close();
  }
}
