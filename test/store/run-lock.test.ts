import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LeeridError } from '#src/domain/errors.js';
import { acquireRunLock, type RunLock } from '#src/store/run-lock.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import { codeOfAsync, makeTestFolder, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

async function acquire(waitSeconds = 0, signal = new AbortController().signal): Promise<RunLock> {
  return await acquireRunLock(folder.store, waitSeconds, signal);
}

test('one at a time; the store itself is not touched, and only its owner may read the lock', async () => {
  const lock = await acquire();
  expect(await codeOfAsync(acquire())).toBe('store-busy');
  expect(statSync(`${folder.store}.lock`).mode & 0o777).toBe(0o600);
  expect(existsSync(folder.store)).toBe(false);
  lock.release();
  (await acquire()).release();
});

test('another process that holds it is respected, and frees it by its death', async () => {
  const child = await holdRunLock(folder.store);
  expect(await codeOfAsync(acquire())).toBe('store-busy');
  await killAtOnce(child);
  (await acquire()).release();
});

test('who waits gets it once the other is done', async () => {
  await holdRunLock(folder.store, 300);
  expect(await codeOfAsync(acquire())).toBe('store-busy');
  (await acquire(30)).release();
});

test('Ctrl-C ends the waiting, with its own reason', async () => {
  const lock = await acquire();
  const abort = new AbortController();
  const waiting = codeOfAsync(acquire(60, abort.signal));
  abort.abort(new LeeridError('interrupted', { signal: 'SIGINT' }));
  expect(await waiting).toBe('interrupted');
  lock.release();
});

test('a lock that can not be made is not a busy one', async () => {
  const inFile = acquireRunLock(join(folder.path, 'x'.repeat(300)), 0, new AbortController().signal);
  expect(await codeOfAsync(inFile)).toBe('store-unwritable');
});
