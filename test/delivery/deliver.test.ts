import { mkdirSync } from 'node:fs';
import { deliverBatch, isDelivered } from '#src/delivery/deliver.js';
import { waitingBatches } from '#src/store/batches.js';
import {
  BATCH_ID,
  commitByHand,
  makeBatch,
  prepareFolders,
  readState,
  write,
  ZIP,
  type BatchFiles,
} from '../support/batch-samples.js';
import { codeOf, inStore, makeTestFolder, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
let files: BatchFiles;
beforeEach(() => {
  folder = makeTestFolder();
  files = prepareFolders(folder);
});
afterEach(() => {
  folder.remove();
});

function deliver(parts: Parameters<typeof makeBatch>[1] = {}): unknown {
  const batch = makeBatch(files, parts);
  return inStore(folder.store, (store) => {
    commitByHand(store, batch);
    return codeOf(() => deliverBatch(store, batch));
  });
}

test('delivering gives the path, and twice is once', () => {
  write(files.spool, ZIP);
  expect(deliver()).toEqual({ path: files.final, untidy: null });
  expect(isDelivered(makeBatch(files))).toBe(true);
  const again = inStore(folder.store, (store) => deliverBatch(store, makeBatch(files)));
  expect(again).toEqual({ path: files.final, untidy: null });
  expect(readState(folder)).toEqual({ waiting: [], spool: {}, output: { 'leerid-x.zip': ZIP.toString() } });
});

test('a copy that differs from what was committed is not delivered', () => {
  write(files.spool, 'X'.repeat(ZIP.length));
  expect(deliver()).toBe('EIO');
  expect(readState(folder)).toMatchObject({ waiting: [{ id: BATCH_ID }], output: {} });
});

test('a part file that can not be removed makes the batch wait', () => {
  write(files.spool, ZIP);
  mkdirSync(files.part);
  expect(typeof deliver()).toBe('string');
  expect(inStore(folder.store, waitingBatches)).toHaveLength(1);
});

test.each([
  ['the same bytes', ZIP.toString(), true],
  ['fewer bytes', ZIP.toString().slice(1), false],
  ['other bytes', 'X'.repeat(ZIP.length), false],
  ['no file', null, false],
])('delivered with %s: %j', (_what, content, expected) => {
  if (content !== null) write(files.final, content);
  expect(isDelivered(makeBatch(files))).toBe(expected);
});
