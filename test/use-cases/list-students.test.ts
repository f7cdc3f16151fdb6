import { readFileSync, writeFileSync } from 'node:fs';
import { EVERYONE } from '#src/domain/selection.js';
import { insertBatch } from '#src/store/batches.js';
import { listGroups, listStudents, showStudent } from '#src/use-cases/list-students.js';
import { batchFiles, makeBatch } from '../support/batch-samples.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOf,
  detailsOf,
  inStore,
  makeRun,
  makeTestFolder,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
beforeAll(() => {
  folder = makeTestFolder();
  inStore(folder.store, (store) => {
    const [, mia] = addStudents(store, addSchool(store), [
      { firstName: 'Noah', lastName: 'De Boel', className: '4A' },
      { firstName: 'Mia', lastName: 'Aerts', groupName: '5de leerjaar' },
      { firstName: 'Oud', lastName: 'Leerling', enrolledUntil: '2025-08-31' },
    ]);
    addAccount(store, mia?.id ?? 0);
  });
});
afterAll(() => {
  folder.remove();
});

test('the enrolled pupils, sorted, and the left on request', () => {
  const names = (includeLeft: boolean) =>
    listStudents({ ...EVERYONE, includeLeft }, makeRun(folder.store)).map(({ lastName }) => lastName);
  expect(names(false)).toEqual(['Aerts', 'De Boel']);
  expect(names(true)).toEqual(['Aerts', 'De Boel', 'Leerling']);
});

test('groups and classes with their counts', () => {
  expect(listGroups({ institution: null, includeLeft: false }, makeRun(folder.store))).toMatchObject({
    groups: [
      { name: '4de leerjaar', students: 1, withoutAccount: 1, active: 0 },
      { name: '5de leerjaar', students: 1, withoutAccount: 0, active: 1 },
    ],
    classes: [{ name: '4A', students: 1 }],
  });
});

test('one pupil is shown, left or not; none and several are refused', () => {
  const show = (search: string) => showStudent({ search }, makeRun(folder.store));
  expect(show('aerts')).toMatchObject({
    student: { stamnummer: '2', account: { username: 'leerling2' } },
    history: [],
  });
  expect(show('leerling').student.stamnummer).toBe('3');
  expect(codeOf(() => show('niemand'))).toBe('selection-empty');
  expect(detailsOf(() => show('a'))).toEqual({ names: ['Mia Aerts (2)', 'Noah De Boel (1)'], count: 2 });
});

test('reading changes no byte, and only mentions a batch that waits', () => {
  inStore(folder.store, (store) => {
    insertBatch(store, makeBatch(batchFiles(folder)));
  });
  const before = readFileSync(folder.store);
  const run = makeRun(folder.store);
  listStudents(EVERYONE, run);
  expect(run.notices).toMatchObject([{ kind: 'waiting', batchId: '0123456789abcdef' }]);
  expect(readFileSync(folder.store).equals(before)).toBe(true);
});

test('damage that shows only while reading is told as damage', () => {
  const path = `${folder.store}-damaged`;
  const bytes = readFileSync(folder.store);
  bytes.fill(0xa5, 4096, bytes.length);
  writeFileSync(path, bytes);
  expect(codeOf(() => listStudents(EVERYONE, makeRun(path)))).toBe('store-corrupt');
});
