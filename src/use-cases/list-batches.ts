import { fileSize } from '../delivery/files.js';
import { spooledPath } from '../delivery/spool.js';
import type { Batch } from '../domain/batch.js';
import { allBatches } from '../store/batches.js';
import { withStoreForReading, type Run } from './run.js';

/** A batch, and whether its ZIP can be found now: in the spool while it waits, else under its final name. */
export interface BatchView {
  readonly batch: Batch;
  readonly zipThere: boolean;
}

/**
 * Every batch, newest first. A waiting batch's `spoolPath` is where the ZIP is now, also after the store was moved. Reads
 * only, and does not report a batch that waits: the caller sees it here.
 */
export function listBatches(run: Run): BatchView[] {
  const batches = withStoreForReading({ ...run, report: () => undefined }, allBatches);
  return batches.map((batch) => viewBatch(batch, run.storePath));
}

/** The batch with the ZIP's place as it is now, and whether it is there. */
export function viewBatch(stored: Batch, storePath: string): BatchView {
  try {
    const batch = { ...stored, spoolPath: spooledPath(stored, storePath) };
    const places = batch.state === 'committed' ? [batch.spoolPath, batch.finalPath] : [batch.finalPath];
    // By its size: the empty file that keeps a name is no ZIP.
    return { batch, zipThere: places.some((path) => fileSize(path) === batch.size) };
  } catch {
    // A folder that can't be looked into has no ZIP for us.
    return { batch: stored, zipThere: false };
  }
}
