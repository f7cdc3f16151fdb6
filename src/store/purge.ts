import type { Day, Student } from '../domain/student.js';
import type { Store } from './open-store.js';
import { reserveUsernames } from './reserved-usernames.js';
import { readStudents } from './student-row.js';
import { compareStudents } from './students.js';

/** The pupils whose enrolment ended before this day, sorted on naam and voornaam. */
export function studentsGoneBefore(store: Store, day: Day): Student[] {
  const left = 'student.enrolled_until < @day OR (student.left_on IS NOT NULL AND student.left_on < @day)';
  return readStudents(store, left, { day }).sort(compareStudents);
}

/**
 * Takes these pupils out of the store: of what happened to them stay kind, moment, person and batch, of their usernames the
 * hashes. Must run in a transaction; the pragma secure_delete overwrites what is removed.
 */
export function removeStudents(store: Store, ids: readonly number[]): void {
  reserveUsernames(store, ids);
  const statements = [
    "UPDATE event SET student_id = NULL, detail = '{}' WHERE student_id = ?",
    'DELETE FROM account WHERE student_id = ?',
    'DELETE FROM student WHERE id = ?',
  ].map((sql) => store.prepare(sql));
  for (const id of ids) for (const statement of statements) statement.run(id);
}

/** For every batch the pupils whose credentials it issued, as far as they are still known. */
export function studentIdsOfBatches(store: Store): Map<string, number[]> {
  const rows = store
    .prepare<[], { id: string; students: string }>(
      `SELECT
         batch_id AS id,
         json_group_array(DISTINCT student_id) AS students
       FROM event
       WHERE batch_id IS NOT NULL AND student_id IS NOT NULL
       GROUP BY batch_id`,
    )
    .all();
  return new Map(rows.map(({ id, students }) => [id, JSON.parse(students) as number[]]));
}
