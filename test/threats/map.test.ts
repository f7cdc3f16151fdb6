import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/leerid.js';

const ROWS = readFileSync(join(ROOT, 'docs', 'decisions', '0011-threats.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\|(?! threat |---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', , tests = '']) => ({
    threat,
    files: tests.match(/test\/[\w/.-]+\.test\.ts/g) ?? [],
  }));

test('each threat names its tests, which are there', () => {
  expect(ROWS.length).toBeGreaterThan(12);
  expect(ROWS.filter(({ files }) => files.length === 0)).toEqual([]);
  expect(ROWS.flatMap(({ files }) => files).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('each test of a threat is named', () => {
  const named = new Set(ROWS.flatMap(({ files }) => files));
  const tests = readdirSync(join(ROOT, 'test', 'threats')).filter((name) => name.endsWith('.test.ts'));
  const unnamed = tests.filter((name) => !named.has(`test/threats/${name}`));
  expect(unnamed).toEqual(['map.test.ts']);
});
