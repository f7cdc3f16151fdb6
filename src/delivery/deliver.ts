import { linkSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import { setBatchState, setBatchTarget } from '../store/batches.js';
import type { Store } from '../store/open-store.js';
import { copyDurably, createFile, fileSize, isIntact, syncFile, syncFolder, unlinkIfThere } from './files.js';
import { NO_HARD_LINKS, numbered } from './free-name.js';
import { clearSpooled } from './spool.js';

/** Where the ZIP stands, durable; `untidy` is the system's code when the spool could not be cleared, else null. */
export interface Delivery {
  readonly path: string;
  readonly untidy: string | null;
}

/**
 * Steps 5 to 8: copies the spooled ZIP to the output folder, gives it its final name without ever overwriting a file,
 * records the delivery and clears the spool. Can be repeated after a crash at any point. Throws the system's error when
 * the output folder refuses; the batch then goes on waiting. Once the ZIP is durable nothing is thrown: what could not be
 * tidied is left to the next run.
 */
export function deliverBatch(store: Store, batch: Batch): Delivery {
  const part = partPath(batch);
  let finalPath = batch.finalPath;
  if (!isDelivered(batch)) {
    unlinkIfThere(part);
    copyDurably(batch.spoolPath, part);
    if (!isIntact(part, batch)) {
      unlinkIfThere(part);
      throw Object.assign(new Error(`the copy in ${part} differs from the spool`), { code: 'EIO' });
    }
    finalPath = nameForGood(store, batch, part);
  } else {
    syncFile(finalPath);
  }
  unlinkIfThere(part);
  syncFolder(dirname(finalPath));
  return { path: finalPath, untidy: tidyUp(store, batch) };
}

/** Our own unfinished copy in the output folder. */
export function partPath(batch: Batch): string {
  return join(dirname(batch.finalPath), `.${batch.id}.part`);
}

/** Steps 7 and 8; the system's code when they failed. */
function tidyUp(store: Store, batch: Batch): string | null {
  try {
    setBatchState(store, batch.id, 'delivered');
    clearSpooled(store.name, batch);
    return null;
  } catch (error) {
    return errorCode(error);
  }
}

/** True when the file under the final name is this batch's ZIP, byte for byte. */
export function isDelivered(batch: Batch): boolean {
  return isIntact(batch.finalPath, batch);
}

/** Step 6: the part gets the final name, or the next free one; a changed name is committed before it is used. */
function nameForGood(store: Store, batch: Batch, part: string): string {
  if (batch.reserved && fileSize(batch.finalPath) === 0) {
    renameSync(part, batch.finalPath);
    return batch.finalPath;
  }
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? batch.finalPath : numbered(batch.finalPath, number);
    if (fileSize(candidate) !== null) continue;
    if (candidate !== batch.finalPath) setBatchTarget(store, batch.id, candidate, false);
    try {
      linkSync(part, candidate);
      return candidate;
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EEXIST') continue;
      if (!NO_HARD_LINKS.has(code)) throw error;
    }
    if (renameOverReservation(store, batch.id, part, candidate)) return candidate;
  }
}

/** Without hard links: keep the name with an empty file of our own, then rename over it. False when it is taken. */
function renameOverReservation(store: Store, batchId: string, part: string, candidate: string): boolean {
  setBatchTarget(store, batchId, candidate, true);
  try {
    createFile(candidate).finish();
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    setBatchTarget(store, batchId, candidate, false);
    return false;
  }
  renameSync(part, candidate);
  return true;
}
