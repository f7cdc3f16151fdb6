import { basename, dirname, join } from 'node:path';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import {
  setBatchState,
  setBatchTarget,
  studentsOfBatch,
  undeliveredBatchIds,
  waitingBatches,
  withPasswordOf,
} from '../store/batches.js';
import type { Store } from '../store/open-store.js';
import { deliverBatch, isDelivered, partPath } from './deliver.js';
import { fileSize, isIntact } from './files.js';
import { cleanParts } from './publish-file.js';
import { cleanSpool, copiesFolder, discardIfPossible, spooledPath } from './spool.js';

/** What became of a batch that an earlier run left waiting. */
export type Recovery =
  /** `voided`: so many of its cards do not hold any more, for their pupils got another password since. */
  | { readonly outcome: 'delivered'; readonly batch: Batch; readonly path: string; readonly voided: number }
  | { readonly outcome: 'waiting'; readonly batch: Batch; readonly reason: string }
  | { readonly outcome: 'lost'; readonly batch: Batch; readonly students: readonly string[] };

/**
 * Step 1 of every run that writes, under the run lock: delivers what earlier runs committed and did not deliver, and
 * deletes spool files that no batch names, and copies of the store that were begun. A folder that refuses (a stick that is gone) is replaced by `elsewhere`, the
 * output folder that a person named for this run; without one the batch goes on waiting, and blocks nothing.
 */
export function recover(store: Store, storePath: string, elsewhere: string | null, now: Date): Recovery[] {
  const recoveries = waitingBatches(store).map((batch) => recoverBatch(store, batch, storePath, elsewhere));
  cleanSpool(storePath, undeliveredBatchIds(store));
  for (const folder of [dirname(storePath), copiesFolder(storePath)]) cleanParts(folder, now);
  return recoveries;
}

function recoverBatch(store: Store, committed: Batch, storePath: string, elsewhere: string | null): Recovery {
  let batch = committed;
  try {
    batch = { ...committed, spoolPath: spooledPath(committed, storePath) };
    if (!isIntact(batch.spoolPath, batch) && !isDelivered(batch)) {
      setBatchState(store, batch.id, 'lost');
      return { outcome: 'lost', batch, students: studentsOfBatch(store, batch.id) };
    }
    const voided = batch.count - withPasswordOf(store, batch).length;
    return { outcome: 'delivered', batch, path: deliverSomewhere(store, batch, elsewhere), voided };
  } catch (error) {
    return { outcome: 'waiting', batch, reason: errorCode(error) };
  }
}

/** Delivers where it was meant to go; when that folder refuses, in the one that this run was given. */
function deliverSomewhere(store: Store, batch: Batch, elsewhere: string | null): string {
  try {
    return deliverBatch(store, batch).path;
  } catch (error) {
    // With the name that it may have got meanwhile.
    const refused = waitingBatches(store).find(({ id }) => id === batch.id) ?? batch;
    if (elsewhere === null || elsewhere === dirname(refused.finalPath) || standsThere(refused)) throw error;
    // Nobody would look there again for a copy that was begun, which holds passwords too, or for the file that keeps the name.
    discardIfPossible(partPath(refused));
    if (refused.reserved && isEmpty(refused.finalPath)) discardIfPossible(refused.finalPath);
    const finalPath = join(elsewhere, basename(batch.finalPath));
    setBatchTarget(store, batch.id, finalPath, false);
    return deliverBatch(store, { ...batch, finalPath, reserved: false }).path;
  }
}

/** True when the ZIP is whole in the folder that refused: it only could not be made durable, and a second one would be one too many. */
function standsThere(batch: Batch): boolean {
  return withoutError(() => isDelivered(batch));
}

function isEmpty(path: string): boolean {
  return withoutError(() => fileSize(path) === 0);
}

/** False for what can't be looked at. */
function withoutError(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}
