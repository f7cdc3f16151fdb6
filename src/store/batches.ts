import type { Batch } from '../domain/batch.js';
import type { Store } from './open-store.js';

export function insertBatch(store: Store, batch: Batch): void {
  store
    .prepare(
      `INSERT INTO batch (
         id, kind, state, created_at, selection, count, sha256, size, spool_path, final_path, reserved
       ) VALUES (
         @id, @kind, @state, @createdAt, @selection, @count, @sha256, @size, @spoolPath, @finalPath, @reserved
       )`,
    )
    .run({ ...batch, reserved: batch.reserved ? 1 : 0 });
}

/** The batches whose ZIP was not seen durable under its final name, oldest first. */
export function waitingBatches(store: Store): Batch[] {
  return readBatches(store, "WHERE state = 'committed' ORDER BY created_at, id");
}

/** Every batch, newest first. */
export function allBatches(store: Store): Batch[] {
  return readBatches(store, 'ORDER BY created_at DESC, id');
}

function readBatches(store: Store, whichAndOrder: string): Batch[] {
  return store
    .prepare<[], BatchRow>(
      `SELECT
         id,
         kind,
         state,
         created_at AS createdAt,
         selection,
         count,
         sha256,
         size,
         spool_path AS spoolPath,
         final_path AS finalPath,
         reserved
       FROM batch
       ${whichAndOrder}`,
    )
    .all()
    .map((row) => ({ ...row, reserved: row.reserved === 1 }));
}

/** The ids of the batches that begin so. */
export function batchIdsFrom(store: Store, start: string): string[] {
  return store
    .prepare<[object], { id: string }>(
      'SELECT id FROM batch WHERE substr(id, 1, length(@start)) = @start ORDER BY id',
    )
    .all({ start })
    .map(({ id }) => id);
}

/** The batches whose spool file must stay: those that wait, and the lost, of which a damaged rest may still help. */
export function undeliveredBatchIds(store: Store): Set<string> {
  const rows = store.prepare<[], { id: string }>("SELECT id FROM batch WHERE state <> 'delivered'").all();
  return new Set(rows.map(({ id }) => id));
}

export function setBatchState(store: Store, id: string, state: Batch['state']): void {
  store.prepare('UPDATE batch SET state = @state WHERE id = @id').run({ id, state });
}

/** Records the name under which the ZIP is to stand, and whether an empty file keeps that name for it. */
export function setBatchTarget(store: Store, id: string, finalPath: string, reserved: boolean): void {
  store
    .prepare('UPDATE batch SET final_path = @finalPath, reserved = @reserved WHERE id = @id')
    .run({ id, finalPath, reserved: reserved ? 1 : 0 });
}

/** Records where the ZIP waits. */
export function setBatchSpool(store: Store, id: string, spoolPath: string): void {
  store.prepare('UPDATE batch SET spool_path = @spoolPath WHERE id = @id').run({ id, spoolPath });
}

/** Replaces what the batch says of whom it was made for, and its ZIP's name, which repeats that. */
export function renameBatch(store: Store, id: string, selection: string, finalPath: string): void {
  store
    .prepare('UPDATE batch SET selection = @selection, final_path = @finalPath WHERE id = @id')
    .run({ id, selection, finalPath });
}

/** Full names and stamnummers of the pupils whose credentials this batch issued. */
export function studentsOfBatch(store: Store, id: string): string[] {
  return store
    .prepare<[string], { name: string }>(
      `SELECT
         trim(student.first_name || ' ' || student.last_name) || ' (' || student.stamnummer || ')' AS name
       FROM event
       JOIN student ON student.id = event.student_id
       WHERE event.batch_id = ?
       GROUP BY student.id
       ORDER BY student.last_name, student.first_name`,
    )
    .all(id)
    .map((row) => row.name);
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

type BatchRow = Omit<Batch, 'reserved'> & { reserved: number };
