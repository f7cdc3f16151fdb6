import type { Recovery } from '../delivery/recover.js';
import { waitingBatches } from '../store/batches.js';
import {
  checkStoreFile,
  makeStoreFolder,
  openStoreForReading,
  openStoreForWriting,
  storeExists,
  type Store,
} from '../store/open-store.js';
import { LeeridError } from '../domain/errors.js';
import { acquireRunLock } from '../store/run-lock.js';
import type { SharedPlace } from '../store/shared-place.js';
import { watchStore } from '../store/watch-store.js';
import type { StickerOffset } from '../documents/sticker-offset.js';
import type { SheetUse } from './sticker-start.js';
import { explainStoreError } from '../store/explain-error.js';

/** What a use case tells while it runs; the terminal turns it into Dutch, the core prints nothing. */
export type Notice =
  | { readonly kind: 'recovered'; readonly recovery: Recovery }
  | { readonly kind: 'waiting'; readonly batchId: string; readonly spoolPath: string }
  /** A new store is made where ZIPs of one that is gone waited; they are in this folder. */
  | { readonly kind: 'spool-kept'; readonly folder: string }
  | { readonly kind: 'first-accounts'; readonly url: string }
  | { readonly kind: 'progress'; readonly stage: Stage; readonly done: number; readonly total: number }
  /** The ZIP is delivered, but the spool could not be cleared; `reason` is the system's code. */
  | { readonly kind: 'untidy'; readonly reason: string }
  /** The stickers begin a new sheet, while the last one of that size has places free. */
  | ({ readonly kind: 'sheet-left' } & SheetUse)
  /** A new store stands where others can get at it. */
  | { readonly kind: 'store-shared'; readonly place: SharedPlace }
  /** Passwords are hashed without WebAssembly, three times slower. */
  | { readonly kind: 'slow-hashing' }
  /** The correction of the printer pushes so many mm of the outer stickers off the sheet. */
  | {
      readonly kind: 'off-paper';
      readonly mm: number;
      readonly offset: StickerOffset;
      readonly scale: number;
    }
  | { readonly kind: 'not-drawn'; readonly names: readonly string[] };

/** `read` counts kilobytes of the list, `import` pupils stored, `hash` and `verify` passwords, `documents` cards drawn on each paper. */
export type Stage = 'read' | 'import' | 'hash' | 'documents' | 'verify';

/** The circumstances of one run, made once at the edge. */
export interface Run {
  readonly storePath: string;
  readonly now: Date;
  /** The person at the keyboard, for the history. */
  readonly actor: string;
  /** Aborts before the commit point; after it, the run is finished first. */
  readonly signal: AbortSignal;
  readonly waitSeconds: number;
  /** An absolute path: where a ZIP of an earlier run goes when its own folder refuses it; null: it goes on waiting. */
  readonly recoverInto: string | null;
  readonly report: (notice: Notice) => void;
}

/** Reads the store without lock or recovery; a batch that waits is only mentioned. */
export function withStoreForReading<T>(run: Reading, work: (store: Store) => T): T {
  const { value, close } = readAndWatch(run, work);
  close();
  return value;
}

type Reading = Pick<Run, 'storePath' | 'report'>;

/** What was read of a store, and whether the store is still as it was then, until it is closed. */
export interface Watched<T> {
  readonly value: T;
  readonly isUnchanged: () => boolean;
  readonly close: () => void;
}

/** Reads the store likewise, and keeps an eye on it. */
export function readAndWatch<T>({ storePath, report }: Reading, work: (store: Store) => T): Watched<T> {
  let store: Store | null = null;
  try {
    const opened = (store = openStoreForReading(storePath));
    const isUnchanged = watchStore(opened, storePath);
    for (const { id, spoolPath } of waitingBatches(opened))
      report({ kind: 'waiting', batchId: id, spoolPath });
    return { value: work(opened), isUnchanged, close: () => opened.close() };
  } catch (error) {
    store?.close();
    throw explainStoreError(storePath, error);
  }
}

/** Delivers what earlier runs left waiting, before a person is asked anything. */
export async function deliverWaiting(run: Run): Promise<void> {
  await withStoreForWriting(run, { create: false }, () => undefined);
}

/** Holds the run lock, recovers what earlier runs left (steps 0 and 1 of the commit, docs/decisions/0003-commit.md), then does the work. */
export async function withStoreForWriting<T>(
  run: Run,
  { create }: { create: boolean },
  work: (store: Store) => T | Promise<T>,
): Promise<T> {
  if (create) makeStoreFolder(run.storePath);
  else checkStoreFile(run.storePath);
  const lock = await acquireRunLock(run.storePath, run.waitSeconds, run.signal);
  try {
    if (create && !storeExists(run.storePath)) await keepWaiting(run);
    // What reads a ZIP is loaded for it alone: a run that only reads the store has no use for it.
    const { recover } = await import('../delivery/recover.js');
    const store = openStoreForWriting(run.storePath, { create });
    try {
      for (const recovery of recover(store, run.storePath, run.recoverInto, run.now))
        run.report({ kind: 'recovered', recovery });
      return await work(store);
    } finally {
      store.close();
    }
  } catch (error) {
    throw explainStoreError(run.storePath, error);
  } finally {
    lock.release();
  }
}

async function keepWaiting({ storePath, now, report }: Run): Promise<void> {
  const { keepSpoolOfLostStore } = await import('../delivery/keep-spool.js');
  try {
    const folder = keepSpoolOfLostStore(storePath, now);
    if (folder !== null) report({ kind: 'spool-kept', folder });
  } catch (error) {
    throw new LeeridError('store-unwritable', { path: storePath }, { cause: error });
  }
}
