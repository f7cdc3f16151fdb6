import { spawnSync } from 'node:child_process';
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

test('the parts of processes that are gone are cleaned away, and of any computer what is more than a day old', () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const own = newPartPath(folder.path);
  const of = (pid: number, computer = /\.leerid-(\w+)/.exec(own)?.[1] ?? '') =>
    join(folder.path, `.leerid-${computer}-${pid}-${'0'.repeat(16)}.print`);
  const kept = [own, of(process.ppid), of(dead, '00000000'), join(folder.path, '.leerid-oud.print')];
  const cleaned = [of(dead), newPartPath(folder.path), of(dead, '11111111')];
  const longAgo = new Date(NOW.getTime() - 25 * 60 * 60 * 1000);
  for (const path of [...kept, ...cleaned]) {
    write(path, 'x');
    utimesSync(path, NOW, NOW);
  }
  for (const path of [...kept.slice(3), ...cleaned.slice(1)]) utimesSync(path, longAgo, longAgo);
  cleanParts(folder.path, NOW);
  expect(
    readdirSync(folder.path)
      .map((name) => join(folder.path, name))
      .sort(),
  ).toEqual(kept.sort());
  cleanParts(join(folder.path, 'weg'), NOW);
});
