import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { APPLICATION_ID, MIGRATIONS } from '#src/store/migrations.js';
import {
  makeStoreFolder,
  migrate,
  openStoreForReading,
  openStoreForWriting,
  openStoreInMemory,
} from '#src/store/open-store.js';
import { translateStoreError } from '#src/store/store-errors.js';
import {
  addSchool,
  addStudents,
  codeOf,
  inStore,
  makeTestFolder,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

/** What a read and a write of the store answer. */
function bothCodes(path: string): [unknown, unknown] {
  const attempt = (open: () => Database.Database) =>
    codeOf(() => {
      open().close();
      return 'opened';
    });
  return [
    attempt(() => openStoreForReading(path)),
    attempt(() => openStoreForWriting(path, { create: false })),
  ];
}

/** Makes a database that the program did not make, or not so. */
function makeDatabase(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

test('a new store: ours, up to date, only its owner may read it or look in its folder', () => {
  const path = join(folder.path, 'a', 'b', 'leerid.db');
  makeStoreFolder(path);
  const store = openStoreForWriting(path, { create: true });
  expect(store.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(APPLICATION_ID).toBe(Buffer.from('LeID').readInt32BE());
  expect(store.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  store.close();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder.path, 'a')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder.path, 'a', 'b')).mode & 0o777).toBe(0o700);
  expect(bothCodes(path)).toEqual(['opened', 'opened']);
});

test('what is committed survives a power cut, and what is deleted is wiped', () => {
  const store = openStoreForWriting(folder.store, { create: true });
  const pragma = (name: string) => store.pragma(name, { simple: true });
  expect(
    ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'trusted_schema'].map(pragma),
  ).toEqual(['delete', 3, 1, 1, 0]);
  store.close();
  expect(readdirSync(folder.path)).toEqual(['leerid.db']);
});

test('only an import makes a store', () => {
  expect(bothCodes(folder.store)).toEqual(['store-missing', 'store-missing']);
  expect(existsSync(folder.store)).toBe(false);
});

test('an empty file, of a run that died at once, is a store that has yet to be made', () => {
  writeFileSync(folder.store, '');
  expect(bothCodes(folder.store)).toEqual(['store-missing', 'store-missing']);
  inStore(folder.store, addSchool);
  expect(bothCodes(folder.store)).toEqual(['opened', 'opened']);
});

test.each([
  [
    'text',
    () => {
      writeFileSync(folder.store, 'Stamnummer;Voornaam\n'.repeat(200));
    },
  ],
  [
    'a database of another program',
    () => {
      makeDatabase(folder.store, 'CREATE TABLE student (id INTEGER)');
    },
  ],
  [
    'a folder',
    () => {
      mkdirSync(folder.store);
    },
  ],
])('%s is not ours and stays as it is', (what, make) => {
  make();
  const before = what === 'a folder' ? null : readFileSync(folder.store);
  expect(bothCodes(folder.store)).toEqual(['store-foreign', 'store-foreign']);
  expect(codeOf(() => openStoreForWriting(folder.store, { create: true }))).toBe('store-foreign');
  if (before !== null) expect(readFileSync(folder.store).equals(before)).toBe(true);
});

test('a store of a newer version is refused', () => {
  inStore(folder.store, (store) => store.pragma(`user_version = ${MIGRATIONS.length + 1}`));
  expect(bothCodes(folder.store)).toEqual(['store-newer', 'store-newer']);
});

test('a store of an older version is not read; a run that writes brings it up to date', () => {
  makeDatabase(folder.store, `PRAGMA application_id = ${APPLICATION_ID}; CREATE TABLE old (id INTEGER)`);
  expect(codeOf(() => openStoreForReading(folder.store))).toBe('store-outdated');
  openStoreForWriting(folder.store, { create: false }).close();
  expect(bothCodes(folder.store)).toEqual(['opened', 'opened']);
});

test.each([0o640, 0o604, 0o660, 0o644])('a store with mode %o is refused', (mode) => {
  inStore(folder.store, addSchool);
  chmodSync(folder.store, mode);
  expect(bothCodes(folder.store)).toEqual(['store-too-open', 'store-too-open']);
});

test('what is not ours is told as such, also when others can read it', () => {
  writeFileSync(folder.store, 'Naam;Voornaam\r\n', { mode: 0o644 });
  expect(bothCodes(folder.store)).toEqual(['store-foreign', 'store-foreign']);
});

test('a store that is damaged or cut short is refused', () => {
  inStore(folder.store, (store) => {
    const pupils = Array.from({ length: 300 }, () => ({ firstName: 'Ivica'.repeat(10) }));
    addStudents(store, addSchool(store), pupils);
  });
  truncateSync(folder.store, 8192);
  expect(bothCodes(folder.store).every((code) => code === 'store-corrupt')).toBe(true);
});

test('a path that the system refuses gives a clear answer', () => {
  const long = join(folder.path, 'x'.repeat(300));
  expect(bothCodes(long)).toEqual(['store-unwritable', 'store-unwritable']);
  writeFileSync(join(folder.path, 'file'), '');
  expect(
    codeOf(() => {
      makeStoreFolder(join(folder.path, 'file', 'leerid.db'));
    }),
  ).toBe('store-unwritable');
});

test('the folder of a store may be there already', () => {
  makeStoreFolder(folder.store);
  expect(statSync(folder.path).isDirectory()).toBe(true);
});

const NEXT = [...MIGRATIONS, 'ALTER TABLE student ADD COLUMN nickname TEXT'];

test('an older store is saved beside itself before it is brought up to date', () => {
  inStore(folder.store, (store) => {
    addStudents(store, addSchool(store), [{}]);
    migrate(store, folder.store, NEXT);
    expect(store.pragma('user_version', { simple: true })).toBe(NEXT.length);
    expect(store.prepare('SELECT nickname, stamnummer FROM student').get()).toEqual({
      nickname: null,
      stamnummer: '1',
    });
  });
  const backup = `${folder.store}.voor-versie-${NEXT.length}`;
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  const saved = openStoreForReading(backup);
  expect(saved.prepare('SELECT count(*) AS count FROM student').get()).toEqual({ count: 1 });
  saved.close();
});

test('a backup that a killed run left does not stop the next one, and stays', () => {
  const backup = `${folder.store}.voor-versie-${NEXT.length}`;
  writeFileSync(backup, 'half a copy');
  inStore(folder.store, (store) => {
    migrate(store, folder.store, NEXT);
  });
  expect(readFileSync(backup, 'utf8')).toBe('half a copy');
  expect(existsSync(`${backup}-2`)).toBe(true);
});

test('a migration that fails leaves version and tables as they were', () => {
  inStore(folder.store, (store) => {
    const broken = [...MIGRATIONS, 'CREATE TABLE half (id INTEGER); CREATE TABLE student (id INTEGER)'];
    expect(() => {
      migrate(store, folder.store, broken);
    }).toThrow();
    expect(store.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(store.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
  });
});

test('a store that is up to date is not saved again', () => {
  inStore(folder.store, addSchool);
  inStore(folder.store, () => null);
  expect(readdirSync(folder.path)).toEqual(['leerid.db']);
});

test('a store in memory is up to date and leaves no file', () => {
  const store = openStoreInMemory();
  expect(store.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  store.close();
  expect(readdirSync(folder.path)).toEqual([]);
});

test.each([
  ['SQLITE_NOTADB', 'store-foreign'],
  ['SQLITE_CORRUPT_INDEX', 'store-corrupt'],
  ['SQLITE_BUSY_SNAPSHOT', 'store-busy'],
  ['SQLITE_FULL', 'store-full'],
  ['SQLITE_READONLY_DBMOVED', 'store-unwritable'],
  ['SQLITE_IOERR_WRITE', 'store-unwritable'],
  ['SQLITE_CANTOPEN', 'store-unwritable'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_UNIQUE'],
  ['ENOENT', 'ENOENT'],
])('%s becomes %s', (code, expected) => {
  expect(translateStoreError('x.db', Object.assign(new Error(code), { code }))).toMatchObject({
    code: expected,
  });
});
