import { mkdirSync, renameSync, rmSync } from 'node:fs';
import type { Batch } from '#src/domain/batch.js';
import { insertBatch } from '#src/store/batches.js';
import { listBatches } from '#src/use-cases/list-batches.js';
import { makeBatch, prepareFolders, write, ZIP, type BatchFiles } from '../support/batch-samples.js';
import { inStore, makeRun, makeTestFolder, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
let files: BatchFiles;
beforeEach(() => {
  folder = makeTestFolder();
  files = prepareFolders(folder);
});
afterEach(() => {
  folder.remove();
});

function keep(...batches: readonly Partial<Batch>[]): void {
  inStore(folder.store, (store) => {
    for (const parts of batches) insertBatch(store, makeBatch(files, parts));
  });
}

/** Whether the ZIP of the only batch is found. */
function isThere(): boolean | undefined {
  return listBatches(makeRun(folder.store))[0]?.zipThere;
}

test('newest first, and a batch that waits is not reported as well', () => {
  keep(
    { id: 'a', createdAt: '2026-09-01T08:00:00.000Z' },
    { id: 'b', createdAt: '2026-11-23T08:00:00.000Z', state: 'delivered' },
    { id: 'c', createdAt: '2026-10-01T08:00:00.000Z', state: 'lost' },
  );
  const run = makeRun(folder.store);
  expect(listBatches(run).map(({ batch }) => batch.id)).toEqual(['b', 'c', 'a']);
  expect(run.notices).toEqual([]);
});

test('no batches', () => {
  expect(listBatches(makeRun(folder.store))).toEqual([]);
});

test('a delivered ZIP is there as long as it stands under its name, whole', () => {
  keep({ state: 'delivered' });
  expect(isThere()).toBe(false);
  write(files.final, '');
  expect(isThere()).toBe(false);
  write(files.final, ZIP);
  expect(isThere()).toBe(true);
});

test('a waiting ZIP is there in the spool, or already under its name', () => {
  keep({});
  expect(isThere()).toBe(false);
  write(files.final, ZIP);
  expect(isThere()).toBe(true);
  rmSync(files.final);
  write(files.spool, ZIP);
  expect(isThere()).toBe(true);
});

test('a store that was moved took its spool along, and the path says so', () => {
  keep({});
  write(files.spool, ZIP);
  const moved = `${folder.path}/elders`;
  mkdirSync(moved);
  renameSync(folder.store, `${moved}/leerid.db`);
  renameSync(`${folder.store}.spool`, `${moved}/leerid.db.spool`);
  const [view] = listBatches(makeRun(`${moved}/leerid.db`));
  expect(view?.zipThere).toBe(true);
  expect(view?.batch.spoolPath).toBe(`${moved}/leerid.db.spool/0123456789abcdef.zip`);
});

test('what is no folder has no ZIP', () => {
  write(`${files.output}/bestand`, 'x');
  keep(
    { state: 'delivered', finalPath: `${files.output}/bestand/leerid-x.zip` },
    { id: 'lang', finalPath: `${files.output}/${'x'.repeat(300)}` },
  );
  expect(listBatches(makeRun(folder.store)).map(({ zipThere }) => zipThere)).toEqual([false, false]);
});
