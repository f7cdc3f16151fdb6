import type { Day, Student } from '../domain/student.js';
import { compareDutch, compareNatural } from '../domain/text.js';
import type { Store } from './open-store.js';
import { prepareOnce } from './prepare-once.js';
import { whereParts, type StudentQuery } from './student-query.js';
import { readStudents } from './student-row.js';

/** The pupils, sorted on naam, voornaam (Dutch), stamnummer. */
export function findStudents(store: Store, query: StudentQuery, today: Day): Student[] {
  const { where, values } = whereParts(query, today);
  return readStudents(store, where.join(' AND '), values).sort(compareStudents);
}

/** The pupil with this id, as the store has them now. */
export function studentById(store: Store, id: number): Student | null {
  return readStudents(store, 'student.id = ?', id)[0] ?? null;
}

/** Every pupil of one institution, by stamnummer. */
export function studentsOfInstitution(store: Store, institutionId: number): Map<string, Student> {
  const students = readStudents(store, 'student.institution_id = ?', institutionId);
  return new Map(students.map((student) => [student.stamnummer, student]));
}

/** Every pupil with this stamnummer, of all institutions. */
export function studentsByStamnummer(store: Store, stamnummer: string): Student[] {
  return readStudents(store, 'student.stamnummer = ?', stamnummer);
}

/** The pupils with an account and official data who were born on one of these days, oldest first. */
export function studentsWithAccountBornOn(store: Store, days: readonly (Day | null)[]): Student[] {
  const isOneOf =
    'account.student_id IS NOT NULL AND student.birth_date IN (SELECT value FROM json_each(?)) ORDER BY student.id';
  return readStudents(store, isOneOf, JSON.stringify(days));
}

/** Ends an enrolment before its last day. */
export function markLeft(store: Store, id: number, day: Day): void {
  prepareOnce(store, 'UPDATE student SET left_on = @day WHERE id = @id').run({ id, day });
}

/**
 * Gives a pupil another institution and stamnummer, with account and history. A pupil without an account who has them now becomes
 * one with them. Must run in a transaction.
 */
export function moveStudent(
  store: Store,
  to: { readonly id: number; readonly institutionId: number; readonly stamnummer: string },
  absorbed: { readonly id: number } | null,
): void {
  if (absorbed !== null) {
    const ids = { id: to.id, absorbedId: absorbed.id };
    prepareOnce(store, 'UPDATE event SET student_id = @id WHERE student_id = @absorbedId').run(ids);
    prepareOnce(store, 'UPDATE issued_username SET student_id = @id WHERE student_id = @absorbedId').run(ids);
    prepareOnce(store, 'DELETE FROM student WHERE id = @absorbedId').run({ absorbedId: absorbed.id });
  }
  prepareOnce(
    store,
    'UPDATE student SET institution_id = @institutionId, stamnummer = @stamnummer WHERE id = @id',
  ).run(to);
}

export function compareStudents(a: Student, b: Student): number {
  return (
    compareDutch(a.lastName, b.lastName) ||
    compareDutch(a.firstName, b.firstName) ||
    compareNatural(a.stamnummer, b.stamnummer) ||
    a.id - b.id
  );
}
