import { isDelivered } from '../delivery/deliver.js';
import { fileSize } from '../delivery/files.js';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import type { Store } from '../store/open-store.js';
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
    const isSomewhere = fileSize(batch.spoolPath) === batch.size || isDelivered(batch);
    return { kind: isSomewhere ? 'zip-waiting' : 'zip-not-found', batch };
  } catch (error) {
    return { kind: 'zip-unreadable', batch, reason: errorCode(error) };
  }
}

/** The ids of the pupils who have no other password yet than the one that this batch gave them. */
export function withPasswordOf(store: Store, { id, createdAt }: Batch): number[] {
  return store
    .prepare<[{ id: string; createdAt: string }], number>(
      `SELECT DISTINCT account.student_id
       FROM event
       JOIN account ON account.student_id = event.student_id
       WHERE event.batch_id = @id AND account.password_set_at = @createdAt`,
    )
    .pluck()
    .all({ id, createdAt });
}
