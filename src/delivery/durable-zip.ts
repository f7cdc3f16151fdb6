import { createHash } from 'node:crypto';
import { LeeridError } from '../domain/errors.js';
import { isWholeZip, writeZip, type ZipEntry, type ZipOptions } from '../zip/write-zip.js';
import { createFile, fileSize, hashFile } from './files.js';

export interface DurableZip {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Of the files in it. */
  readonly names: readonly string[];
}

/**
 * Writes a ZIP to a new file, durable and read back; with a password nothing of it is ever written unencrypted. Throws the system's error;
 * `zip-damaged` when the disk gives back something else than was written, or it does not open.
 */
export async function writeDurableZip(
  path: string,
  entries: AsyncIterable<ZipEntry>,
  options: ZipOptions,
): Promise<DurableZip> {
  const file = createFile(path);
  const sum = createHash('sha256');
  const take = (piece: Uint8Array): void => {
    sum.update(piece);
    file.write(piece);
  };
  const written = await writeZip(entries, take, options).catch((error: unknown) => {
    file.discard();
    throw error;
  });
  file.finish();
  const sha256 = sum.digest('hex');
  if (hashFile(path) !== sha256 || !(await isWholeZip(path, written, options.password)))
    throw new LeeridError('zip-damaged', { path });
  return { sha256, size: fileSize(path) ?? 0, names: written.map(({ name }) => name) };
}
