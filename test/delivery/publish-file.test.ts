import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cleanParts, newPartPath, publishFile } from '#src/delivery/publish-file.js';
import { write } from '../support/batch-samples.js';
import { makeTestFolder, NOW, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

test('the part gets its name, or the next free one, and no file is overwritten', () => {
  for (const name of ['een.zip', 'een-2.zip', 'een-3.zip']) {
    const part = newPartPath(folder.path);
    write(part, name);
    expect(publishFile(part, folder.path, 'een.zip')).toBe(join(folder.path, name));
  }
  expect(readdirSync(folder.path).sort()).toEqual(['een-2.zip', 'een-3.zip', 'een.zip']);
  expect(readFileSync(join(folder.path, 'een.zip'), 'utf8')).toBe('een.zip');
});

test('only our own parts of more than a day ago are cleaned away', () => {
  const [old, recent] = [newPartPath(folder.path), newPartPath(folder.path)];
  const other = join(folder.path, '.leerid-oud.print');
  for (const path of [old, recent, other]) write(path, 'x');
  const longAgo = new Date(NOW.getTime() - 25 * 60 * 60 * 1000);
  for (const path of [old, other]) utimesSync(path, longAgo, longAgo);
  utimesSync(recent, NOW, NOW);
  cleanParts(folder.path, NOW);
  expect(readdirSync(folder.path).map((name) => join(folder.path, name)).sort()).toEqual([other, recent].sort()); // prettier-ignore
  cleanParts(join(folder.path, 'weg'), NOW);
});
