import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLogo } from '#src/use-cases/read-logo.js';
import { codeOf, makeTestFolder, type TestFolder } from '../support/store-samples.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

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
])('%s is what its content says', (name, content, kind) => {
  const path = put(name, content);
  expect(readLogo(path)).toEqual({ kind, bytes: Buffer.from(content) });
});

test.each([
  ['a picture of another kind', () => put('logo.png', 'GIF89a'), 'logo-not-picture'],
  ['a page that speaks of <svg>', () => put('logo.svg', `<html>${SVG}</html>`), 'logo-not-picture'],
  ['an empty file', () => put('logo.svg', ''), 'logo-not-picture'],
  ['a photograph', () => put('logo.png', Buffer.concat([PNG, Buffer.alloc(1024 * 1024)])), 'logo-too-large'],
  ['nothing', () => join(folder.path, 'weg.svg'), 'logo-unreadable'],
  ['a folder', () => (mkdirSync(join(folder.path, 'map')), join(folder.path, 'map')), 'logo-unreadable'],
])('%s is refused', (_, make, code) => {
  const path = make();
  expect(codeOf(() => readLogo(path))).toBe(code);
});
