import type { Account, AccountStatus, PasswordKind } from '../domain/account.js';
import type { AccountType } from '../domain/education.js';
import { groupKey } from '../domain/group-name.js';
import { type Day, type Enrolment, type Sex, type Student } from '../domain/student.js';
import { compareDutch, compareNatural, foldText } from '../domain/text.js';
import type { Store } from './open-store.js';
import { prepareOnce } from './prepare-once.js';

/** What the store is asked for: a selection whose names were looked up. Empty lists and nulls do not filter. */
export interface StudentQuery {
  readonly institutionId: number | null;
  readonly stamnummers: readonly string[];
  readonly search: string | null;
  readonly groupKeys: readonly string[] | null;
  readonly classKeys: readonly string[] | null;
  readonly notGroupKeys: readonly string[];
  readonly notClassKeys: readonly string[];
  readonly status: AccountStatus | null;
  readonly type: AccountType | null;
  readonly includeLeft: boolean;
}

/** The pupils, sorted on naam, voornaam (Dutch), stamnummer. */
export function findStudents(store: Store, query: StudentQuery, today: Day): Student[] {
  const { where, values } = whereParts(query, today);
  return store
    .prepare<[typeof values], StudentRow>(`${SELECT_STUDENT} WHERE ${where.join(' AND ')}`)
    .all(values)
    .map(toStudent)
    .sort(compareStudents);
}

/** The pupil with this id, as the store has them now. */
export function studentById(store: Store, id: number): Student | null {
  const row = store.prepare<[number], StudentRow>(`${SELECT_STUDENT} WHERE student.id = ?`).get(id);
  return row === undefined ? null : toStudent(row);
}

/** Every pupil of one institution, by stamnummer. */
export function studentsOfInstitution(store: Store, institutionId: number): Map<string, Student> {
  const rows = store
    .prepare<[number], StudentRow>(`${SELECT_STUDENT} WHERE student.institution_id = ?`)
    .all(institutionId);
  return new Map(rows.map((row) => [row.stamnummer, toStudent(row)]));
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
    officialFirstName: enrolment.official?.firstName ?? null,
    officialLastName: enrolment.official?.lastName ?? null,
    sex: enrolment.official?.sex ?? null,
    birthDate: enrolment.official?.birthDate ?? null,
    nationalNumberValid: enrolment.official === null ? 0 : 1,
    groupKey: groupKey(enrolment.groupName),
    classKey: groupKey(enrolment.className ?? ''),
    searchKey: searchKey(enrolment),
  }) as { id: number };
  return id;
}

/** Stamnummer and names, folded, in both orders, so that `cauberghs ivica` is found too. */
function searchKey({ stamnummer, firstName, lastName }: Enrolment): string {
  return foldText(`${stamnummer} ${firstName} ${lastName} ${firstName}`);
}

const UPSERT_STUDENT = `
  INSERT INTO student (
    institution_id, stamnummer, first_name, last_name, group_name, class_name, education,
    enrolled_from, enrolled_until, official_first_name, official_last_name, sex, birth_date,
    national_number_valid, group_key, class_key, search_key
  ) VALUES (
    @institutionId, @stamnummer, @firstName, @lastName, @groupName, @className, @education,
    @enrolledFrom, @enrolledUntil, @officialFirstName, @officialLastName, @sex, @birthDate,
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
    left_on = NULL,
    official_first_name = excluded.official_first_name,
    official_last_name = excluded.official_last_name,
    sex = excluded.sex,
    birth_date = excluded.birth_date,
    national_number_valid = excluded.national_number_valid,
    group_key = excluded.group_key,
    class_key = excluded.class_key,
    search_key = excluded.search_key
  RETURNING id`;

const SELECT_STUDENT = `
  SELECT
    student.*,
    institution.number AS institution_number,
    institution.name AS institution_name,
    account.username,
    account.type,
    account.password_kind,
    account.must_change,
    account.created_at,
    account.password_set_at,
    account.deactivated_at,
    account.last_sign_in_at,
    account.email
  FROM student
  JOIN institution ON institution.id = student.institution_id
  LEFT JOIN account ON account.student_id = student.id`;

/** SQL that is true for a pupil who has left on `@today`. */
export const LEFT =
  '(student.enrolled_until < @today OR (student.left_on IS NOT NULL AND student.left_on <= @today))';
const ENDED = `(account.deactivated_at IS NOT NULL OR ${LEFT})`;

const STATUS: Readonly<Record<AccountStatus, string>> = {
  'geen-account': 'account.student_id IS NULL',
  actief: `account.student_id IS NOT NULL AND NOT ${ENDED}`,
  inactief: `account.student_id IS NOT NULL AND ${ENDED}`,
};

function whereParts(
  query: StudentQuery,
  today: Day,
): { where: string[]; values: Record<string, string | number> } {
  const values: Record<string, string | number> = { today };
  const where = ['1'];
  const among = (column: string, name: string, list: readonly string[], not = '') => {
    values[name] = JSON.stringify(list);
    where.push(`${column} ${not} IN (SELECT value FROM json_each(@${name}))`);
  };
  if (query.institutionId !== null) {
    values['institutionId'] = query.institutionId;
    where.push('student.institution_id = @institutionId');
  }
  if (query.stamnummers.length > 0) among('student.stamnummer', 'stamnummers', query.stamnummers);
  if (query.groupKeys !== null) among('student.group_key', 'groupKeys', query.groupKeys);
  if (query.classKeys !== null) among('student.class_key', 'classKeys', query.classKeys);
  if (query.notGroupKeys.length > 0) among('student.group_key', 'notGroupKeys', query.notGroupKeys, 'NOT');
  if (query.notClassKeys.length > 0) among('student.class_key', 'notClassKeys', query.notClassKeys, 'NOT');
  for (const [index, word] of searchWords(query.search).entries()) {
    values[`word${index}`] = word;
    where.push(`instr(student.search_key, @word${index}) > 0`);
  }
  if (query.status !== null) where.push(STATUS[query.status]);
  if (query.type !== null) {
    values['type'] = query.type;
    where.push('coalesce(account.type, student.education) = @type');
  }
  if (!query.includeLeft && query.status !== 'inactief') where.push(`NOT ${LEFT}`);
  return { where, values };
}

function searchWords(search: string | null): string[] {
  return search === null ? [] : foldText(search).split(' ');
}

interface StudentRow {
  id: number;
  institution_id: number;
  institution_number: string | null;
  institution_name: string;
  stamnummer: string;
  first_name: string;
  last_name: string;
  group_name: string;
  class_name: string | null;
  education: AccountType | null;
  enrolled_from: string | null;
  enrolled_until: string;
  left_on: string | null;
  official_first_name: string | null;
  official_last_name: string | null;
  sex: Sex | null;
  birth_date: string | null;
  national_number_valid: number;
  username: string | null;
  type: AccountType | null;
  password_kind: PasswordKind | null;
  must_change: number | null;
  created_at: string | null;
  password_set_at: string | null;
  deactivated_at: string | null;
  last_sign_in_at: string | null;
  email: string | null;
}

function toStudent(row: StudentRow): Student {
  return {
    id: row.id,
    institution: { id: row.institution_id, number: row.institution_number, name: row.institution_name },
    stamnummer: row.stamnummer,
    firstName: row.first_name,
    lastName: row.last_name,
    groupName: row.group_name,
    className: row.class_name,
    education: row.education,
    enrolledFrom: row.enrolled_from,
    enrolledUntil: row.enrolled_until,
    leftOn: row.left_on,
    official:
      row.national_number_valid === 0
        ? null
        : {
            firstName: row.official_first_name ?? '',
            lastName: row.official_last_name ?? '',
            sex: row.sex,
            birthDate: row.birth_date,
          },
    account: toAccount(row),
  };
}

function toAccount(row: StudentRow): Account | null {
  if (row.username === null || row.type === null || row.created_at === null) return null;
  return {
    username: row.username,
    type: row.type,
    passwordKind: row.password_kind,
    mustChange: row.must_change === 1,
    createdAt: row.created_at,
    passwordSetAt: row.password_set_at,
    deactivatedAt: row.deactivated_at,
    lastSignInAt: row.last_sign_in_at,
    email: row.email,
  };
}
