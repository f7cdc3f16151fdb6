import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findLists, readTypedPath } from '#src/cli/wizard/import-files.js';

const HOME = homedir();

test.each([
  ['/tmp/lijst.csv', '/tmp/lijst.csv'],
  ['  /tmp/lijst.csv \n', '/tmp/lijst.csv'],
  ['"/tmp/mijn lijst.csv"', '/tmp/mijn lijst.csv'],
  ["'/tmp/mijn lijst.csv'", '/tmp/mijn lijst.csv'],
  ["'/tmp/mijn lijst.csv' ", '/tmp/mijn lijst.csv'],
  ["'/tmp/o'\\''neil.csv'", "/tmp/o'neil.csv"],
  ['"/tmp/o\'neil.csv"', "/tmp/o'neil.csv"],
  ['"/tmp/a \\"b\\" \\$c.csv"', '/tmp/a "b" $c.csv'],
  ['/tmp/mijn\\ lijst.csv', '/tmp/mijn lijst.csv'],
  ["/tmp/o\\'neil\\ \\(2\\).csv", "/tmp/o'neil (2).csv"],
  ["/tmp/o'neil.csv", "/tmp/o'neil.csv"],
  ['/tmp/a\\\\b.csv', '/tmp/a\\b.csv'],
  ['/tmp/a/../b.csv', '/tmp/b.csv'],
  ['~/lijst.csv', `${HOME}/lijst.csv`],
  ["'~/mijn lijst.csv'", `${HOME}/mijn lijst.csv`],
  ['~', HOME],
  ['lijst.csv', resolve('lijst.csv')],
  ['~an/lijst.csv', resolve('~an/lijst.csv')],
])('%j is %s', (typed, path) => {
  expect(readTypedPath(typed, 'linux')).toBe(path);
});

test.each([
  ['C:\\Users\\An\\lijst.csv', 'C:\\Users\\An\\lijst.csv'],
  ['"C:\\Mijn map\\nieuwe lijst.csv"', 'C:\\Mijn map\\nieuwe lijst.csv'],
  ["'C:\\Mijn map\\lijst.csv'", 'C:\\Mijn map\\lijst.csv'],
  ['C:/Users/An/lijst.csv', 'C:\\Users\\An\\lijst.csv'],
  ["C:\\o'neil\\lijst.csv", "C:\\o'neil\\lijst.csv"],
  ['\\\\server\\school\\lijst.csv', '\\\\server\\school\\lijst.csv'],
])('on Windows %j is %s', (typed, path) => {
  expect(readTypedPath(typed, 'win32')).toBe(path);
});

describe('the lists at hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-lists-'));
  const [here, downloads] = [join(folder, 'hier'), join(folder, 'Downloads')];
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Makes a file that was changed so many days after 1 September. */
  function touch(path: string, day: number): string {
    writeFileSync(path, 'x');
    const at = new Date(Date.UTC(2026, 8, 1 + day));
    utimesSync(path, at, at);
    return path;
  }

  /** The paths of the lists that are offered. */
  function offered(...folders: readonly string[]): string[] {
    return findLists(folders).map(({ path }) => path);
  }

  test('the last changed first, at most eight; folders and other files are left out', () => {
    expect(offered(here, downloads)).toEqual([]);
    mkdirSync(here);
    mkdirSync(downloads);
    const old = touch(join(here, 'oud.csv'), 1);
    const fresh = touch(join(downloads, 'NIEUW.CSV'), 3);
    const text = touch(join(here, 'lijst.txt'), 2);
    touch(join(here, 'foto.png'), 9);
    mkdirSync(join(here, 'map.csv'));
    expect(offered(here, downloads)).toEqual([fresh, text, old]);
    expect(offered(here, here)).toEqual([text, old]);
    expect(findLists([downloads])).toEqual([{ path: fresh, changedAt: new Date(Date.UTC(2026, 8, 4)) }]);
    const newer = Array.from({ length: 9 }, (_, index) => touch(join(here, `${index}.csv`), 10 + index));
    expect(offered(here, downloads)).toEqual(newer.reverse().slice(0, 8));
  });
});
