import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { absolutePath } from '../config/absolute-path.js';
import { copyStoreToPart, discardPart } from '../delivery/copy-store.js';
import { cleanParts, publishAs, publishFile } from '../delivery/publish-file.js';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { openStoreForReading } from '../store/open-store.js';
import { translateStoreError } from '../store/store-errors.js';
import type { StoreCounts } from '../store/verify-store.js';
import { waitingBatches } from '../store/batches.js';
import { stampedName } from '../delivery/stamped-name.js';
import type { Run } from './run.js';

/** A copy of the store under its final name, durable and checked. */
export interface StoreCopy {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly counts: StoreCounts;
  /** True on a disk that knows no permissions: whoever can read the disk can read the copy. */
  readonly isOpenToOthers: boolean;
  /** ZIPs that wait to be delivered; they are not in the copy. */
  readonly waiting: number;
}

/**
 * Copies the store to a new file, or to a file of its own name in a folder, also while another run writes. A file that is
 * there is never overwritten. Errors: the `store-…` codes; `copy-exists`, `copy-unwritable`, `copy-damaged`.
 */
export async function backUpStore(target: string, run: Run): Promise<StoreCopy> {
  const { folder, name } = placeFor(absolutePath(target), run.now);
  const store = openStoreForReading(run.storePath);
  try {
    cleanParts(folder, run.now);
    const part = await copyStoreToPart(store, folder, run.signal);
    const path = giveName(part.path, folder, name);
    const { size, mode } = statSync(path);
    const isOpenToOthers = process.platform !== 'win32' && (mode & 0o077) !== 0;
    return { path, size, counts: part.counts, isOpenToOthers, waiting: waitingBatches(store).length };
  } catch (error) {
    throw translateStoreError(run.storePath, error);
  } finally {
    store.close();
  }
}

/** `name` is null for a folder: then the copy gets a name of its own. Errors: `copy-exists`, `copy-unwritable`. */
function placeFor(target: string, now: Date): { folder: string; name: string | { free: string } } {
  const stats = look(target);
  if (stats?.isDirectory() === true) return { folder: target, name: { free: stampedName('leerid', now) } };
  if (stats !== undefined) throw new LeeridError('copy-exists', { path: target });
  const folder = dirname(target);
  if (look(folder)?.isDirectory() !== true)
    throw new LeeridError('copy-unwritable', { path: folder, reason: 'ENOENT' });
  return { folder, name: basename(target) };
}

function look(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new LeeridError('copy-unwritable', { path, reason: errorCode(error) }, { cause: error });
  }
}

function giveName(part: string, folder: string, name: string | { free: string }): string {
  try {
    if (typeof name !== 'string') return publishFile(part, folder, name.free);
    const path = join(folder, name);
    if (!publishAs(part, path)) throw new LeeridError('copy-exists', { path });
    return path;
  } catch (error) {
    discardPart(part);
    if (isLeeridError(error)) throw error;
    throw new LeeridError('copy-unwritable', { path: folder, reason: errorCode(error) }, { cause: error });
  }
}
