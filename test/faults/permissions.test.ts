import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BINARY } from '../support/leerid.js';
import { HELD_TO_PERMISSIONS } from '../support/unprivileged.js';
import { brokenAlways, brokenWords, lookAt } from './invariants.js';
import { Place } from './place.js';
import { BULK, prepareScenario, SHORT } from './scenarios.js';
import { recover } from './try-point.js';

const place = new Place(BINARY);
prepareScenario(place, SHORT);
mkdirSync(place.spool, { mode: 0o700 });
const before = place.tree();
afterAll(() => {
  place.remove();
});

/** Runs with fewer rights on one file or folder, which are given back after it. */
function without(path: string, mode: number, ...args: readonly string[]) {
  const isFolder = !path.includes('leerid.db') || path.endsWith('.spool');
  chmodSync(path, mode);
  const outcome = place.runUnder(HELD_TO_PERMISSIONS, ...args);
  chmodSync(path, isFolder ? 0o700 : 0o600);
  return outcome;
}

const DATA = dirname(place.store);
const READ_OR_WRITTEN = /kan niet gelezen of geschreven worden; kijk de rechten van bestand en map na/;
const NO_ENTRY = /de ZIP kan niet bewaard worden in .*: geen toegang; er is niets gewijzigd/;

test.each<[string, string, number, RegExp]>([
  ['a store that can only be read', place.store, 0o400, READ_OR_WRITTEN],
  ['a store that can not be opened', place.store, 0o000, READ_OR_WRITTEN],
  [
    'a folder in which nothing can be made',
    DATA,
    0o500,
    /geen toegang|kan niet gelezen of geschreven worden/,
  ],
  ['a folder that can not be looked into', DATA, 0o000, READ_OR_WRITTEN],
  ['a spool in which nothing can be made', place.spool, 0o500, NO_ENTRY],
  ['a lock that can not be opened', `${place.store}.lock`, 0o000, READ_OR_WRITTEN],
  [
    'an output folder in which nothing can be made',
    place.output,
    0o500,
    /in de map .* mag niet geschreven worden/,
  ],
])('%s: one line, nothing changes, and with the rights back all is well', (_what, path, mode, says) => {
  place.restore(before);
  const start = place.tree();
  const outcome = without(path, mode, ...BULK);
  const now = lookAt(place.folder, place.tree());
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
  expect(outcome.stderr).toMatch(says);
  expect([...brokenWords(outcome), ...brokenAlways(now, start)]).toEqual([]);
  expect(now.store.accounts).toEqual([]);
  expect(recover(place, { disk: [] }, start)).toEqual([]);
});

test.each([
  [['list']],
  [['groups']],
  [['check']],
  [['history']],
  [['backup', join(place.output, 'kopie.db')]],
])('%j needs no right to write where the store is', (args) => {
  place.restore(before);
  chmodSync(place.store, 0o400);
  const outcome = without(DATA, 0o500, ...args);
  chmodSync(place.store, 0o600);
  expect(outcome.code).toBe(0);
  expect(brokenWords(outcome)).toEqual([]);
});

test('an import can not make a store where nothing may be made', () => {
  place.restore(new Map([...before].filter(([name]) => !name.startsWith('gegevens'))));
  const outcome = without(place.folder, 0o500, 'import', join(place.folder, 'leerlingen.csv'));
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
  expect(outcome.stderr).toMatch(READ_OR_WRITTEN);
  expect(brokenWords(outcome)).toEqual([]);
});
