import { once } from 'node:events';
import { checkStillPossible, commitBatch } from '#src/delivery/commit-batch.js';
import type { PlannedAccount } from '#src/domain/credentials.js';
import { LeeridError } from '#src/domain/errors.js';
import type { Student } from '#src/domain/student.js';
import { passwordHash } from '#src/store/accounts.js';
import { studentsOfBatch, waitingBatches } from '#src/store/batches.js';
import { eventsOfStudent } from '#src/store/history.js';
import { openStoreForWriting, type Store } from '#src/store/open-store.js';
import { batchFiles, BATCH_ID, makeBatch } from '../support/batch-samples.js';
import { holdDatabase } from '../support/hold-lock.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOf,
  codeOfAsync,
  makeTestFolder,
  planFor,
  readStudent,
  TODAY,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
let store: Store;
let students: Student[];
let accounts: PlannedAccount[];
const sheet = { format: '105x48', next: 3 };
beforeEach(() => {
  folder = makeTestFolder();
  store = openStoreForWriting(folder.store, { create: true });
  students = addStudents(store, addSchool(store), [{}, { lastName: 'Bogdan', education: 'gevorderd' }]);
  accounts = students.map((student) => planFor(student));
});
afterEach(() => {
  store.close();
  folder.remove();
});

async function commit(
  signal = new AbortController().signal,
  hashes: readonly string[] = ['hash1', 'hash2'],
): Promise<void> {
  const batch = makeBatch(batchFiles(folder), { count: 2 });
  await commitBatch(store, { batch, accounts, hashes, sheet, actor: 'tester', today: TODAY }, signal);
}

/** Nothing of the batch is in the store. */
function expectNothing(): void {
  expect(waitingBatches(store)).toEqual([]);
  expect(
    store.prepare('SELECT count(*) AS count FROM account WHERE password_hash LIKE ?').get('hash%'),
  ).toEqual({ count: 0 });
  expect(store.prepare('SELECT count(*) AS count FROM event').get()).toEqual({ count: 0 });
}

test('batch, accounts and history become true together; the password itself is nowhere', async () => {
  accounts = [
    planFor(students[0] as Student),
    {
      student: students[1] as Student,
      type: 'gevorderd',
      username: 'b',
      password: { kind: 'gevorderd', text: 'pgusJ7Zn' },
    },
  ];
  await commit();
  expect(waitingBatches(store)).toEqual([makeBatch(batchFiles(folder), { count: 2 })]);
  expect([passwordHash(store, 'leerling1'), passwordHash(store, 'B')]).toEqual(['hash1', 'hash2']);
  expect(students.map(({ id }) => readStudent(store, id).account)).toMatchObject([
    { type: 'basis', passwordKind: 'woord', mustChange: false },
    { type: 'gevorderd', passwordKind: 'gevorderd', mustChange: true },
  ]);
  expect(studentsOfBatch(store, BATCH_ID)).toHaveLength(2);
  expect(eventsOfStudent(store, students[1]?.id ?? 0)).toMatchObject([
    {
      kind: 'account-created',
      actor: 'tester',
      batchId: BATCH_ID,
      detail: { username: 'b', type: 'gevorderd' },
    },
  ]);
  expect(store.serialize().includes('pgusJ7Zn')).toBe(false);
});

test.each<[string, (id: number) => void, string]>([
  [
    'the pupil got an account',
    (id) => {
      addAccount(store, id, { passwordHash: null });
    },
    'account-exists',
  ],
  [
    'the username was issued',
    (id) => {
      addAccount(store, otherId(id), { username: 'LEERLING2', passwordHash: null });
    },
    'username-taken',
  ],
  [
    'the pupil left',
    (id) => {
      store.prepare('UPDATE student SET left_on = ? WHERE id = ?').run(TODAY, id);
    },
    'student-left',
  ],
  [
    'the enrolment ended',
    (id) => {
      store.prepare("UPDATE student SET enrolled_until = '2026-11-22' WHERE id = ?").run(id);
    },
    'student-left',
  ],
  [
    'the pupil is gone',
    (id) => {
      store.prepare('DELETE FROM student WHERE id = ?').run(id);
    },
    'plan-outdated',
  ],
])('%s between plan and commit: all is refused', async (_what, change, code) => {
  change(students[1]?.id ?? 0);
  expect(
    codeOf(() => {
      checkStillPossible(store, accounts, TODAY);
    }),
  ).toBe(code);
  expect(await codeOfAsync(commit())).toBe(code);
  expectNothing();
});

/** Another pupil of the same school, who gets in the way of the one with this id. */
function otherId(id: number): number {
  const [other] = addStudents(store, 1, [{ stamnummer: `other${id}` }]);
  return other?.id ?? 0;
}

test('two rows with one username: all is refused', async () => {
  accounts = students.map((student) => planFor(student, 'the.same'));
  expect(typeof (await codeOfAsync(commit()))).toBe('string');
  expectNothing();
});

test('an account without a hash is never stored', async () => {
  await expect(commit(undefined, ['hash1'])).rejects.toThrow('without a hash');
  expectNothing();
});

test('an abort before the commit stores nothing', async () => {
  const signal = AbortSignal.abort(new LeeridError('interrupted', { signal: 'SIGTERM' }));
  expect(await codeOfAsync(commit(signal))).toBe('interrupted');
  expectNothing();
});

test('a reader that holds the store is waited for', async () => {
  const reader = await holdDatabase(folder.store, 'BEGIN; SELECT * FROM student', 400);
  const gone = once(reader, 'exit');
  await commit();
  expect(waitingBatches(store)).toHaveLength(1);
  await gone;
});
