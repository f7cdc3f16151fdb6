import { todayInBrussels, schoolYearEnd } from '../domain/day.js';
import { decideEducation, type AccountType, type InstitutionEducation } from '../domain/education.js';
import { LeeridError } from '../domain/errors.js';
import type { RowIssue } from '../domain/row-issue.js';
import type { ListedStudent, StudentList } from '../domain/student-list.js';
import { hasLeft, type Day, type Enrolment, type Student } from '../domain/student.js';
import { compareEnrolment, type Comparison } from '../import/compare-list.js';
import { readStudentList } from '../import/read-student-list.js';
import { insertAccount, usernameOwner } from '../store/accounts.js';
import { addEvent } from '../store/history.js';
import { openStoreInMemory, type Store } from '../store/open-store.js';
import { saveStudent, studentsOfInstitution } from '../store/students.js';
import { statSync, unlinkSync } from 'node:fs';
import { resolveInstitutions, saveInstitutions, type ListInstitution } from './list-institutions.js';
import { writeRejects } from '../import/write-rejects.js';
import { withStoreForReading, withStoreForWriting, type Run } from './run.js';

export interface ImportRequest {
  readonly path: string;
  /** The institution of rows that name none: number, or part of the name. */
  readonly institution: string | null;
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

export interface ImportResult {
  readonly list: StudentList;
  readonly institutions: readonly string[];
  readonly pupils: readonly PlannedPupil[];
  /** The last day that pupils got for whom the list has none. */
  readonly assumedUntil: Day;
  /** The CSV of rejected rows; null when there were none. */
  readonly rejectsPath: string | null;
}

/**
 * Reads a list into the store: all of it or nothing. Errors: the `list-…` codes; `list-bad-rows` names every bad row, unless
 * they are to be skipped; `institution-needed` for a list that names none.
 */
export async function importStudents(request: ImportRequest, run: Run): Promise<ImportResult> {
  const list = await readStudentList(request.path, {
    ...(request.encoding === null ? {} : { encoding: request.encoding }),
    ...(request.delimiter === null ? {} : { delimiter: request.delimiter }),
    columns: request.columns,
  });
  if (list.errors.length > 0 && !request.skipBadRows) throw badRows(request, list.errors);
  if (list.students.length === 0) throw new LeeridError('list-no-rows', { path: request.path });
  run.signal.throwIfAborted();
  if (request.dryRun) return readOnly(run, (store) => planImport(store, list, request, run));
  return withStoreForWriting(run, { create: true }, (store) => {
    const result = planImport(store, list, request, run);
    const rejectsPath = writeRejects(request.path, list);
    try {
      store
        .transaction(() => {
          save(store, result.pupils, run);
        })
        .immediate();
    } catch (error) {
      if (rejectsPath !== null) unlinkSync(rejectsPath);
      throw error;
    }
    return { ...result, rejectsPath };
  });
}

function readOnly<T>(run: Run, work: (store: Store) => T): T {
  return (statSync(run.storePath, { throwIfNoEntry: false })?.size ?? 0) > 0
    ? withStoreForReading(run, work)
    : work(openStoreInMemory());
}

function planImport(store: Store, list: StudentList, request: ImportRequest, run: Run): ImportResult {
  const assumedUntil = schoolYearEnd(todayInBrussels(run.now));
  const institutionOf = resolveInstitutions(store, list.students, request);
  const stored = new Map<ListInstitution, Map<string, Student>>();
  const pupils = list.students.map((listed): PlannedPupil => {
    const institution = institutionOf(listed);
    const known = stored.get(institution) ?? (institution.id === null ? new Map<string, Student>() : studentsOfInstitution(store, institution.id)); // prettier-ignore
    stored.set(institution, known);
    const enrolment = toEnrolment(listed, institution, assumedUntil);
    const before = known.get(listed.stamnummer);
    return {
      listed,
      enrolment,
      institution,
      stored: before,
      comparison: compareEnrolment(before, enrolment),
    };
  });
  const issues = accountIssues(store, pupils);
  if (issues.length > 0) throw badRows(request, issues);
  const institutions = [...new Set(pupils.map(({ institution }) => institution.name))];
  return { list, institutions, pupils, assumedUntil, rejectsPath: null };
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

/** Accounts of the list that can't be taken over: the username was issued to another pupil, or the type is not known. */
function accountIssues(store: Store, pupils: readonly PlannedPupil[]): RowIssue[] {
  return pupils.flatMap(({ listed, stored, enrolment }): RowIssue[] => {
    if (listed.account === null || (stored?.account ?? null) !== null) return [];
    const { username, type } = listed.account;
    const owner = usernameOwner(store, username);
    if (owner !== null && owner !== stored?.id) {
      return [{ line: listed.line, column: 'Gebruikersnaam', value: username, code: 'username-issued' }];
    }
    if ((type ?? enrolment.education) === null) {
      return [{ line: listed.line, column: 'Type', value: '', code: 'account-type-unknown' }];
    }
    return [];
  });
}

function save(store: Store, pupils: readonly PlannedPupil[], run: Run): void {
  const ids = saveInstitutions(store, pupils.map(({ institution }) => institution)); // prettier-ignore
  const at = run.now.toISOString();
  const today = todayInBrussels(run.now);
  pupils.forEach((pupil, index) => {
    const { listed, enrolment, institution, stored, comparison } = pupil;
    run.report({ kind: 'progress', stage: 'import', done: index + 1, total: pupils.length });
    const id = comparison.kind === 'same' && stored !== undefined
      ? stored.id
      : saveStudent(store, ids.get(institution) ?? 0, enrolment); // prettier-ignore
    const event = { studentId: id, batchId: null, at, actor: run.actor };
    if (comparison.kind === 'new')
      addEvent(store, { ...event, kind: 'enrolled', detail: { groupName: enrolment.groupName } });
    if (comparison.kind === 'changed')
      addEvent(store, { ...event, kind: 'changed', detail: comparison.changes });
    const type: AccountType | null = listed.account?.type ?? enrolment.education;
    if (listed.account === null || type === null || (stored?.account ?? null) !== null) return;
    insertAccount(store, {
      studentId: id,
      username: listed.account.username,
      type,
      passwordKind: null,
      passwordHash: null,
      mustChange: false,
      createdAt: listed.account.createdOn === null ? at : `${listed.account.createdOn}T00:00:00.000Z`,
      deactivatedAt:
        listed.account.status === 'inactief' && !hasLeft({ ...enrolment, leftOn: null }, today) ? at : null,
    });
    addEvent(store, {
      ...event,
      kind: 'account-taken-over',
      detail: { username: listed.account.username, type },
    });
  });
}

function badRows(request: ImportRequest, issues: readonly RowIssue[]): LeeridError {
  return new LeeridError('list-bad-rows', { path: request.path, issues });
}
