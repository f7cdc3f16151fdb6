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
  const { actor } = run;
  const at = run.now.toISOString();
  let index = 0;
  for (const pupil of pupils) {
    const { comparison, enrolment } = pupil;
    const studentId = ids[index] ?? 0;
    index += 1;
    const about = (kind: EventKind, detail: HistoryEvent['detail']): HistoryEvent => {
      return { studentId, batchId: null, at, actor, kind, detail };
    };
    if (comparison.kind === 'new') yield about('enrolled', { groupName: enrolment.groupName });
    const kind = eventOf(comparison);
    if (kind !== null && 'changes' in comparison) yield about(kind, comparison.changes);
    const taken = takenOver(pupil);
    if (taken !== null)
      yield about('account-taken-over', { username: taken.account.username, type: taken.type });
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
