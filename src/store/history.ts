import type { Store } from './open-store.js';
import { prepareOnce } from './prepare-once.js';

/** What can happen to a pupil or an account. */
export type EventKind =
  | 'enrolled'
  | 'changed'
  /** Another group or class, beside what else changed. */
  | 'moved'
  | 'returned'
  | 'left'
  /** The same person under another number or in another institution. */
  | 'merged'
  | 'account-taken-over'
  | 'account-created'
  | 'username-changed'
  | 'password-reset'
  | 'deactivated'
  | 'activated'
  | 'purged';

/** One line of the history. `detail` never holds a password; what changed stands in it as a field with its `[from, to]`. */
export interface HistoryEvent {
  readonly studentId: number;
  readonly batchId: string | null;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** The name of the person at the keyboard, as the operating system has it or `--uitvoerder` says. */
  readonly actor: string;
  readonly kind: EventKind;
  readonly detail: Readonly<Record<string, unknown>>;
}

export function addEvent(store: Store, event: HistoryEvent): void {
  prepareOnce(
    store,
    `INSERT INTO event (student_id, batch_id, at, actor, kind, detail)
       VALUES (@studentId, @batchId, @at, @actor, @kind, @detail)`,
  ).run({ ...event, detail: JSON.stringify(event.detail) });
}

/** The history of one pupil, oldest first. */
export function eventsOfStudent(store: Store, studentId: number): HistoryEvent[] {
  return store
    .prepare<[number], Omit<HistoryEvent, 'detail'> & { detail: string }>(
      `SELECT
         student_id AS studentId,
         batch_id AS batchId,
         at,
         actor,
         kind,
         detail
       FROM event
       WHERE student_id = ?
       ORDER BY id`,
    )
    .all(studentId)
    .map((row) => ({ ...row, detail: parseDetail(row.detail) }));
}

function parseDetail(json: string): Record<string, unknown> {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
