import { schoolYearEnd, todayInBrussels } from '../domain/day.js';
import { decideEducation, type InstitutionEducation } from '../domain/education.js';
import type { RowIssue } from '../domain/row-issue.js';
import type { ListedStudent, StudentList } from '../domain/student-list.js';
import type { Day, Enrolment, Student } from '../domain/student.js';
import { compareEnrolment, type Comparison } from '../import/compare-list.js';
import { usernameOwner } from '../store/accounts.js';
import type { Store } from '../store/open-store.js';
import { studentsOfInstitution } from '../store/students.js';
import { resolveInstitutions, type ListInstitution } from './resolve-list-institutions.js';

export interface ImportRequest {
  readonly path: string;
  /** The institution of rows that name none: number, or part of the name. */
  readonly institution: string | null;
  /** True when nobody gave the institution for this very list: then a name that the list has goes first. */
  readonly institutionByDefault?: boolean;
  /** The institution's own kind of education, remembered; null keeps what was said before. */
  readonly education: InstitutionEducation | null;
  readonly encoding: string | null;
  readonly delimiter: ';' | ',' | '\t' | null;
  /** Mappings by hand: `Stamnummer=Stamnr_kort`. */
  readonly columns: readonly string[];
  readonly skipBadRows: boolean;
  readonly dryRun: boolean;
}

/** What the list changes, pupil by pupil, before anything is stored. */
export interface PlannedPupil {
  readonly listed: ListedStudent;
  readonly enrolment: Enrolment;
  readonly institution: ListInstitution;
  readonly stored: Student | undefined;
  readonly comparison: Comparison;
}

/** The whole import before anything is stored. */
export interface ImportPlan {
  /** The list as it was read; rows that are bad against the store are among its errors, no longer among its pupils. */
  readonly list: StudentList;
  readonly pupils: readonly PlannedPupil[];
  /** The last day that pupils got for whom the list has none. */
  readonly assumedUntil: Day;
}

/** Sets a list against the store. Errors: `institution-needed` and its like for a list that does not tell whose it is. */
export function planImport(store: Store, list: StudentList, request: ImportRequest, now: Date): ImportPlan {
  const assumedUntil = schoolYearEnd(todayInBrussels(now));
  const institutionOf = resolveInstitutions(store, list.students, request);
  const known = new Map<ListInstitution, Map<string, Student>>();
  const all = list.students.map((listed): PlannedPupil => {
    const institution = institutionOf(listed);
    const students = known.get(institution) ?? studentsKnownOf(store, institution);
    known.set(institution, students);
    const enrolment = toEnrolment(listed, institution, assumedUntil);
    const stored = students.get(listed.stamnummer);
    return { listed, enrolment, institution, stored, comparison: compareEnrolment(stored, enrolment) };
  });
  const issues = [...repeatedPupils(all, list), ...all.flatMap((pupil) => accountIssues(store, pupil, list))];
  const bad = new Set(issues.map(({ line }) => line));
  const pupils = all.filter(({ listed }) => !bad.has(listed.line));
  return { list: withIssues(list, issues, bad), pupils, assumedUntil };
}

function studentsKnownOf(store: Store, { id }: ListInstitution): Map<string, Student> {
  return id === null ? new Map<string, Student>() : studentsOfInstitution(store, id);
}

function withIssues(list: StudentList, issues: readonly RowIssue[], bad: ReadonlySet<number>): StudentList {
  return {
    ...list,
    students: list.students.filter(({ line }) => !bad.has(line)),
    errors: [...list.errors, ...issues].sort((a, b) => a.line - b.line),
    rejectedRows: [...list.rejectedRows, ...[...bad].map((line) => ({ line, cells: [] }))].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

function toEnrolment(listed: ListedStudent, institution: ListInstitution, assumedUntil: Day): Enrolment {
  const { stamnummer, firstName, lastName, groupName, className, enrolledFrom, official } = listed;
  return {
    stamnummer,
    firstName,
    lastName,
    groupName,
    className,
    education: decideEducation({ known: listed.education, institution: institution.education, groupName }),
    enrolledFrom,
    enrolledUntil: listed.enrolledUntil ?? assumedUntil,
    official,
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

/** An account of the list that can't be taken over: the username was issued to another pupil, or nobody knows the type. */
function accountIssues(
  store: Store,
  { listed, stored, enrolment }: PlannedPupil,
  list: StudentList,
): RowIssue[] {
  if (listed.account === null || (stored?.account ?? null) !== null) return [];
  const { line } = listed;
  const { username, type } = listed.account;
  const owner = usernameOwner(store, username);
  if (owner !== null && owner !== stored?.id) {
    return [{ line, column: list.columnNames.username ?? null, value: username, code: 'username-issued' }];
  }
  if ((type ?? enrolment.education) === null) {
    return [
      { line, column: list.columnNames.accountType ?? null, value: '', code: 'account-type-undecided' },
    ];
  }
  return [];
}
