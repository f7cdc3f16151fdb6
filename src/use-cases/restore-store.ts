import { dirname } from 'node:path';
import { absolutePath } from '../config/absolute-path.js';
import { copyStoreToPart, discardPart, type StorePart } from '../delivery/copy-store.js';
import { cleanParts } from '../delivery/publish-file.js';
import { recover } from '../delivery/recover.js';
import { freeKeptPath, replaceStore, type KeptStore } from '../delivery/replace-store.js';
import { bringSpooled } from '../delivery/bring-spooled.js';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { undeliveredBatchIds } from '../store/batches.js';
import { mergeCarryOver, readCarryOver, type CarriedOver, type CarryOver } from '../store/carry-over.js';
import { addEvent } from '../store/history.js';
import { makeStoreFolder, openStoreForWriting, storeExists, type Store } from '../store/open-store.js';
import { acquireRunLock } from '../store/run-lock.js';
import { explainStoreError } from '../store/explain-error.js';
import { countStore, type StoreCounts } from '../store/verify-store.js';
import { openSource } from './open-source-copy.js';
import { moment } from '../delivery/stamped-name.js';
import type { Run } from './run.js';

export interface RestoreRequest {
  readonly source: string;
  /** Puts the copy in the place of a store that is there. */
  readonly force: boolean;
  readonly dryRun: boolean;
}

export interface Restored {
  readonly source: string;
  readonly counts: StoreCounts;
  /** True when a store is, or would be, replaced. */
  readonly replaces: boolean;
  /** The store that was replaced, and its ZIPs; null as long as nothing is changed. */
  readonly kept: KeptStore | null;
  /** Null: there was no store, or it could not be read any more. */
  readonly carried: CarriedOver | null;
  readonly isOldUnreadable: boolean;
}

/**
 * Puts a copy back as the store, in one step: check -> recover the old store -> copy beside it -> carry over -> keep the old -> replace.
 * Errors: `copy-unusable`, `restore-exists`, `restore-failed`, and those of a run that writes.
 */
export async function restoreStore(request: RestoreRequest, run: Run): Promise<Restored> {
  const path = absolutePath(request.source);
  const source = openSource(path, run.storePath);
  try {
    const counts = countStore(source);
    const replaces = storeExists(run.storePath);
    if (replaces && !request.force) throw new LeeridError('restore-exists', { path: run.storePath });
    const plan = { source: path, counts, replaces, kept: null, carried: null, isOldUnreadable: false };
    if (request.dryRun) return plan;
    makeStoreFolder(run.storePath);
    const lock = await acquireRunLock(run.storePath, run.waitSeconds, run.signal);
    try {
      // Another run may have made a store while this one waited for the lock.
      const isThere = storeExists(run.storePath);
      if (isThere && !request.force) throw new LeeridError('restore-exists', { path: run.storePath });
      const replaced = await replaceUnderLock(source, path, isThere, run);
      const unsure = replaced.kept.unsure ?? recoverStore(run);
      return { ...plan, replaces: isThere, ...replaced, kept: { ...replaced.kept, unsure } };
    } catch (error) {
      throw explainStoreError(run.storePath, error);
    } finally {
      lock.release();
    }
  } finally {
    source.close();
  }
}

async function replaceUnderLock(
  source: Store,
  sourcePath: string,
  isThere: boolean,
  run: Run,
): Promise<Pick<Restored, 'carried' | 'isOldUnreadable'> & { readonly kept: KeptStore }> {
  const { storePath } = run;
  const folder = dirname(storePath);
  cleanParts(folder, run.now);
  const old = isThere ? settleOld(run) : null;
  const part = await copyStoreToPart(source, folder, run.signal);
  const keptPath = freeKeptPath(storePath, moment(run.now));
  try {
    const { carried, namedIds } = completePart(part, old, {
      sourcePath,
      keptPath: isThere ? keptPath : null,
      run,
    });
    run.signal.throwIfAborted();
    const kept = replaceStore(part.path, storePath, { keptPath, namedIds });
    return { kept, carried, isOldUnreadable: isThere && old === null };
  } catch (error) {
    discardPart(part.path);
    const code = errorCode(error);
    if (code === '' || isLeeridError(error)) throw error;
    throw new LeeridError('restore-failed', { path: storePath, reason: code }, { cause: error });
  }
}

/** Delivers what the store that goes still has waiting, and reads what must not be forgotten of it; null when it can't be read. */
function settleOld(run: Run): CarryOver | null {
  try {
    const store = openStoreForWriting(run.storePath, { create: false });
    try {
      report(run, store);
      return readCarryOver(store);
    } finally {
      store.close();
    }
  } catch (error) {
    const translated = explainStoreError(run.storePath, error);
    if (isLeeridError(translated) && BROKEN.has(translated.code)) return null;
    throw translated;
  }
}

/** A store that can't be read is what a copy is put back for. */
const BROKEN: ReadonlySet<string> = new Set([
  'store-foreign',
  'store-corrupt',
  'store-newer',
  'store-missing',
]);

/** Brings the copy up to date with what may not be forgotten; gives also which ZIPs it names. */
function completePart(
  { path }: StorePart,
  old: CarryOver | null,
  { sourcePath, keptPath, run }: { sourcePath: string; keptPath: string | null; run: Run },
): { carried: CarriedOver | null; namedIds: ReadonlySet<string> } {
  const store = openStoreForWriting(path, { create: false, keepsOlder: false });
  try {
    const carried = store.transaction(() => {
      const merged = old === null ? null : mergeCarryOver(store, old);
      addEvent(store, {
        studentId: null,
        batchId: null,
        at: run.now.toISOString(),
        actor: run.actor,
        kind: 'restored',
        detail: { source: sourcePath, kept: keptPath },
      });
      bringSpooled(store, sourcePath, run.storePath);
      return merged;
    })();
    return { carried, namedIds: undeliveredBatchIds(store) };
  } finally {
    store.close();
  }
}

/** As every run that writes begins; here at the end, for the store is another. The system's code when the disk refused; then a later run does it. */
function recoverStore(run: Run): string | null {
  try {
    const store = openStoreForWriting(run.storePath, { create: false });
    try {
      report(run, store);
      return null;
    } finally {
      store.close();
    }
  } catch (error) {
    const code = errorCode(isLeeridError(error) ? error.cause : error);
    if (code === '') throw error;
    return code;
  }
}

function report(run: Run, store: Store): void {
  for (const recovery of recover(store, run.storePath, run.recoverInto, run.now))
    run.report({ kind: 'recovered', recovery });
}
