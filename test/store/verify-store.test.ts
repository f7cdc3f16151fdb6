import Database from 'better-sqlite3';
import { explainStoreError } from '#src/store/explain-error.js';
import type { Store } from '#src/store/open-store.js';
import { requireWhole } from '#src/store/verify-store.js';
import {
  addSchool,
  addStudents,
  codeOf,
  inStore,
  makeTestFolder,
  type TestFolder,
} from '../support/store-samples.js';

/** What SQLite says of a query that names what is not there. */
const QUERY_ERROR = Object.assign(new Error('no such table'), { code: 'SQLITE_ERROR' });

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
  inStore(folder.store, (store) => addStudents(store, addSchool(store), [{ groupName: 'Een' }, {}]));
});
afterEach(() => {
  folder.remove();
});

/** Each text over a connection of its own, as by somebody else's tool. */
function edit(texts: readonly string[]): void {
  for (const sql of texts) inFile((store) => store.exec(sql));
}

function inFile<T>(work: (store: Store) => T): T {
  const store = new Database(folder.store).unsafeMode();
  try {
    return work(store);
  } finally {
    store.close();
  }
}

const codeOfCheck = () =>
  inFile((store) =>
    codeOf(() => {
      requireWhole(store);
    }),
  );

function batchTo(finalPath: string, spoolPath: string): string {
  return `INSERT INTO batch (id, kind, state, created_at, selection, count, sha256, size, spool_path, final_path)
    VALUES ('0123456789abcdef', 'bulk', 'committed', '2026-09-01T08:00:00Z', '1A', 1, '', 1, '${spoolPath}', '${finalPath}')`;
}

function redefineIndex(column: string): string {
  return `PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = 'CREATE INDEX student_group ON student (${column})' WHERE name = 'student_group'`;
}

test.each([
  ['a table is gone', ['DROP TABLE reserved_username']],
  ['a column has another name', ['ALTER TABLE student RENAME COLUMN first_name TO voornaam']],
  ['the version was wiped', ['PRAGMA user_version = 0']],
  [
    'an event is of a kind that there is not',
    ["INSERT INTO event (at, actor, kind, detail) VALUES ('2026-09-01T08:00:00Z', 'An', 'enrolmed', '{}')"],
  ],
  [
    'a word is not one that its column can hold',
    ["PRAGMA ignore_check_constraints = ON; UPDATE student SET sex = 'W'"],
  ],
  [
    'a trigger writes behind our back',
    ['CREATE TRIGGER own AFTER INSERT ON account BEGIN DELETE FROM event; END'],
  ],
  [
    'a ZIP is to come over a file that is no ZIP',
    [batchTo('/home/an/.bash_profile', '/d/leerid.db.spool/0123456789abcdef.zip')],
  ],
  [
    'a ZIP is to come over one of somebody else',
    [batchTo('/home/an/leerid-kopie/rapport.zip', '/d/leerid.db.spool/0123456789abcdef.zip')],
  ],
  [
    'the ZIP of another batch is to be cleared',
    [batchTo('/uit/leerid-1a.zip', '/d/leerid.db.spool/fedcba9876543210.zip')],
  ],
  [
    'a file that is no ZIP of ours is to be cleared',
    [batchTo('/uit/leerid-1a.zip', '/home/an/belangrijk.docx')],
  ],
  ['a row belongs to nobody', ['PRAGMA foreign_keys = OFF; DELETE FROM institution']],
  [
    'an index does not know of a change',
    [redefineIndex('class_key'), "UPDATE student SET group_key = 'anders'", redefineIndex('group_key')],
  ],
])('%s: the store is damaged, and that explains what goes wrong', (_what, texts) => {
  edit(texts);
  expect(codeOfCheck()).toBe('store-corrupt');
  expect(explainStoreError(folder.store, QUERY_ERROR)).toMatchObject({ code: 'store-corrupt' });
});

test.each([
  ['nothing was done to it', []],
  ['a ZIP waits', [batchTo('/uit/leerid-1a.zip', '/d/leerid.db.spool/0123456789abcdef.zip')]],
  ['somebody looked into it with a tool of their own', ['ANALYZE; CREATE INDEX own ON student (last_name)']],
])('%s: the store is whole, and an error of ours stays what it is', (_what, texts) => {
  edit(texts);
  expect(codeOfCheck()).toBeUndefined();
  expect(explainStoreError(folder.store, QUERY_ERROR)).toBe(QUERY_ERROR);
});
