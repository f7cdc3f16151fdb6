import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  copyDurably,
  createFile,
  fileSize,
  hashFile,
  syncFile,
  syncFolder,
  unlinkIfThere,
} from '#src/delivery/files.js';
import { errorCode } from '#src/domain/error-code.js';
import { write } from '../support/batch-samples.js';
import { codeOf, makeTestFolder, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
let path: string;
beforeEach(() => {
  folder = makeTestFolder();
  path = join(folder.path, 'file');
});
afterEach(() => {
  folder.remove();
});

test('a new file is private, holds every piece in order, and is never made over another', () => {
  const file = createFile(path);
  file.write(Buffer.from('one '));
  file.write(Buffer.from(''));
  file.write(Buffer.from('two'));
  file.finish();
  expect(readFileSync(path, 'utf8')).toBe('one two');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(codeOf(() => createFile(path))).toBe('EEXIST');
});

test('a file that is given up is gone', () => {
  const file = createFile(path);
  file.write(Buffer.from('x'));
  file.discard();
  expect(readdirSync(folder.path)).toEqual([]);
});

test('a copy has the same bytes, also over the size of a buffer; a failed one leaves nothing', () => {
  write(path, Buffer.alloc(2_500_000, 'leerid'));
  const copy = join(folder.path, 'copy');
  copyDurably(path, copy);
  expect(hashFile(copy)).toBe(hashFile(path));
  expect(fileSize(copy)).toBe(2_500_000);
  expect(
    codeOf(() => {
      copyDurably(path, copy);
    }),
  ).toBe('EEXIST');
  expect(hashFile(copy)).toBe(hashFile(path));
  expect(
    codeOf(() => {
      copyDurably(join(folder.path, 'none'), join(folder.path, 'other'));
    }),
  ).toBe('ENOENT');
  expect(readdirSync(folder.path).sort()).toEqual(['copy', 'file']);
});

test('what is not there has no size and is unlinked in silence; a folder is not', () => {
  expect(fileSize(path)).toBeNull();
  unlinkIfThere(path);
  mkdirSync(path);
  expect(
    codeOf(() => {
      unlinkIfThere(path);
    }),
  ).not.toBeUndefined();
  syncFolder(path);
  write(join(path, 'in'), '');
  syncFile(join(path, 'in'));
  expect(
    codeOf(() => {
      syncFile(join(path, 'none'));
    }),
  ).toBe('ENOENT');
});

test.each([
  [Object.assign(new Error('full'), { code: 'ENOSPC' }), 'ENOSPC'],
  [Object.assign(new Error('odd'), { code: 5 }), ''],
  [new Error('plain'), ''],
  ['text', ''],
  [null, ''],
  [undefined, ''],
])('the code of %p is %p', (error, code) => {
  expect(errorCode(error)).toBe(code);
});
