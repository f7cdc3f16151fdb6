import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { cleanSpool, spoolFolder, spoolZip } from '#src/delivery/spool.js';
import { LeeridError } from '#src/domain/errors.js';
import type { ZipEntry } from '#src/zip/write-zip.js';
import { BATCH_ID, write } from '../support/batch-samples.js';
import { codeOfAsync, makeTestFolder, NOW, type TestFolder } from '../support/store-samples.js';

const OPTIONS = { modified: NOW, password: null };
let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

/** Two files, and then whatever `end` does. */
async function* entries(end: () => void = () => undefined): AsyncGenerator<ZipEntry> {
  yield { name: 'a.pdf', bytes: Buffer.from('A'.repeat(5000)) };
  yield await Promise.resolve({ name: 'b.xlsx', bytes: Buffer.from('B') });
  end();
}

test('the ZIP stands in the spool, private, with the size and sum that were told', async () => {
  const zip = await spoolZip(folder.store, BATCH_ID, entries(), OPTIONS);
  const bytes = readFileSync(zip.path);
  expect(zip).toEqual({
    batchId: BATCH_ID,
    path: `${spoolFolder(folder.store)}/${BATCH_ID}.zip`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
  });
  expect(bytes.includes('A'.repeat(5000))).toBe(true);
  expect(statSync(zip.path).mode & 0o777).toBe(0o600);
  expect(statSync(spoolFolder(folder.store)).mode & 0o777).toBe(0o700);
});

test('a run that is given up leaves no file', async () => {
  const end = () => {
    throw new LeeridError('interrupted', { signal: 'SIGINT' });
  };
  expect(await codeOfAsync(spoolZip(folder.store, BATCH_ID, entries(end), OPTIONS))).toBe('interrupted');
  expect(readdirSync(spoolFolder(folder.store))).toEqual([]);
});

test('a disk that gives back something else than was written is found out', async () => {
  const end = () => {
    write(`${spoolFolder(folder.store)}/${BATCH_ID}.zip`, 'Z'.repeat(9000));
  };
  expect(await codeOfAsync(spoolZip(folder.store, BATCH_ID, entries(end), OPTIONS))).toBe('zip-damaged');
  expect(readdirSync(spoolFolder(folder.store))).toEqual([]);
});

test('a spool that the system refuses is one clear error', async () => {
  write(spoolFolder(folder.store), 'a file where the folder should be');
  expect(await codeOfAsync(spoolZip(folder.store, BATCH_ID, entries(), OPTIONS))).toBe('spool-failed');
  rmSync(spoolFolder(folder.store));
  const nowhere = `${folder.path}/gone/leerid.db`;
  expect(await codeOfAsync(spoolZip(nowhere, BATCH_ID, entries(), OPTIONS))).toBe('spool-failed');
});

test('cleaning deletes our own ZIPs that no batch needs, and nothing else', async () => {
  cleanSpool(folder.store, new Set());
  await spoolZip(folder.store, BATCH_ID, entries(), OPTIONS);
  await spoolZip(folder.store, 'f'.repeat(16), entries(), OPTIONS);
  for (const name of ['x.zip', `${BATCH_ID}.zip.bak`, 'F'.repeat(16) + '.zip'])
    write(`${spoolFolder(folder.store)}/${name}`, '');
  cleanSpool(folder.store, new Set([BATCH_ID]));
  expect(readdirSync(spoolFolder(folder.store)).sort()).toEqual(
    [`${BATCH_ID}.zip`, `${BATCH_ID}.zip.bak`, `${'F'.repeat(16)}.zip`, 'x.zip'].sort(),
  );
});
