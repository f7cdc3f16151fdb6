import { startOfDay, todayInBrussels } from '../domain/day.js';
import { EVERYONE, isFiltered, withNamedLeft, type Selection } from '../domain/selection.js';
import type { Day, Student } from '../domain/student.js';
import { findEvents, type HistoryEvent } from '../store/history.js';
import { findBatchId, selectStudents } from '../store/resolve-selection.js';
import { withStoreForReading, type Run } from './run.js';

export interface HistoryRequest {
  readonly selection: Selection;
  /** The number of a batch, or how it begins. */
  readonly batch: string | null;
  /** The first day that counts. */
  readonly since: Day | null;
}

/** An event, and to whom it happened; nobody for a run over many, and for a pupil who was wiped since. */
export interface HistoryEntry {
  readonly event: HistoryEvent;
  readonly student: Student | null;
}

export interface HistoryView {
  /** Newest first; of one pupil oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** The one pupil who was named; null for several, or all. */
  readonly pupil: Student | null;
}

/** Who did what when. Reads only. Errors: those of the selection; `batch-unknown`, `batch-several`. */
export function listHistory({ selection, batch, since }: HistoryRequest, run: Run): HistoryView {
  return withStoreForReading(run, (store) => {
    const whole = isWhole(selection);
    // What happened stays, also of those who left: only a filter keeps them out.
    const sought =
      whole || !narrows(selection) ? { ...selection, includeLeft: true } : withNamedLeft(selection);
    const students = selectStudents(store, sought, todayInBrussels(run.now));
    const byId = new Map(students.map((student) => [student.id, student]));
    const events = findEvents(store, {
      studentIds: whole ? null : [...byId.keys()],
      batchId: batch === null ? null : findBatchId(store, batch),
      since: since === null ? null : startOfDay(since).toISOString(),
    });
    const names = selection.stamnummers.length > 0 || selection.search !== null;
    const pupil = names && students.length === 1 ? (students[0] ?? null) : null;
    return {
      entries: (pupil === null ? events.reverse() : events).map((event) => ({
        event,
        student: event.studentId === null ? null : (byId.get(event.studentId) ?? null),
      })),
      pupil,
    };
  });
}

function isWhole(selection: Selection): boolean {
  return selection.institution === null && !narrows(selection);
}

function narrows(selection: Selection): boolean {
  const { status, notGroups, notClasses } = selection;
  return isFiltered(selection) || status !== EVERYONE.status || notGroups.length + notClasses.length > 0;
}
