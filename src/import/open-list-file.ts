import { open, type FileHandle } from 'node:fs/promises';
import { LeeridError } from '../domain/errors.js';
import { errorCode } from '../domain/error-code.js';
import { LIST_LIMITS } from './limits.js';

/** Bytes read at once, and held at most of a regular file. */
const CHUNK_BYTES = 256 * 1024;

/** An opened list, which can be read from its start more than once. */
export interface ListFile {
  readonly path: string;
  /** The first bytes, at most 256 KB; all of a smaller file. */
  readonly head: Buffer;
  /** Size of the file; null for a pipe or a device, which has none. */
  readonly bytes: number | null;
  /** The whole file from its start; throws `list-too-large` at the limit and `list-unreadable`. */
  chunks(): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens a list without reading more than its head. A file over the limit is refused by its size; what has no
 * size (a pipe, a device) is held in memory, and refused when as much as may be has come out of it.
 * Throws `list-not-found`, `list-is-folder`, `list-unreadable`, `list-too-large`.
 */
export async function openListFile(path: string, maximumBytes = LIST_LIMITS.fileBytes): Promise<ListFile> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw fileError(path, error);
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new LeeridError('list-is-folder', { path });
    if (stat.size > maximumBytes) throw new LeeridError('list-too-large', { path, maximumBytes });
    const bytes = stat.isFile() ? stat.size : null;
    const most = bytes === null ? Math.min(maximumBytes, LIST_LIMITS.pipedBytes) : maximumBytes;
    return await startReading(path, handle, bytes, most);
  } catch (error) {
    await handle.close();
    throw fileError(path, error);
  }
}

async function startReading(
  path: string,
  handle: FileHandle,
  bytes: number | null,
  maximumBytes: number,
): Promise<ListFile> {
  const isRegular = bytes !== null;
  const head = await readChunk(handle, isRegular ? 0 : null);
  // A pipe gives its bytes once: they are kept for the next reading.
  const kept = [head];
  async function* chunks(): AsyncGenerator<Buffer> {
    let position = 0;
    for (let index = 0; ; index += 1) {
      const known = kept[index];
      const chunk = known ?? (await readAgain(position));
      if (chunk.length === 0) return;
      position += chunk.length;
      if (position > maximumBytes) throw new LeeridError('list-too-large', { path, maximumBytes });
      if (known === undefined && !isRegular) kept.push(chunk);
      yield chunk;
    }
  }
  async function readAgain(position: number): Promise<Buffer> {
    try {
      return await readChunk(handle, isRegular ? position : null);
    } catch (error) {
      throw fileError(path, error);
    }
  }
  return { path, head, bytes, chunks, close: () => handle.close() };
}

/** A full chunk, or what is left: a pipe hands over its bytes in small pieces. `position` null reads on. */
async function readChunk(handle: FileHandle, position: number | null): Promise<Buffer> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let filled = 0;
  while (filled < CHUNK_BYTES) {
    const at = position === null ? null : position + filled;
    const { bytesRead } = await handle.read(chunk, filled, CHUNK_BYTES - filled, at);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return chunk.subarray(0, filled);
}

/** What the operating system refused, as our error; anything else as it is. */
function fileError(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new LeeridError('list-not-found', { path });
  if (code === 'EISDIR') return new LeeridError('list-is-folder', { path });
  return /^E[A-Z0-9]+$/.test(code) ? new LeeridError('list-unreadable', { path }, { cause: error }) : error;
}
