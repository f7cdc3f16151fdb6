import { isDelivered } from '../delivery/deliver.js';
import { isIntact } from '../delivery/files.js';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import { withPasswordOf } from '../store/batches.js';
import type { Checked } from './checks.js';
import type { Finding } from './finding.js';

/** ZIPs that wait, and passwords that are gone. */
export function checkUndeliveredZips({ store, batches, students }: Checked): Finding[] {
  return batches.flatMap((batch): Finding[] => {
    if (batch.state === 'committed') return [checkWaiting(batch)];
    if (batch.state === 'delivered') return [];
    const ids = new Set(withPasswordOf(store, batch));
    const stranded = students.filter(({ id }) => ids.has(id));
    return stranded.length === 0 ? [] : [{ kind: 'zip-lost', batch, students: stranded }];
  });
}

function checkWaiting(batch: Batch): Finding {
  try {
    const isSomewhere = isIntact(batch.spoolPath, batch) || isDelivered(batch);
    return { kind: isSomewhere ? 'zip-waiting' : 'zip-not-found', batch };
  } catch (error) {
    return { kind: 'zip-unreadable', batch, reason: errorCode(error) };
  }
}
