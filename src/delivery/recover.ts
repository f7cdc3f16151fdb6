import { basename, dirname, join } from 'node:path';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import {
  setBatchState,
  setBatchTarget,
  studentsOfBatch,
  undeliveredBatchIds,
  waitingBatches,
} from '../store/batches.js';
import type { Store } from '../store/open-store.js';
import { deliverBatch, isDelivered, partPath } from './deliver.js';
import { fileSize, hashFile } from './files.js';
import { cleanSpool, discardIfPossible, spooledPath } from './spool.js';

/** What became of a batch that an earlier run left waiting. */
export type Recovery =
  | { readonly outcome: 'delivered'; readonly batch: Batch; readonly path: string }
  | { readonly outcome: 'waiting'; readonly batch: Batch; readonly reason: string }
  | { readonly outcome: 'lost'; readonly batch: Batch; readonly students: readonly string[] };

/**
 * Step 1 of every run that writes, under the run lock: delivers what earlier runs committed and did not deliver, and
 * deletes spool files that no batch names. A folder that refuses (a stick that is gone) is replaced by `elsewhere`, the
 * output folder that a person named for this run; without one the batch goes on waiting, and blocks nothing.
 */
export function recover(store: Store, storePath: string, elsewhere: string | null): Recovery[] {
  const recoveries = waitingBatches(store).map((batch) => recoverBatch(store, batch, storePath, elsewhere));
  cleanSpool(storePath, undeliveredBatchIds(store));
  return recoveries;
}

function recoverBatch(store: Store, committed: Batch, storePath: string, elsewhere: string | null): Recovery {
  let batch = committed;
  try {
    batch = { ...committed, spoolPath: spooledPath(committed, storePath) };
    if (!isSpooled(batch) && !isDelivered(batch)) {
      setBatchState(store, batch.id, 'lost');
      return { outcome: 'lost', batch, students: studentsOfBatch(store, batch.id) };
    }
    return { outcome: 'delivered', batch, path: deliverSomewhere(store, batch, elsewhere) };
  } catch (error) {
    return { outcome: 'waiting', batch, reason: errorCode(error) };
  }
}

/** Delivers where it was meant to go; when that folder refuses, in the one that this run was given. */
function deliverSomewhere(store: Store, batch: Batch, elsewhere: string | null): string {
  try {
    return deliverBatch(store, batch).path;
  } catch (error) {
    if (elsewhere === null || elsewhere === dirname(batch.finalPath)) throw error;
    // A copy that was begun holds passwords too, and nobody would look for it there again.
    discardIfPossible(partPath(batch));
    const finalPath = join(elsewhere, basename(batch.finalPath));
    setBatchTarget(store, batch.id, finalPath, false);
    return deliverBatch(store, { ...batch, finalPath, reserved: false }).path;
  }
}

function isSpooled(batch: Batch): boolean {
  return fileSize(batch.spoolPath) === batch.size && hashFile(batch.spoolPath) === batch.sha256;
}
