import { join } from 'node:path';
import { setBatchSpool, waitingBatches } from '../store/batches.js';
import type { Store } from '../store/open-store.js';
import { copyDurably, isIntact, syncFolder, unlinkIfThere } from './files.js';
import { makeFolder, spooledPath, spoolFolder } from './spool.js';

/**
 * Sees to it that the ZIPs that wait in a copy of a store stand in the spool of the place where it is put: they may be there already,
 * where the copy says, or beside the copy. One that is nowhere is left to recovery, which says that it is lost. Must run in a
 * transaction, before the copy is put there.
 */
export function bringSpooled(store: Store, copyPath: string, storePath: string): void {
  for (const batch of waitingBatches(store)) {
    const place = join(spoolFolder(storePath), `${batch.id}.zip`);
    if (!isIntact(place, batch)) {
      const found = spooledPath(batch, copyPath);
      if (!isIntact(found, batch)) continue;
      makeFolder(spoolFolder(storePath));
      // Half a copy, of a run that was killed.
      unlinkIfThere(place);
      copyDurably(found, place);
      syncFolder(spoolFolder(storePath));
    }
    setBatchSpool(store, batch.id, place);
  }
}
