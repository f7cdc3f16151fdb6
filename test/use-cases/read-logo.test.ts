import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLogo } from '#src/use-cases/read-logo.js';
import { makeTestFolder, type TestFolder } from '../support/store-samples.js';

/** One transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

function put(name: string, content: string | Buffer): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ['logo.png', PNG, 'png'],
  ['logo.svg', PNG, 'png'],
  ['logo.svg', SVG, 'svg'],
  [
    'logo',
    `\uFEFF<?xml version="1.0"?>\n<!-- van de school\n-->\n<!DOCTYPE svg PUBLIC "x" "y">\n${SVG}`,
    'svg',
  ],
])('%s is what its content says', async (name, content, kind) => {
  const path = put(name, content);
  expect(await readLogo(path)).toEqual({ kind, bytes: Buffer.from(content) });
});

test.each([
  ['a picture of another kind', () => put('logo.png', 'GIF89a'), 'not-an-image'],
  ['an empty file', () => put('logo.svg', ''), 'not-an-image'],
  ['a page with a drawing', () => put('logo.svg', `<html>${SVG}</html>`), 'not-an-image'],
  [
    'a line across',
    () => put('logo.svg', SVG.replace(/viewBox="[^"]*"/, 'viewBox="0 0 210 10"')),
    'too-thin',
  ],
  ['a line down', () => put('logo.svg', SVG.replace(/viewBox="[^"]*"/, 'viewBox="0 0 10 210"')), 'too-thin'],
  ['half a PNG', () => put('logo.png', PNG.subarray(0, 40)), 'damaged'],
  ['a photograph', () => put('logo.png', Buffer.concat([PNG, Buffer.alloc(1024 * 1024)])), 'too-large'],
  ['nothing', () => join(folder.path, 'weg.svg'), 'not-found'],
  ['a folder', () => (mkdirSync(join(folder.path, 'map')), join(folder.path, 'map')), 'folder'],
  [
    'a pipe',
    () => (execFileSync('mkfifo', [join(folder.path, 'pijp')]), join(folder.path, 'pijp')),
    'not-a-file',
  ],
  ['a device', () => '/dev/zero', 'not-a-file'],
])('%s is refused', async (_, make, kind) => {
  await expect(readLogo(make())).rejects.toMatchObject({
    code: 'logo-unreadable',
    details: { reason: { kind } },
  });
});
