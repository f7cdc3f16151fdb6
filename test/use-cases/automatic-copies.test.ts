import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreForReading } from '#src/store/open-store.js';
import { countStore } from '#src/store/verify-store.js';
import { planPurge, purgeStudents } from '#src/use-cases/purge-students.js';
import { HEADER, importRows } from '../support/import-samples.js';
import {
  addAccount,
  codeOfAsync,
  inStore,
  makeRun,
  makeTestFolder,
  NOW,
  type TestFolder,
} from '../support/store-samples.js';

const ROWS = [
  '034512;1;An;Maes;4de leerjaar',
  '034512;2;Bo;Peeters;4de leerjaar',
  '034512;3;Cas;Claes;4de leerjaar',
];
const FIRST = ROWS.slice(0, 1);

let folder: TestFolder;
beforeEach(async () => {
  folder = makeTestFolder();
  await importRows(folder, ROWS);
});
afterEach(() => {
  folder.remove();
});

const copies = () => {
  const names = readdirSync(folder.path).includes('leerid.db.backups')
    ? readdirSync(`${folder.store}.backups`)
    : [];
  return names.sort();
};

test('an import that ends an enrolment begins with a copy, which has everybody still', async () => {
  const { copyPath } = await importRows(folder, FIRST, { force: true });
  expect(copyPath).toBe(join(`${folder.store}.backups`, 'voor-import-20261123-101500.db'));
  expect(statSync(copyPath ?? '').mode & 0o777).toBe(0o600);
  expect(statSync(`${folder.store}.backups`).mode & 0o777).toBe(0o700);
  const copy = openStoreForReading(copyPath ?? '');
  expect(countStore(copy)).toMatchObject({ students: 3 });
  expect(copy.prepare('SELECT count(*) FROM student WHERE left_on IS NOT NULL').pluck().get()).toBe(0);
  copy.close();
});

test('so does a list that tells of a last day that is past, and one that makes two pupils one', async () => {
  const header = `${HEADER};Uitschrijvingsdatum`;
  const left = ROWS.map((row, index) => `${row};${index === 2 ? '20/11/2026' : '31/08/2027'}`);
  expect((await importRows(folder, left, { header })).copyPath).not.toBeNull();
  const other = [...ROWS.slice(0, 2), '034512;33;Cas;Claes;4de leerjaar'];
  const names = (stamnummer: string) => ({ institutionNumber: null, stamnummer });
  const { copyPath } = await importRows(folder, other, {
    partial: true,
    samePupils: [{ from: names('3'), to: names('33') }],
  });
  expect(copyPath).not.toBeNull();
});

test.each([
  ['nobody leaves', [...ROWS, '034512;4;Dirk;De Wit;4de leerjaar'], {}],
  ['it is a part of the school', FIRST, { partial: true }],
  ['it is only looked at', FIRST, { force: true, dryRun: true }],
])('no copy when %s', async (_what, rows, request) => {
  expect((await importRows(folder, rows, request)).copyPath).toBeNull();
  expect(copies()).toEqual([]);
});

test('no copy of a list that is refused', async () => {
  expect(await codeOfAsync(importRows(folder, FIRST))).toBe('list-brake');
  expect(copies()).toEqual([]);
});

test('the last ten stay, and what is not ours', async () => {
  mkdirSync(`${folder.store}.backups`);
  writeFileSync(join(`${folder.store}.backups`, 'mijn-eigen.db'), 'of a person');
  for (let second = 0; second < 12; second += 1) {
    const now = new Date(NOW.getTime() + second * 1000);
    await importRows(folder, ROWS, { run: { now } });
    const { copyPath } = await importRows(folder, FIRST, { force: true, run: { now } });
    // As if those seconds had passed.
    utimesSync(copyPath ?? '', now, now);
  }
  const made = copies();
  expect(made).toHaveLength(11);
  expect(made.slice(0, 2)).toEqual(['mijn-eigen.db', 'voor-import-20261123-101502.db']);
});

test('a copy that can not be written: nothing is imported', async () => {
  writeFileSync(`${folder.store}.backups`, 'a file where the folder should be');
  const before = readFileSync(folder.store);
  expect(await codeOfAsync(importRows(folder, FIRST, { force: true }))).toBe('copy-unwritable');
  expect(readFileSync(folder.store).equals(before)).toBe(true);
});

describe('purge', () => {
  const BEFORE = '2026-11-24';
  const later = () => makeRun(folder.store, { now: new Date('2026-12-01T09:00:00Z') });
  beforeEach(async () => {
    inStore(folder.store, (store) => {
      addAccount(store, 2, { username: 'bo.peeters' });
    });
    await importRows(folder, FIRST, { force: true });
    for (const name of ['voor-versie-2', 'vervangen-20261101-101500', 'andere'])
      writeFileSync(`${folder.store}.${name}`, 'bo.peeters');
  });

  test('deletes the copies that the program made by itself, and names the stores that were replaced', async () => {
    const replaced = `${folder.store}.vervangen-20261101-101500`;
    expect(planPurge(BEFORE, later()).copies).toHaveLength(2);
    expect(copies()).toHaveLength(1);
    const done = await purgeStudents(BEFORE, null, later());
    expect(done).toMatchObject({
      students: [{ stamnummer: '3' }, { stamnummer: '2' }],
      otherStores: [replaced],
    });
    expect(done.copies).toHaveLength(2);
    expect(copies()).toEqual([]);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('leerid.db.'))).toEqual([
      'leerid.db.andere',
      'leerid.db.backups',
      'leerid.db.lock',
      'leerid.db.vervangen-20261101-101500',
    ]);
  });

  test('one that wipes nobody keeps them, but not those of before an earlier one that was cut off', async () => {
    expect(await purgeStudents('2026-01-01', null, later())).toMatchObject({ students: [], copies: [] });
    expect(copies()).toHaveLength(1);
    const [copy = ''] = copies();
    const path = join(`${folder.store}.backups`, copy);
    const bytes = readFileSync(path);
    await purgeStudents(BEFORE, null, later());
    writeFileSync(path, bytes);
    utimesSync(path, NOW, NOW);
    expect(await purgeStudents(BEFORE, null, later())).toMatchObject({ students: [], copies: [path] });
    expect(copies()).toEqual([]);
  });
});
