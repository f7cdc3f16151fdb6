import type { Account, PasswordKind } from '../domain/account.js';
import type { AccountType } from '../domain/education.js';
import type { Sex, Student } from '../domain/student.js';

/** Every pupil with institution and account; a WHERE follows. */
export const SELECT_STUDENT = `
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

export interface StudentRow {
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

export function toStudent(row: StudentRow): Student {
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
