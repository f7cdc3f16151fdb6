import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  configure,
  ERR_INVALID_AUTHENTICATION_CODE,
  ERR_INVALID_PASSWORD,
  Reader,
  Uint8ArrayReader,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** A file in a ZIP, by what the directory at the ZIP's end says of it. */
export interface ZipItem {
  readonly name: string;
  /** Bytes when unpacked; the ZIP says so, and may lie. */
  readonly size: number;
  readonly encrypted: boolean;
}

export interface OpenZip {
  /** Its files, without folders. */
  readonly items: readonly ZipItem[];
  /**
   * Unpacks one of the items into `take`, piece by piece, with its checksum checked at the end; ends as soon as `take` throws.
   * Throws an error that `isWrongPassword` tells apart, or one of zip.js for a damaged item.
   */
  readonly read: (item: ZipItem, password: string | null, take: (piece: Uint8Array) => void) => Promise<void>;
}

/** The directory of a ZIP is read in one piece; one that is larger is no ZIP of ours, and would fill memory. */
const LONGEST_READ = 8 * 1024 * 1024;

/** Reads a file where it is asked for, so that a ZIP of any size takes little memory. */
class FileSource extends Reader<number> {
  constructor(private readonly descriptor: number) {
    super(descriptor);
    this.size = fstatSync(descriptor).size;
  }

  /** Rejects, as zip.js expects, where the file system refuses. */
  override readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    return new Promise((resolve) => {
      resolve(this.readNow(offset, length));
    });
  }

  private readNow(offset: number, length: number): Uint8Array {
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    if (wanted > LONGEST_READ) throw new RangeError('a part of the ZIP is too long');
    const buffer = new Uint8Array(wanted);
    for (let filled = 0; filled < wanted;) {
      const read = readSync(this.descriptor, buffer, filled, wanted - filled, offset + filled);
      if (read === 0) throw new RangeError('the ZIP ends early');
      filled += read;
    }
    return buffer;
  }
}

/**
 * Opens the ZIP, a file by its path or bytes in memory, does the work and closes it. Only what is read is unpacked. Throws
 * the system's error, or one of zip.js when it is no ZIP.
 */
export async function withZip<T>(
  source: string | Uint8Array,
  work: (zip: OpenZip) => Promise<T>,
): Promise<T> {
  if (typeof source !== 'string') return await useZip(new ZipReader(new Uint8ArrayReader(source)), work);
  const descriptor = openSync(source, 'r');
  try {
    return await useZip(new ZipReader(new FileSource(descriptor)), work);
  } finally {
    closeSync(descriptor);
  }
}

/** Far more than the folders of the largest school; each takes memory. */
const MOST_ENTRIES = 20_000;
/** Bytes of all that the directory says of them: names, and what may stand beside one. */
const MOST_ENTRY_BYTES = 4 * 1024 * 1024;

/** A ZIP that breaks off ends behind the directory of an Excel file in it, which must not be taken for its own. */
const STRICTNESS = { filenameValidation: 'tolerant', maxAppendedDataSize: 0 } as const;

async function useZip<T, S>(reader: ZipReader<S>, work: (zip: OpenZip) => Promise<T>): Promise<T> {
  try {
    const entries = new Map<ZipItem, FileEntry>();
    let bytes = 0;
    // Strange names do no harm: nothing is ever written under a name out of a ZIP.
    for await (const entry of reader.getEntriesGenerator(STRICTNESS)) {
      if (entries.size >= MOST_ENTRIES) throw new RangeError('the ZIP has too many files');
      const { rawFilename, rawExtraField, rawComment } = entry;
      bytes += rawFilename.length + rawExtraField.length + rawComment.length;
      if (bytes > MOST_ENTRY_BYTES) throw new RangeError('the names of the files in the ZIP are too long');
      if (entry.directory) continue;
      const { filename, uncompressedSize, encrypted } = entry;
      entries.set({ name: filename, size: uncompressedSize, encrypted }, entry);
    }
    return await work({
      items: [...entries.keys()],
      read: async (item, password, take) => {
        const options = { checkCrc32: true, ...(password === null ? {} : { password }) };
        await entries.get(item)?.getData(new WritableStream<Uint8Array>({ write: take }), options);
      },
    });
  } finally {
    await reader.close();
  }
}

/** True for the error of a password that does not fit; a damaged item can look the same. */
export function isWrongPassword(error: unknown): boolean {
  const wrong: readonly string[] = [ERR_INVALID_PASSWORD, ERR_INVALID_AUTHENTICATION_CODE];
  return error instanceof Error && wrong.includes(error.message);
}
