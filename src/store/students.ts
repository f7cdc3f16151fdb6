import { groupKey } from '../domain/group-name.js';
import type { Day, Enrolment, Student } from '../domain/student.js';
import { searchKey } from '../domain/search.js';
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

/** The pupils with official data who were born on one of these days, oldest first. */
export function studentsBornOn(store: Store, days: readonly Day[]): Student[] {
  const isOneOf = 'student.birth_date IN (SELECT value FROM json_each(?)) ORDER BY student.id';
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

/** Adds the pupil, or updates the one with this institution and stamnummer; gives the id. */
export function saveStudent(store: Store, institutionId: number, enrolment: Enrolment): number {
  const { id } = prepareOnce(store, UPSERT_STUDENT).get({
    institutionId,
    stamnummer: enrolment.stamnummer,
    firstName: enrolment.firstName,
    lastName: enrolment.lastName,
    groupName: enrolment.groupName,
    className: enrolment.className,
    education: enrolment.education,
    enrolledFrom: enrolment.enrolledFrom,
    enrolledUntil: enrolment.enrolledUntil,
    leftOn: enrolment.leftOn,
    officialFirstName: enrolment.official?.firstName ?? null,
    officialLastName: enrolment.official?.lastName ?? null,
    sex: enrolment.official?.sex ?? null,
    birthDate: enrolment.official?.birthDate ?? null,
    nationalNumberValid: enrolment.official === null ? 0 : 1,
    groupKey: keyOf(enrolment.groupName),
    classKey: keyOf(enrolment.className ?? ''),
    searchKey: searchKey(enrolment),
  }) as { id: number };
  return id;
}

const keys = new Map<string, string>();

/** A school has a thousand pupils for each group and class. */
function keyOf(name: string): string {
  const key = keys.get(name) ?? groupKey(name);
  keys.set(name, key);
  return key;
}

const UPSERT_STUDENT = `
  INSERT INTO student (
    institution_id, stamnummer, first_name, last_name, group_name, class_name, education,
    enrolled_from, enrolled_until, left_on, official_first_name, official_last_name, sex, birth_date,
    national_number_valid, group_key, class_key, search_key
  ) VALUES (
    @institutionId, @stamnummer, @firstName, @lastName, @groupName, @className, @education,
    @enrolledFrom, @enrolledUntil, @leftOn, @officialFirstName, @officialLastName, @sex, @birthDate,
    @nationalNumberValid, @groupKey, @classKey, @searchKey
  )
  ON CONFLICT (institution_id, stamnummer) DO UPDATE SET
    first_name = excluded.first_name,
    last_name = excluded.last_name,
    group_name = excluded.group_name,
    class_name = excluded.class_name,
    education = excluded.education,
    enrolled_from = excluded.enrolled_from,
    enrolled_until = excluded.enrolled_until,
    left_on = excluded.left_on,
    official_first_name = excluded.official_first_name,
    official_last_name = excluded.official_last_name,
    sex = excluded.sex,
    birth_date = excluded.birth_date,
    national_number_valid = excluded.national_number_valid,
    group_key = excluded.group_key,
    class_key = excluded.class_key,
    search_key = excluded.search_key
  RETURNING id`;
