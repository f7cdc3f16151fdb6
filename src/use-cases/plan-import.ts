import { schoolYearEnd, todayInBrussels } from '../domain/day.js';
import { decideEducation, type InstitutionEducation } from '../domain/education.js';
import type { RowIssue } from '../domain/row-issue.js';
import type { ListedStudent, StudentList } from '../domain/student-list.js';
import { institutionLabel, type Day, type Enrolment, type Student } from '../domain/student.js';
import { changedFields, compareEnrolment, type Comparison } from '../import/compare-list.js';
import { usernameOwner } from '../store/accounts.js';
import type { Store } from '../store/open-store.js';
import { studentsOfInstitution } from '../store/students.js';
import { findBrakes, findGone, type Brake } from './find-gone.js';
import { completeFromStore } from './listed-passwords.js';
import { resolveInstitutions, type ListInstitution } from './resolve-list-institutions.js';
import { findLookalikes, resolveSamePupils, type Lookalike, type SamePupil } from './same-person.js';

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
  /** The file with the groups of the classes, for a list that has them in a second one; null: it is looked for. */
  readonly classes: string | null;
  /** bcrypt cost of the passwords of accounts that are taken over. */
  readonly cost: number;
  readonly skipBadRows: boolean;
  readonly dryRun: boolean;
  /** The list is not the whole school: nobody has left because of it. */
  readonly partial: boolean;
  /** Believes a list that the brake would refuse. */
  readonly force: boolean;
  /** Pupils of the list who are pupils of the store under another number or in another institution. */
  readonly samePupils: readonly SamePupil[];
}

/** What the list changes, pupil by pupil, before anything is stored. */
export interface PlannedPupil {
  readonly listed: ListedStudent;
  readonly enrolment: Enrolment;
  readonly institution: ListInstitution;
  readonly stored: Student | undefined;
  /** The pupil as whom they were stored until now, who becomes one with `stored`. */
  readonly absorbed: Student | null;
  readonly comparison: Comparison;
}

/** The whole import before anything is stored. */
export interface ImportPlan {
  /** The list as it was read; rows that are bad against the store are among its errors, no longer among its pupils. */
  readonly list: StudentList;
  readonly pupils: readonly PlannedPupil[];
  /** Who is not in the list any more: their enrolment ends today. */
  readonly gone: readonly Student[];
  /** Why the list is not believed; empty when it is. */
  readonly brakes: readonly Brake[];
  /** Pupils who seem to be one, and are not made so unasked. */
  readonly lookalikes: readonly Lookalike[];
  /** The last day that pupils got for whom the list has none. */
  readonly assumedUntil: Day;
}

/**
 * Sets a list against the store. Errors: `institution-needed` and its like for a list that does not tell whose it is;
 * `same-pupil-…` for pupils who can't be one.
 */
export function planImport(store: Store, list: StudentList, request: ImportRequest, now: Date): ImportPlan {
  const today = todayInBrussels(now);
  const assumedUntil = schoolYearEnd(today);
  const institutionOf = resolveInstitutions(store, list.students, request);
  const known = new Map<ListInstitution, Map<string, Student>>();
  const compared = list.students.map((row): PlannedPupil => {
    const institution = institutionOf(row);
    const students = known.get(institution) ?? studentsKnownOf(store, institution);
    known.set(institution, students);
    const stored = students.get(row.stamnummer);
    const listed = list.partial ? completeFromStore(row, stored) : row;
    const enrolment = toEnrolment(listed, institution, assumedUntil);
    const comparison = compareEnrolment(stored, enrolment, today);
    return { listed, enrolment, institution, stored, absorbed: null, comparison };
  });
  const same = resolveSamePupils(store, compared, request.samePupils);
  const all = compared.map((pupil) => asSamePupil(pupil, same.get(pupil)));
  const issues = [...repeatedPupils(all, list), ...all.flatMap((pupil) => accountIssues(store, pupil, list))];
  const bad = new Set(issues.map(({ line }) => line));
  const pupils = all.filter(({ listed }) => !bad.has(listed.line));
  const read = withIssues(list, issues, bad);
  // Of a list with bad rows nobody knows who is not in it.
  const isPartial = request.partial || list.partial;
  const gone = isPartial || read.errors.length > 0 ? [] : findGone(known, pupils, today);
  const brakes = isPartial ? [] : findBrakes(known, pupils, gone, today);
  return {
    list: read,
    pupils,
    gone,
    brakes,
    lookalikes: findLookalikes(store, pupils, gone, today),
    assumedUntil,
  };
}

/** A pupil of the list who is `old`, under another stamnummer or in another institution. */
function asSamePupil(pupil: PlannedPupil, old: Student | undefined): PlannedPupil {
  if (old === undefined) return pupil;
  const { enrolment, institution, stored } = pupil;
  const changes = {
    institution: [institutionLabel(old.institution), institutionLabel(institution)],
    stamnummer: [old.stamnummer, enrolment.stamnummer],
    ...changedFields(old, enrolment),
  } as const;
  const differing = Object.fromEntries(Object.entries(changes).filter(([, [from, to]]) => from !== to));
  return {
    ...pupil,
    stored: old,
    absorbed: stored ?? null,
    comparison: { kind: 'merged', moved: true, changes: differing },
  };
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
