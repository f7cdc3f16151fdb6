import type { RowIssue } from '../domain/row-issue.js';
import type { StudentList } from '../domain/student-list.js';
import { usernameOwner } from '../store/accounts.js';
import type { Store } from '../store/open-store.js';
import { toPassword } from './listed-passwords.js';
import type { PlannedPupil } from './plan-import.js';
import type { ListInstitution } from './resolve-list-institutions.js';

/** What is wrong with rows of a list that only the store, or another row for the same pupil, can tell. */
export function findRowIssues(
  store: Store,
  pupils: readonly PlannedPupil[],
  list: StudentList,
): readonly RowIssue[] {
  return [
    ...repeatedPupils(pupils, list),
    ...pupils.flatMap((pupil) => pictureIssue(pupil, list) ?? accountIssue(store, pupil, list) ?? []),
  ];
}

/** The list with these issues among its errors, and without the pupils of their rows. */
export function withIssues(list: StudentList, issues: readonly RowIssue[]): StudentList {
  if (issues.length === 0) return list;
  const bad = new Set(issues.map(({ line }) => line));
  const rows = [...bad].map((line) => ({ line, cells: list.goodRows.get(line) ?? [] }));
  return {
    ...list,
    students: list.students.filter(({ line }) => !bad.has(line)),
    errors: [...list.errors, ...issues].sort((a, b) => a.line - b.line),
    rejectedRows: [...list.rejectedRows, ...rows].sort((a, b) => a.line - b.line),
  };
}

/** Rows that name one institution in two ways, or none, and turn out to mean the same pupil. */
function repeatedPupils(pupils: readonly PlannedPupil[], list: StudentList): RowIssue[] {
  const lines = new Map<ListInstitution, Map<string, number>>();
  return pupils.flatMap(({ listed, institution }): RowIssue[] => {
    const ofInstitution = lines.get(institution) ?? new Map<string, number>();
    lines.set(institution, ofInstitution);
    const otherLine = ofInstitution.get(listed.stamnummer);
    if (otherLine === undefined) {
      ofInstitution.set(listed.stamnummer, listed.line);
      return [];
    }
    const column = list.columnNames.stamnummer ?? null;
    return [{ line: listed.line, column, value: listed.stamnummer, code: 'stamnummer-duplicate', otherLine }];
  });
}

/** Eight names that are not those of our pictures; they are told to nobody. */
function pictureIssue({ listed: { line, account } }: PlannedPupil, list: StudentList): RowIssue | null {
  const password = account?.password ?? null;
  if (password === null || toPassword(password) !== null) return null;
  return { line, column: list.columnNames.pictures ?? null, value: '', code: 'password-unfit' };
}

/** An account of the list that can't be taken over: the username was issued before, or nobody knows the type. */
function accountIssue(
  store: Store,
  { listed, stored, enrolment }: PlannedPupil,
  list: StudentList,
): RowIssue | null {
  if (listed.account === null || (stored?.account ?? null) !== null) return null;
  const { line } = listed;
  const { username, type } = listed.account;
  const owner = usernameOwner(store, username);
  if (owner !== null && owner !== stored?.id) {
    const code = owner === 'wiped' ? 'username-wiped' : 'username-issued';
    return { line, column: list.columnNames.username ?? null, value: username, code };
  }
  if ((type ?? enrolment.education) !== null) return null;
  return { line, column: list.columnNames.accountType ?? null, value: '', code: 'account-type-undecided' };
}
