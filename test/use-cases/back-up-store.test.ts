import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openStoreCopy, openStoreForReading } from '#src/store/open-store.js';
import { countStore, integrityProblems } from '#src/store/verify-store.js';
import { backUpStore } from '#src/use-cases/back-up-store.js';
import { holdDatabase, holdRunLock, killAtOnce } from '../support/hold-lock.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOfAsync,
  inStore,
  makeRun,
  makeTestFolder,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
let target: string;
beforeEach(() => {
  folder = makeTestFolder();
  target = join(folder.path, 'kopie.db');
  inStore(folder.store, (store) => {
    const [first] = addStudents(
      store,
      addSchool(store),
      Array.from({ length: 300 }, (_, index) => ({ lastName: `Naam ${index}` })),
    );
    addAccount(store, first?.id ?? 0);
  });
});
afterEach(() => {
  folder.remove();
});

test('a whole copy with what is in the store, for this user alone', async () => {
  const copy = await backUpStore(target, makeRun(folder.store));
  expect(copy).toMatchObject({
    path: target,
    counts: { students: 300, accounts: 1, batches: 0 },
    isOpenToOthers: false,
    waiting: 0,
  });
  expect(statSync(target).mode & 0o777).toBe(0o600);
  expect(statSync(target).nlink).toBe(1);
  const store = openStoreForReading(target);
  expect(integrityProblems(store)).toEqual([]);
  expect(countStore(store)).toEqual(copy.counts);
  store.close();
  expect(readdirSync(folder.path).sort()).toEqual(['kopie.db', 'leerid.db']);
});

test('into a folder under a name of its own, the next one beside it', async () => {
  const into = join(folder.path, 'stick');
  mkdirSync(into);
  for (let times = 0; times < 2; times += 1) await backUpStore(into, makeRun(folder.store));
  expect(readdirSync(into).sort()).toEqual(['leerid-20261123-101500-2.db', 'leerid-20261123-101500.db']);
});

test.each(['kopie.db', 'leerid.db'])('a file that is there is never overwritten: %s', async (name) => {
  if (name === 'kopie.db') writeFileSync(target, 'of somebody else');
  const path = join(folder.path, name);
  const before = readFileSync(path);
  expect(await codeOfAsync(backUpStore(path, makeRun(folder.store)))).toBe('copy-exists');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a folder that is not there, and a file where a folder should be', async () => {
  const run = makeRun(folder.store);
  expect(await codeOfAsync(backUpStore(join(folder.path, 'nergens', 'kopie.db'), run))).toBe(
    'copy-unwritable',
  );
  expect(await codeOfAsync(backUpStore(join(folder.store, 'kopie.db'), run))).toBe('copy-unwritable');
});

test('while another run holds the lock, and while one is about to save', async () => {
  const holder = await holdRunLock(folder.store);
  const saving = await holdDatabase(
    folder.store,
    "BEGIN IMMEDIATE; UPDATE student SET last_name = 'halverwege'",
    60_000,
  );
  await backUpStore(target, makeRun(folder.store));
  await killAtOnce(holder);
  await killAtOnce(saving);
  const copy = openStoreCopy(target);
  expect(copy.prepare("SELECT count(*) FROM student WHERE last_name = 'halverwege'").pluck().get()).toBe(0);
  copy.close();
});

test('stopped before it is done: nothing is left', async () => {
  const run = makeRun(folder.store);
  run.abort.abort(new Error('stopped'));
  await expect(backUpStore(target, run)).rejects.toThrow('stopped');
  expect(readdirSync(folder.path)).toEqual(['leerid.db']);
});

test('what a copy that was cut off left is cleared by the next', async () => {
  const left = join(folder.path, '.leerid-00000000-1-0123456789abcdef.print');
  for (const path of [left, `${left}-journal`]) writeFileSync(path, 'half');
  const run = makeRun(folder.store, { now: new Date(Date.now() + 48 * 3600 * 1000) });
  await backUpStore(target, run);
  expect(readdirSync(folder.path).sort()).toEqual(['kopie.db', 'leerid.db']);
});

test('a broken store gives no copy', async () => {
  truncateSync(folder.store, Math.floor(statSync(folder.store).size / 2));
  expect(await codeOfAsync(backUpStore(target, makeRun(folder.store)))).toBe('store-corrupt');
  expect(existsSync(target)).toBe(false);
});
