import { copyFileSync, renameSync } from 'node:fs';
import { openStoreForReading } from '#src/store/open-store.js';
import { watchStore } from '#src/store/watch-store.js';
import { addSchool, inStore, makeTestFolder, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
  inStore(folder.store, addSchool);
});
afterEach(() => {
  folder.remove();
});

test.each<[string, boolean, (path: string) => void]>([
  ['nothing happened', true, () => undefined],
  [
    'it was opened to write, and nothing was written',
    true,
    (path) => {
      inStore(path, () => undefined);
    },
  ],
  ['a commit', false, (path) => inStore(path, (store) => addSchool(store, { number: '098765' }))],
  [
    'a copy was put in its place',
    false,
    (path) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
  ],
])('a store is as it was: %s', (_what, expected, happen) => {
  const store = openStoreForReading(folder.store);
  const isUnchanged = watchStore(store, folder.store);
  happen(folder.store);
  expect(isUnchanged()).toBe(expected);
  store.close();
});
