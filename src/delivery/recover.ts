import { join } from 'node:path';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import { setBatchState, studentsOfBatch, undeliveredBatchIds, waitingBatches } from '../store/batches.js';
import type { Store } from '../store/open-store.js';
import { deliverBatch, isDelivered } from './deliver.js';
import { fileSize, hashFile } from './files.js';
import { cleanSpool, spoolFolder } from './spool.js';

/** What became of a batch that an earlier run left waiting. */
export type Recovery =
  | { readonly outcome: 'delivered'; readonly batch: Batch; readonly path: string }
  | { readonly outcome: 'waiting'; readonly batch: Batch; readonly reason: string }
  | { readonly outcome: 'lost'; readonly batch: Batch; readonly students: readonly string[] };

/**
 * Step 1 of every run that writes, under the run lock: delivers what earlier runs committed and did not deliver, and
 * deletes spool files that no batch names. A batch that can't be delivered goes on waiting and blocks nothing.
 */
export function recover(store: Store, storePath: string): Recovery[] {
  const recoveries = waitingBatches(store).map((batch) => recoverBatch(store, batch, storePath));
  cleanSpool(storePath, undeliveredBatchIds(store));
  return recoveries;
}

function recoverBatch(store: Store, committed: Batch, storePath: string): Recovery {
  let batch = committed;
  try {
    batch = { ...committed, spoolPath: findSpooled(committed, storePath) };
    if (!isSpooled(batch) && !isDelivered(batch)) {
      setBatchState(store, batch.id, 'lost');
      return { outcome: 'lost', batch, students: studentsOfBatch(store, batch.id) };
    }
    return { outcome: 'delivered', batch, path: deliverBatch(store, batch).path };
  } catch (error) {
    return { outcome: 'waiting', batch, reason: errorCode(error) };
  }
}

/** Where the spool file is: a store that was moved took its spool along. */
function findSpooled(batch: Batch, storePath: string): string {
  const beside = join(spoolFolder(storePath), `${batch.id}.zip`);
  return fileSize(batch.spoolPath) === null && fileSize(beside) !== null ? beside : batch.spoolPath;
}

function isSpooled(batch: Batch): boolean {
  return fileSize(batch.spoolPath) === batch.size && hashFile(batch.spoolPath) === batch.sha256;
}
