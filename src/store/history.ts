import { insertRows, type Value } from './insert-rows.js';
import type { Store } from './open-store.js';

/** What can happen to a pupil or an account. */
export const EVENT_KINDS = [
  'enrolled',
  'changed',
  /** Another group or class, beside what else changed. */
  'moved',
  'returned',
  'left',
  /** The same person under another number or in another institution. */
  'merged',
  'account-taken-over',
  'account-created',
  'username-changed',
  'password-reset',
  'deactivated',
  'activated',
  'purged',
  /** The store was put back out of a copy. */
  'restored',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** One line of the history. `detail` never holds a password; what changed stands in it as a field with its `[from, to]`. */
export interface HistoryEvent {
  /** null: it happened to nobody in particular, or to a pupil who was wiped since. */
  readonly studentId: number | null;
  readonly batchId: string | null;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** The name of the person at the keyboard, as the operating system has it or `--uitvoerder` says. */
  readonly actor: string;
  readonly kind: EventKind;
  readonly detail: Readonly<Record<string, unknown>>;
}

export function addEvent(store: Store, event: HistoryEvent): void {
  addEvents(store, [event]);
}

/** Adds lines in the order in which they are read. */
export function addEvents(store: Store, events: Iterable<HistoryEvent>): void {
  insertRows(store, 'event', COLUMNS, toRows(events));
}

const COLUMNS = ['student_id', 'batch_id', 'at', 'actor', 'kind', 'detail'] as const;

function* toRows(events: Iterable<HistoryEvent>): Generator<Value[]> {
  for (const { studentId, batchId, at, actor, kind, detail } of events)
    yield [studentId, batchId, at, actor, kind, JSON.stringify(detail)];
}

/** The history of one pupil, oldest first. */
export function eventsOfStudent(store: Store, studentId: number): HistoryEvent[] {
  return findEvents(store, { studentIds: [studentId], batchId: null, since: null });
}

/** Which events are asked for; nulls do not filter. */
export interface EventQuery {
  readonly studentIds: readonly number[] | null;
  readonly batchId: string | null;
  /** UTC, ISO 8601. */
  readonly since: string | null;
}

/** The events, oldest first. */
export function findEvents(store: Store, { studentIds, batchId, since }: EventQuery): HistoryEvent[] {
  const where = [
    ...(studentIds === null ? [] : ['student_id IN (SELECT value FROM json_each(@studentIds))']),
    ...(batchId === null ? [] : ['batch_id = @batchId']),
    ...(since === null ? [] : ['at >= @since']),
    '1',
  ];
  return store
    .prepare<[Record<string, string | null>], Omit<HistoryEvent, 'detail'> & { detail: string }>(
      `SELECT
         student_id AS studentId,
         batch_id AS batchId,
         at,
         actor,
         kind,
         detail
       FROM event
       WHERE ${where.join(' AND ')}
       ORDER BY at, id`,
    )
    .all({ studentIds: JSON.stringify(studentIds), batchId, since })
    .map((row) => ({ ...row, detail: parseDetail(row.detail) }));
}

/** One that a disk damaged says nothing, and keeps nobody from the rest of the history, nor a copy from being put back. */
function parseDetail(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
