import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '#src/domain/account.js';
import type { PlannedAccount } from '#src/domain/credentials.js';
import type { Enrolment, Institution, Student } from '#src/domain/student.js';
import { insertAccount, type NewAccount } from '#src/store/accounts.js';
import { saveInstitution } from '#src/store/institutions.js';
import { openStoreForWriting, type Store } from '#src/store/open-store.js';
import { saveStudent } from '#src/store/save-students.js';
import { studentById } from '#src/store/students.js';
import type { Notice, Run } from '#src/use-cases/run.js';

export const NOW = new Date('2026-11-23T09:15:00Z');
export const TODAY = '2026-11-23';
const SCHOOL: Institution = { id: 1, number: '034512', name: 'BRUSSEL-STAD - TEST School 2' };

export interface TestFolder {
  readonly path: string;
  readonly store: string;
  readonly remove: () => void;
}

/** A folder of this test's own, with the place of a store in it. New files get mode 0600, as the program's own get. */
export function makeTestFolder(): TestFolder {
  process.umask(0o077);
  const path = mkdtempSync(join(tmpdir(), 'leerid-test-'));
  return {
    path,
    store: join(path, 'leerid.db'),
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

export interface TestRun extends Run {
  readonly notices: Notice[];
  readonly abort: AbortController;
}

/** The circumstances of a run, with all that it reported. */
export function makeRun(storePath: string, parts: Partial<Run> = {}): TestRun {
  const notices: Notice[] = [];
  const abort = new AbortController();
  return {
    storePath,
    now: NOW,
    actor: 'tester',
    signal: abort.signal,
    waitSeconds: 0,
    recoverInto: null,
    report: (notice) => notices.push(notice),
    ...parts,
    notices,
    abort,
  };
}

export function makeEnrolment(parts: Partial<Enrolment> = {}): Enrolment {
  return {
    stamnummer: '945',
    firstName: 'Ivica',
    lastName: 'Cauberghs',
    groupName: '4de leerjaar',
    className: null,
    education: 'basis',
    enrolledFrom: '2026-09-01',
    enrolledUntil: '2027-08-31',
    leftOn: null,
    official: null,
    ...parts,
  };
}

/** A pupil who is in no store. */
export function makeStudent(parts: Partial<Student> = {}): Student {
  return { ...makeEnrolment(), id: 1, institution: SCHOOL, account: null, ...parts };
}

export function makeAccount(parts: Partial<Account> = {}): Account {
  return {
    username: 'ivica.cauberghs',
    type: 'basis',
    passwordKind: 'woord',
    mustChange: false,
    createdAt: '2026-09-01T08:00:00.000Z',
    passwordSetAt: '2026-09-01T08:00:00.000Z',
    deactivatedAt: null,
    lastSignInAt: null,
    email: null,
    ...parts,
  };
}

/** Opens the store, made when it is not there, does the work, closes it. */
export function inStore<T>(path: string, work: (store: Store) => T): T {
  const store = openStoreForWriting(path, { create: true });
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** Adds a school and gives its id. */
export function addSchool(store: Store, parts: Partial<Institution> = {}): number {
  const { number, name } = { ...SCHOOL, ...parts };
  return saveInstitution(store, { id: null, number, name, education: null });
}

/** Adds the pupils to the school, numbered from stamnummer 1 when they bear none; gives them as the store has them. */
export function addStudents(
  store: Store,
  institutionId: number,
  all: readonly Partial<Enrolment>[],
): Student[] {
  return all.map((parts, index) => {
    const id = saveStudent(store, institutionId, makeEnrolment({ stamnummer: String(index + 1), ...parts }));
    return readStudent(store, id);
  });
}

export function readStudent(store: Store, id: number): Student {
  const student = studentById(store, id);
  if (student === null) throw new Error(`no student ${id}`);
  return student;
}

export function addAccount(store: Store, studentId: number, parts: Partial<NewAccount> = {}): void {
  insertAccount(store, {
    studentId,
    username: `leerling${studentId}`,
    type: 'basis',
    passwordKind: 'woord',
    passwordHash: '$2b$04$abc',
    mustChange: false,
    createdAt: NOW.toISOString(),
    deactivatedAt: null,
    ...parts,
  });
}

export function planFor(student: Student, username = `leerling${student.id}`): PlannedAccount {
  return { student, type: 'basis', username, password: { kind: 'woord', text: '29ban9' } };
}

/** The code of the error that the work throws, or what it gave. */
export function codeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return readCode(error);
  }
}

/** The code of the error with which a promise fails, or what it gave. */
export async function codeOfAsync(work: Promise<unknown>): Promise<unknown> {
  return await work.catch(readCode);
}

/** The details of the LeeridError that the work throws. */
export function detailsOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return readDetails(error);
  }
}

/** The details of the LeeridError that the work is rejected with. */
export async function detailsOfAsync(work: Promise<unknown>): Promise<unknown> {
  return await work.catch(readDetails);
}

function readDetails(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'details' in error ? error.details : error;
}

function readCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
}
