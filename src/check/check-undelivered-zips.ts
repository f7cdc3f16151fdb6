import { isIntact } from '../delivery/files.js';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import { waitingBatches, withPasswordOf } from '../store/batches.js';
import type { Store } from '../store/open-store.js';
import type { Checked } from './checks.js';
import type { Finding } from './finding.js';

/** ZIPs that wait, and passwords that are gone. */
export function checkUndeliveredZips({ store, batches, students }: Checked): Finding[] {
  return batches.flatMap((batch): Finding[] => {
    if (batch.state === 'committed') return checkWaiting(store, batch);
    if (batch.state === 'delivered') return [];
    const ids = new Set(withPasswordOf(store, batch));
    const stranded = students.filter(({ id }) => ids.has(id));
    return stranded.length === 0 ? [] : [{ kind: 'zip-lost', batch, students: stranded }];
  });
}

/** Nothing for a batch that another run delivered while it was looked for. */
function checkWaiting(store: Store, batch: Batch): Finding[] {
  const finding = lookFor(batch);
  return waitingBatches(store).some(({ id }) => id === batch.id) ? [finding] : [];
}

function lookFor(batch: Batch): Finding {
  let path = batch.spoolPath;
  try {
    if (isIntact(path, batch)) return { kind: 'zip-waiting', batch };
    path = batch.finalPath;
    return { kind: isIntact(path, batch) ? 'zip-waiting' : 'zip-not-found', batch };
  } catch (error) {
    return { kind: 'zip-unreadable', batch, path, reason: errorCode(error) };
  }
}
