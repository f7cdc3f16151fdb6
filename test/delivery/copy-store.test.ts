import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { copyStoreToPart } from '#src/delivery/copy-store.js';
import { openStoreForReading } from '#src/store/open-store.js';
import {
  addSchool,
  addStudents,
  codeOfAsync,
  inStore,
  makeTestFolder,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
  inStore(folder.store, (store) => addStudents(store, addSchool(store), [{}, {}]));
});
afterEach(() => {
  folder.remove();
});

/** Bytes of a page in SQLite's file. */
const PAGE = 4096;

test.each([
  ['that it is a database', 0],
  ['whose database it is', 68],
  ['what its tables are', 100],
  ['what is in its tables', PAGE],
])(
  'a disk that gives back another copy, which does not say %s: the copy is damaged, not the store',
  async (_what, at) => {
    const store = openStoreForReading(folder.store);
    const backup = store.backup.bind(store);
    store.backup = async (path, options) => {
      const progress = await backup(path, options);
      overwrite(path, at);
      return progress;
    };
    const signal = new AbortController().signal;
    expect(await codeOfAsync(copyStoreToPart(store, folder.path, signal))).toBe('copy-damaged');
    store.close();
    expect(readdirSync(folder.path)).toEqual(['leerid.db']);
  },
);

function overwrite(path: string, at: number): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.alloc(32, 0xff), 0, 32, at);
  closeSync(descriptor);
}
