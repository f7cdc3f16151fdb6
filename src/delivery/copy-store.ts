import { isDeepStrictEqual } from 'node:util';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { openStoreCopy, type Store } from '../store/open-store.js';
import { isSqliteError } from '../store/store-errors.js';
import { countStore, isWhole, type StoreCounts } from '../store/verify-store.js';
import { createFile, syncFile, unlinkIfThere } from './files.js';
import { newPartPath } from './publish-file.js';

/** Pages copied before a signal is heard; of 4 KiB. */
const PAGES_AT_ONCE = 4_096;

/** A whole, durable copy of a store that has no name yet. */
export interface StorePart {
  readonly path: string;
  readonly counts: StoreCounts;
}

/**
 * Copies the store as it is at this moment, whoever writes in it meanwhile, to a part in the folder (0600); what was written is
 * opened and checked. Errors: `store-corrupt` for a store that no copy could be put back of, `copy-unwritable` when the disk refuses, `copy-damaged` when the copy is not the store.
 */
export async function copyStoreToPart(store: Store, folder: string, signal: AbortSignal): Promise<StorePart> {
  const path = newPartPath(folder);
  try {
    createFile(path).finish();
    const counts = await copyAtOneMoment(store, path, signal);
    syncFile(path);
    checkCopy(path, counts);
    return { path, counts };
  } catch (error) {
    discardPart(path);
    const code = errorCode(error);
    if (code === '' || isLeeridError(error) || isOfTheSource(code)) throw error;
    throw new LeeridError('copy-unwritable', { path: folder, reason: systemCode(code) }, { cause: error });
  }
}

/** Removes a part that is given up, as far as the disk allows; the next copy in that folder does the rest. */
export function discardPart(path: string): void {
  try {
    for (const one of [path, `${path}-journal`]) unlinkIfThere(one);
  } catch {
    return;
  }
}

/** In one transaction that reads: what others save waits a moment, so that the counts are those of the copy. */
async function copyAtOneMoment(store: Store, path: string, signal: AbortSignal): Promise<StoreCounts> {
  store.exec('BEGIN');
  try {
    if (!isWhole(store)) throw new LeeridError('store-corrupt', { path: store.name });
    const counts = countStore(store);
    await store.backup(path, {
      progress: () => {
        signal.throwIfAborted();
        return PAGES_AT_ONCE;
      },
    });
    return counts;
  } finally {
    store.exec('COMMIT');
  }
}

/** What is wrong here is wrong with the copy, never with the store. */
function checkCopy(path: string, counts: StoreCounts): void {
  try {
    const copy = openStoreCopy(path);
    try {
      if (isWhole(copy) && isDeepStrictEqual(countStore(copy), counts)) return;
    } finally {
      copy.close();
    }
  } catch (error) {
    if (!isLeeridError(error) && !isSqliteError(error)) throw error;
    throw new LeeridError('copy-damaged', { path }, { cause: error });
  }
  throw new LeeridError('copy-damaged', { path });
}

function isOfTheSource(code: string): boolean {
  return /^SQLITE_(?:BUSY|LOCKED|CORRUPT|NOTADB)/.test(code);
}

/** SQLite says of a full disk what the system says otherwise. */
function systemCode(code: string): string {
  if (code === 'SQLITE_FULL') return 'ENOSPC';
  return /^SQLITE_(?:IOERR|CANTOPEN|READONLY)/.test(code) ? 'EIO' : code;
}
