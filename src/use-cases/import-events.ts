import { todayInBrussels } from '../domain/day.js';
import type { Student } from '../domain/student.js';
import type { Comparison } from '../import/compare-list.js';
import type { EventKind, HistoryEvent } from '../store/history.js';
import type { PlannedPupil } from './plan-import.js';
import type { Run } from './run.js';
import { takenOver } from './take-over-accounts.js';

/** What happens to the pupils of the list, pupil by pupil; `ids` are theirs, in their order. */
export function* pupilEvents(
  pupils: readonly PlannedPupil[],
  ids: readonly number[],
  run: Run,
): Generator<HistoryEvent> {
  const about = { batchId: null, at: run.now.toISOString(), actor: run.actor };
  for (const [index, pupil] of pupils.entries()) {
    const { comparison, enrolment } = pupil;
    const event = { ...about, studentId: ids[index] ?? 0 };
    if (comparison.kind === 'new')
      yield { ...event, kind: 'enrolled', detail: { groupName: enrolment.groupName } };
    const kind = eventOf(comparison);
    if (kind !== null && 'changes' in comparison) yield { ...event, kind, detail: comparison.changes };
    const taken = takenOver(pupil);
    if (taken !== null) {
      const detail = { username: taken.account.username, type: taken.type };
      yield { ...event, kind: 'account-taken-over', detail };
    }
  }
}

/** Who is not in the list any more left today. */
export function* goneEvents(gone: readonly Student[], run: Run): Generator<HistoryEvent> {
  const today = todayInBrussels(run.now);
  const about = { batchId: null, at: run.now.toISOString(), actor: run.actor };
  for (const { id, enrolledUntil } of gone)
    yield { ...about, studentId: id, kind: 'left', detail: { enrolledUntil: [enrolledUntil, today] } };
}

/** What the history calls a change; null for none. */
function eventOf(comparison: Comparison): EventKind | null {
  if (comparison.kind === 'new' || comparison.kind === 'same') return null;
  if (comparison.kind !== 'changed') return comparison.kind;
  if (comparison.moved) return 'moved';
  return Object.keys(comparison.changes).length === 0 ? null : 'changed';
}
