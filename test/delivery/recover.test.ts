import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '#src/domain/batch.js';
import { newPartPath } from '#src/delivery/publish-file.js';
import { undeliveredBatchIds } from '#src/store/batches.js';
import {
  BATCH_ID,
  commitByHand,
  makeBatch,
  prepareFolders,
  readState,
  recoverStore,
  write,
  ZIP,
  type BatchFiles,
} from '../support/batch-samples.js';
import { inStore, makeTestFolder, type TestFolder } from '../support/store-samples.js';

const BYTES = ZIP.toString();
const OTHER = 'the file of somebody else';
let folder: TestFolder;
let files: BatchFiles;
beforeEach(() => {
  folder = makeTestFolder();
  files = prepareFolders(folder);
});
afterEach(() => {
  folder.remove();
});

/** The state in which a run died after its commit. */
function committed(parts: Partial<Batch> = {}): void {
  inStore(folder.store, (store) => {
    commitByHand(store, makeBatch(files, parts));
  });
}

/** Recovery ends with nothing waiting, an empty spool, and exactly these files in the output folder. */
function expectDelivered(output: object, finalName = 'leerid-x.zip'): void {
  expect(recoverStore(folder)).toMatchObject([{ outcome: 'delivered', path: join(files.output, finalName) }]);
  expect(readState(folder)).toEqual({ waiting: [], spool: {}, output });
  expect(statSync(join(files.output, finalName)).mode & 0o777).toBe(0o600);
  expect(statSync(join(files.output, finalName)).nlink).toBe(1);
  expect(recoverStore(folder)).toEqual([]);
}

test('died before the commit: no batch names the spool file, so it goes', () => {
  write(files.spool, ZIP);
  write(join(`${folder.store}.spool`, 'notes.txt'), 'not ours');
  expect(recoverStore(folder)).toEqual([]);
  expect(readState(folder)).toEqual({ waiting: [], spool: { 'notes.txt': 'not ours' }, output: {} });
});

test('died right after the commit: the ZIP is delivered', () => {
  committed();
  write(files.spool, ZIP);
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test.each([
  ['half a copy', BYTES.slice(0, 9)],
  ['a whole copy', BYTES],
  ['an empty copy', ''],
])('died with %s in the part file: made again out of the spool', (_what, part) => {
  committed();
  write(files.spool, ZIP);
  write(files.part, part);
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test('died between link and unlink: final and part are the same file', () => {
  committed();
  write(files.spool, ZIP);
  write(files.part, ZIP);
  linkSync(files.part, files.final);
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test('died before the delivery was recorded: the final name has the ZIP', () => {
  committed();
  write(files.spool, ZIP);
  write(files.final, ZIP);
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test('a ZIP under its final name counts, also when the spool file is gone', () => {
  committed();
  write(files.final, ZIP);
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test('died after the delivery was recorded: only the spool file is left, and goes', () => {
  committed({ state: 'delivered' });
  write(files.spool, ZIP);
  expect(recoverStore(folder)).toEqual([]);
  expect(readState(folder)).toEqual({ waiting: [], spool: {}, output: {} });
});

test.each([
  ['another file', OTHER],
  ['an empty file that is not ours', ''],
  ['a file of the same size', 'x'.repeat(ZIP.length)],
])('the final name was taken by %s: the next free name, and nothing is overwritten', (_what, content) => {
  committed();
  write(files.spool, ZIP);
  write(files.final, content);
  write(join(files.output, 'leerid-x-2.zip'), OTHER);
  expectDelivered(
    { 'leerid-x.zip': content, 'leerid-x-2.zip': OTHER, 'leerid-x-3.zip': BYTES },
    'leerid-x-3.zip',
  );
  const path = inStore(folder.store, (store) => store.prepare('SELECT final_path AS path FROM batch').get());
  expect(path).toEqual({ path: join(files.output, 'leerid-x-3.zip') });
});

test('the final name is a folder, or a link that leads nowhere', () => {
  committed();
  write(files.spool, ZIP);
  mkdirSync(files.final);
  symlinkSync(join(files.output, 'nowhere'), join(files.output, 'leerid-x-2.zip'));
  expect(recoverStore(folder)).toMatchObject([{ path: join(files.output, 'leerid-x-3.zip') }]);
  expect(readdirSync(files.output).sort()).toEqual(['leerid-x-2.zip', 'leerid-x-3.zip', 'leerid-x.zip']);
});

test('died between the changed name and the link: the name in the batch is used', () => {
  const second = join(files.output, 'leerid-x-2.zip');
  committed({ finalPath: second });
  write(files.spool, ZIP);
  write(files.final, OTHER);
  expectDelivered({ 'leerid-x.zip': OTHER, 'leerid-x-2.zip': BYTES }, 'leerid-x-2.zip');
});

test('an empty file that we reserved is replaced', () => {
  committed({ reserved: true });
  write(files.spool, ZIP);
  write(files.final, '');
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test('a reservation that was recorded and never made', () => {
  committed({ reserved: true });
  write(files.spool, ZIP);
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test('a reservation that somebody wrote in is theirs', () => {
  committed({ reserved: true });
  write(files.spool, ZIP);
  write(files.final, OTHER);
  expectDelivered({ 'leerid-x.zip': OTHER, 'leerid-x-2.zip': BYTES }, 'leerid-x-2.zip');
});

test('spool and final both gone: lost, said once with the names', () => {
  committed();
  expect(recoverStore(folder)).toMatchObject([{ outcome: 'lost', students: ['Ivica Cauberghs (1)'] }]);
  expect(readState(folder)).toEqual({ waiting: [], spool: {}, output: {} });
  expect(recoverStore(folder)).toEqual([]);
});

test.each(['the bytes of a Z', 'X'.repeat(ZIP.length), ''])(
  'a damaged spool file (%j) is kept, never delivered',
  (rest) => {
    committed();
    write(files.spool, rest);
    expect(recoverStore(folder)).toMatchObject([{ outcome: 'lost' }]);
    recoverStore(folder);
    expect(readState(folder)).toEqual({ waiting: [], spool: { [`${BATCH_ID}.zip`]: rest }, output: {} });
    expect(inStore(folder.store, undeliveredBatchIds)).toEqual(new Set([BATCH_ID]));
  },
);

test('a damaged spool file does not matter when the ZIP stands under its final name', () => {
  committed();
  write(files.spool, 'damaged');
  write(files.final, ZIP);
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test('the output folder is gone: the ZIP waits, and a later run delivers it', () => {
  committed();
  write(files.spool, ZIP);
  rmSync(files.output, { recursive: true });
  expect(recoverStore(folder)).toMatchObject([{ outcome: 'waiting', reason: 'ENOENT' }]);
  expect(recoverStore(folder)).toMatchObject([{ outcome: 'waiting' }]);
  mkdirSync(files.output);
  expectDelivered({ 'leerid-x.zip': BYTES });
});

test('a batch that can not be delivered blocks no other', () => {
  committed({ finalPath: join(folder.path, 'stick', 'leerid-x.zip') });
  write(files.spool, ZIP);
  const id = 'f'.repeat(16);
  const spoolPath = join(`${folder.store}.spool`, `${id}.zip`);
  write(spoolPath, ZIP);
  inStore(folder.store, (store) => {
    const { sha256, size } = makeBatch(files);
    store
      .prepare(
        `INSERT INTO batch VALUES (@id, 'create', 'committed', '2026-12-01', '', 1, @sha256, @size, @spoolPath, @finalPath, 0)`,
      )
      .run({ id, sha256, size, spoolPath, finalPath: files.final });
  });
  expect(recoverStore(folder).map(({ outcome }) => outcome)).toEqual(['waiting', 'delivered']);
  expect(readState(folder)).toMatchObject({
    waiting: [{ id: BATCH_ID }],
    spool: { [`${BATCH_ID}.zip`]: BYTES },
    output: { 'leerid-x.zip': BYTES },
  });
});

test('a store that was moved with its spool still delivers', () => {
  committed();
  write(files.spool, ZIP);
  const moved = join(folder.path, 'elsewhere.db');
  renameSync(folder.store, moved);
  renameSync(`${folder.store}.spool`, `${moved}.spool`);
  expect(recoverStore({ ...folder, store: moved })).toMatchObject([
    { outcome: 'delivered', path: files.final },
  ]);
  expect(readdirSync(`${moved}.spool`)).toEqual([]);
});

test('a store that was copied delivers what waits, and leaves the ZIP to the store that it is a copy of', () => {
  const copy = makeTestFolder();
  try {
    committed();
    write(files.spool, ZIP);
    copyFileSync(folder.store, copy.store);
    expect(recoverStore(copy)).toMatchObject([{ outcome: 'delivered', path: files.final }]);
    expect(readState(folder)).toMatchObject({ spool: { [`${BATCH_ID}.zip`]: BYTES } });
    rmSync(files.final);
    expectDelivered({ 'leerid-x.zip': BYTES });
  } finally {
    copy.remove();
  }
});

test('cards that do not hold any more are counted', () => {
  committed();
  write(files.spool, ZIP);
  inStore(folder.store, (store) =>
    store.exec("UPDATE account SET password_set_at = '2026-12-01T08:00:00.000Z'"),
  );
  expect(recoverStore(folder)).toMatchObject([{ outcome: 'delivered', voided: 1 }]);
});

test.each(['beside the store', 'among those of imports'])(
  'a copy of the store that a killed run began goes: %s',
  (where) => {
    const place = where === 'beside the store' ? folder.path : `${folder.store}.backups`;
    mkdirSync(place, { recursive: true });
    const part = newPartPath(place).replace(`-${process.pid}-`, '-4194305-');
    write(part, 'half a copy');
    expect(recoverStore(folder)).toEqual([]);
    expect(existsSync(part)).toBe(false);
  },
);

describe('a folder that refuses after it got the file, and another one that was named', () => {
  let elsewhere = '';
  beforeEach(() => {
    elsewhere = join(folder.path, 'elders');
    mkdirSync(elsewhere);
    write(files.spool, ZIP);
    // It can't be removed: so the delivery ends in an error, whatever user runs this.
    mkdirSync(files.part);
  });

  test('the whole ZIP: it waits, for a second one would be one too many', () => {
    committed();
    write(files.final, ZIP);
    expect(recoverStore(folder, elsewhere)).toMatchObject([{ outcome: 'waiting' }]);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(files.part, { recursive: true });
    expectDelivered({ 'leerid-x.zip': BYTES });
  });

  test('the empty file that keeps the name: it goes, and the ZIP comes in the other', () => {
    committed({ reserved: true });
    write(files.final, '');
    const path = join(elsewhere, 'leerid-x.zip');
    expect(recoverStore(folder, elsewhere)).toMatchObject([{ outcome: 'delivered', path }]);
    expect(existsSync(files.final)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(BYTES);
  });
});
