import { resolve } from 'node:path';
import { originNote } from '#src/cli/origin-note.js';
import { originLabel, tellInstitution } from '#src/cli/setting-origin.js';
import type { Terminal } from '#src/cli/terminal.js';
import type { SettingSources } from '#src/config/setting-sources.js';
import { LeeridError } from '#src/domain/errors.js';

const CONFIG = resolve('/thuis/config.json');
const NOTHING: SettingSources = { flags: {}, environment: {}, file: null, folder: resolve('/school') };
const IN_FILE: SettingSources = {
  ...NOTHING,
  file: { path: CONFIG, texts: { instelling: 'Gent', output: '/zips' }, lines: { instelling: 3 } },
};

const unknown = new LeeridError('institution-unknown', { wanted: 'Gent', names: ['Sint-Jan (034512)'] });
const noPupil = new LeeridError('student-unknown', { stamnummers: ['945'], left: false });
const noFolder = new LeeridError('output-missing', { path: '/zips' });

test.each<readonly [string, LeeridError, SettingSources, string]>([
  ['a value of the file', unknown, IN_FILE, ` (instelling komt uit ${CONFIG}, regel 3)`],
  [
    'a value that the error does not show',
    noPupil,
    IN_FILE,
    ` (instelling "Gent" komt uit ${CONFIG}, regel 3)`,
  ],
  ['a place whose line is not known', noFolder, IN_FILE, ` (output komt uit ${CONFIG})`],
  [
    'a variable',
    unknown,
    { ...IN_FILE, environment: { LEERID_INSTELLING: 'Gent' } },
    ' (instelling komt uit LEERID_INSTELLING)',
  ],
  ['a flag', unknown, { ...IN_FILE, flags: { instelling: 'Gent' } }, ''],
  ['all institutions', noPupil, { ...NOTHING, environment: { LEERID_INSTELLING: 'alle' } }, ''],
  ['a default', noFolder, NOTHING, ''],
  ['an error about no setting', new LeeridError('username-taken', { username: 'a' }), IN_FILE, ''],
])('behind an error: %s', (_, error, sources, note) => {
  expect(originNote(error, sources)).toBe(note);
});

test('before the settings are known there is nothing to say of them', () => {
  expect(originNote(unknown, null)).toBe('');
});

test.each([
  [{ kind: 'flag' }, 'optie'],
  [{ kind: 'environment', variable: 'LEERID_URL' }, 'omgeving (LEERID_URL)'],
  [{ kind: 'file', path: CONFIG, line: 3 }, 'bestand'],
  [{ kind: 'default' }, 'standaard'],
] as const)('%j: %s', (origin, label) => {
  expect(originLabel(origin)).toBe(label);
});

test.each<readonly [SettingSources, RegExp | null]>([
  [IN_FILE, /Alleen instelling "Gent" \(uit .*config\.json, regel 3\)/],
  [{ ...NOTHING, environment: { LEERID_INSTELLING: 'Gent' } }, /"Gent" \(uit LEERID_INSTELLING\)/],
  [{ ...IN_FILE, flags: { instelling: 'alle' } }, null],
  [{ ...IN_FILE, flags: { instelling: 'Gent' } }, null],
  [NOTHING, null],
])('pupils who are left out by a setting are spoken of: case %#', (sources, line) => {
  const told: string[] = [];
  const terminal: Terminal = {
    interactive: false,
    quiet: false,
    screen: false,
    progress: false,
    width: null,
    unicode: true,
    cursor: false,
    paint: (text) => text,
    print: () => undefined,
    printExactly: () => undefined,
    takeTold: () => 0,
    tell: (text) => told.push(text),
  };
  tellInstitution(sources, terminal);
  expect(told).toEqual(line === null ? [] : [expect.stringMatching(line)]);
});
