import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readStudentList } from '#src/import/read-student-list.js';

const BENCH = join(process.cwd(), 'bench');

interface PupilList {
  readonly listText: (count: number, options?: { seed?: number; rare?: number }) => Iterable<string>;
}
interface Goals {
  readonly ROWS: readonly string[];
}

/** By a path that the compiler doesn't follow: bench/ is no part of what it builds. */
const load = (path: string): Promise<unknown> => import(pathToFileURL(join(BENCH, path)).href);

const { listText } = (await load('lib/pupil-list.mjs')) as PupilList;
const { ROWS } = (await load('lib/goals.mjs')) as Goals;
const list = (count: number, options = {}) => [...listText(count, options)].join('');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerid-bench-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a list is the same for the same seed, and another for another', () => {
  expect(list(50, { seed: 7 })).toBe(list(50, { seed: 7 }));
  expect(list(50, { seed: 7 })).not.toBe(list(50, { seed: 8 }));
});

test.each([{ rare: 0 }, { rare: 20 }])('a list is read without a bad row: %p', async (options) => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, list(1_200, options));
  const { source, students, errors, warnings } = await readStudentList(path);
  expect({ source, read: students.length, errors, warnings }).toEqual({
    source: 'DISCIMUS',
    read: 1_200,
    errors: [],
    warnings: [],
  });
});

test('every row of the goals has a script, and every script goals', () => {
  expect(readdirSync(join(BENCH, 'rows')).sort()).toEqual(ROWS.map((row) => `${row}.mjs`).sort());
});
