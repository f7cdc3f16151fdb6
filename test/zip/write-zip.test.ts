import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWrongPassword, withZip } from '#src/zip/read-zip.js';
import { isWholeZip } from '#src/zip/write-zip.js';
import { makeTestFolder, type TestFolder } from '../support/store-samples.js';
import { makeZip, readZip } from '../support/zips.js';

const PASSWORD = 'vier losse woorden!';
const SECRET = '%PDF-1.7 gebruikersnaam suheda.carabin wachtwoord 29ban9 '.repeat(2000);
const FILES = [
  { name: 'a.pdf', bytes: Buffer.from(SECRET) },
  { name: 'b.xlsx', bytes: Buffer.from('B') },
];
const EXPECTED = FILES.map(({ name, bytes }) => ({ name, size: bytes.length }));

let folder: TestFolder;
let path: string;
beforeEach(() => {
  folder = makeTestFolder();
  path = join(folder.path, 'x.zip');
});
afterEach(() => {
  folder.remove();
});

describe.each([
  ['without a password', null],
  ['with a password', PASSWORD],
])('%s', (_, password) => {
  beforeEach(async () => {
    writeFileSync(path, await makeZip(FILES, password));
  });

  test('7-Zip opens it and finds the same bytes', () => {
    const option = password === null ? [] : [`-p${password}`];
    const unpacked = execFileSync('7z', ['e', '-so', ...option, path, 'a.pdf'], { maxBuffer: 1 << 24 });
    expect(unpacked.toString()).toBe(SECRET);
  });

  test('is whole as it was written, and nothing else is', async () => {
    expect(await isWholeZip(path, EXPECTED, password)).toBe(true);
    expect(await isWholeZip(path, EXPECTED.slice(1), password)).toBe(false);
    expect(await isWholeZip(path, [...EXPECTED].reverse(), password)).toBe(false);
    const [first = { name: '', size: 0 }, second = first] = EXPECTED;
    expect(await isWholeZip(path, [{ ...first, size: first.size + 1 }, second], password)).toBe(false);
  });

  test('half of it is not whole', async () => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    expect(await isWholeZip(path, EXPECTED, password)).toBe(false);
  });

  test('a ZIP that ought to be encrypted, or not, and is otherwise, is not whole', async () => {
    expect(await isWholeZip(path, EXPECTED, password === null ? PASSWORD : null)).toBe(false);
  });
});

test('with a password nothing but the names can be read, and AES-256 is what 7-Zip sees', async () => {
  const bytes = await makeZip(FILES, PASSWORD);
  for (const text of ['%PDF', 'suheda', '29ban9', 'wachtwoord', PASSWORD])
    expect(bytes.includes(text)).toBe(false);
  expect(bytes.includes('a.pdf')).toBe(true);
  writeFileSync(path, bytes);
  const list = execFileSync('7z', ['l', '-slt', path], { encoding: 'utf8' });
  expect(list.match(/^Method = AES-256/gm)).toHaveLength(2);
  expect(spawnSync('7z', ['t', '-pverkeerd', path]).status).not.toBe(0);
});

test('one bit of what is encrypted that changed is found out', async () => {
  const bytes = await makeZip(FILES, PASSWORD);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await isWholeZip(path, EXPECTED, PASSWORD)).toBe(false);
});

test('the same content twice has no bytes in common', async () => {
  const [one, other] = [await makeZip(FILES, PASSWORD), await makeZip(FILES, PASSWORD)];
  expect(one.subarray(60, 200).equals(other.subarray(60, 200))).toBe(false);
});

test('a wrong password is told apart from damage', async () => {
  const bytes = await makeZip(FILES, PASSWORD);
  const error: unknown = await readZip(bytes, 'een ander').catch((reason: unknown) => reason);
  expect(isWrongPassword(error)).toBe(true);
  expect(isWrongPassword(new Error('iets anders'))).toBe(false);
});

test('a reader that has enough ends the reading', async () => {
  const bytes = await makeZip([{ name: 'a', bytes: Buffer.alloc(1 << 22) }]);
  let pieces = 0;
  const stopped = withZip(bytes, async ({ items: [item], read }) => {
    if (item === undefined) throw new Error('no item');
    await read(item, null, () => {
      pieces += 1;
      throw new RangeError('genoeg');
    });
  });
  await expect(stopped).rejects.toThrow('genoeg');
  expect(pieces).toBe(1);
});
