import { todayInBrussels } from '../domain/day.js';
import { EVERYONE, type Selection } from '../domain/selection.js';
import type { Student } from '../domain/student.js';
import { countGroups, type GroupCount } from '../store/groups.js';
import { eventsOfStudent, type HistoryEvent } from '../store/history.js';
import { findInstitution, selectStudents } from '../store/resolve-selection.js';
import { withStoreForReading, type Run } from './run.js';
import { requireOnePupil } from './single-account.js';

/** The pupils of a selection, sorted on naam and voornaam. Errors: those of the selection. */
export function listStudents(selection: Selection, run: Run): Student[] {
  return withStoreForReading(run, (store) => selectStudents(store, selection, todayInBrussels(run.now)));
}

/** Groups and classes with their pupils counted per status. */
export function listGroups(
  { institution, includeLeft }: Pick<Selection, 'institution' | 'includeLeft'>,
  run: Run,
): { groups: GroupCount[]; classes: GroupCount[] } {
  return withStoreForReading(run, (store) => {
    const institutionId = institution === null ? null : findInstitution(store, institution).id;
    const scope = { institutionId, includeLeft, today: todayInBrussels(run.now) };
    return { groups: countGroups(store, 'group', scope), classes: countGroups(store, 'class', scope) };
  });
}

/** The one pupil of a selection, left or not, with their history. Errors: `selection-empty`, `selection-several`. */
export function showStudent(
  selection: Partial<Selection>,
  run: Run,
): { student: Student; history: HistoryEvent[] } {
  return withStoreForReading(run, (store) => {
    const today = todayInBrussels(run.now);
    const found = selectStudents(store, { ...EVERYONE, includeLeft: true, ...selection }, today);
    const student = requireOnePupil(found);
    return { student, history: eventsOfStudent(store, student.id) };
  });
}
