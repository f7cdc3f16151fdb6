import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { Workplace, type Outcome } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';
import { unsafeIn } from '../support/unsafe-text.js';
import { importHostile, writeHostileList, type HostilePupil } from './hostile-list.js';

/** Sets the title of the window, clears the screen, colours, turns the text around, rings. */
const TITLE = '\u001B]0;gekaapt\u0007';
const PUPILS: readonly HostilePupil[] = [
  { firstName: `A${TITLE}n`, lastName: 'Bo\u202Eel\u2066', group: '4de\u001B[2J leerjaar' },
  { firstName: '\u009B31mEls', lastName: 'Claes\u2028Daan', className: '4\u200FA\u0085' },
  { institution: `Sint${TITLE}-Jan`, lastName: 'De\bBoel\u007F', firstName: '\u061CFien\uFEFF' },
];

/** What a person reads of a run, without the byte order mark and the line ends of a CSV. */
function unsafe({ stdout, stderr }: Outcome): string[] {
  return unsafeIn((stdout + stderr).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
}

describe('characters that steer a terminal or turn text around', () => {
  const workplace = new Workplace();
  beforeAll(() => {
    importHostile(workplace, PUPILS);
  });
  afterAll(() => {
    workplace.remove();
  });

  test.each([
    [['import', '--dry-run', '--debug']],
    [['import', '--json']],
    [['import', '--deellijst', '--debug']],
  ])('leerid %p of a list, whose own name has them too', (options) => {
    const path = writeHostileList(workplace, [...PUPILS, { lastName: `Z${TITLE}`, born: `x${TITLE}` }], {
      name: `lijst${TITLE}\u202E.csv`,
      column: `Kleur${TITLE}\u202E`,
    });
    const refused = workplace.run(...options, path);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('kolom Geboortedatum');
    const skipped = workplace.run(...options, path, '--foute-rijen-overslaan');
    expect([skipped.code, skipped.stderr]).toEqual([3, expect.stringContaining('Kleur')]);
    expect([...unsafe(refused), ...unsafe(skipped)]).toEqual([]);
  });

  test('are not in the CSV of rejected rows', () => {
    const pupils = PUPILS.map((pupil) => ({ ...pupil, born: `x${TITLE}` }));
    writeHostileList(workplace, [...pupils, { lastName: 'Goed' }], { name: 'fout.csv' });
    workplace.run('import', 'fout.csv', '--foute-rijen-overslaan', '--deellijst');
    const rejects = readFileSync(join(workplace.folder, 'fout-fouten.csv'), 'utf8');
    expect(rejects.split('\r\n')).toHaveLength(5);
    expect(unsafeIn(rejects.slice(1), '\r')).toEqual([]);
  });

  test.each([
    [['list']],
    [['list', '--csv']],
    [['list', '--json']],
    [['groups', '--json']],
    [['show', '--stamnummer', '1']],
    [['check']],
    [['bulk', '--alles', '--yes', '--debug', '--dry-run']],
    [['bulk', '--alles', '--yes', '--debug', '--per-groep']],
    [['history', '--detail', '--json']],
    [['batches', '--json']],
    [['bulk', '--groep', `4${TITLE}`, '--yes']],
    [['list', '--zoek', `A${TITLE}`]],
    [['show', '--stamnummer', TITLE]],
    [[`--${TITLE}`]],
    [['list', `--${TITLE}\u202E`]],
    [['import', `${TITLE}.csv`]],
    [['deactivate', '--stamnummer', '1', '--yes', '--reden', `ziek${TITLE}`, '--uitvoerder', `An${TITLE}`]],
    [['history', '--stamnummer', '1']],
  ])('leerid %p prints none', (args) => {
    const outcome = workplace.run(...args);
    expect(outcome.stdout + outcome.stderr).not.toBe('');
    expect(unsafe(outcome)).toEqual([]);
  });

  test('are not in the names of the ZIP, nor of what is in it', () => {
    const [zip = ''] = workplace.zips();
    const names = spawnSync('unzip', ['-Z1', join(workplace.folder, zip)], { encoding: 'utf8' }).stdout;
    expect(zip + names).toMatch(/^[A-Za-z0-9./\n-]+$/);
  });

  test('do not reach a terminal either', async () => {
    const path = writeHostileList(workplace, [...PUPILS, { lastName: `Z${TITLE}` }]);
    const runs = [
      await runOnTerminal(workplace, ['import', path, '--deellijst'], []),
      await runOnTerminal(workplace, ['list'], []),
      await runOnTerminal(workplace, ['reset', '--alles'], [['Bewaren en afdrukken?', 'n\r']]),
    ];
    for (const { raw } of runs) {
      expect(raw).not.toMatch(/\u001B\]|\u0007|\u009B|\u202E|\u2066|\u200F|\u2028/);
      expect(raw).not.toContain('\u001B[2J');
    }
  });
});

test('a store in which somebody else wrote them shows none', () => {
  const workplace = new Workplace();
  importHostile(workplace, [{}, {}]);
  const store = new Database(workplace.store);
  store
    .prepare('UPDATE student SET first_name = ?, last_name = ?, group_name = ?, class_name = ?')
    .run(TITLE, `Bo\u202Eel${TITLE}`, `4${TITLE}`, `\u009B4A`);
  store.prepare('UPDATE institution SET name = ?').run(`Sint${TITLE}`);
  store.close();
  for (const args of [
    ['list'],
    ['list', '--json'],
    ['list', '--csv'],
    ['groups'],
    ['show', '--stamnummer', '1'],
  ])
    expect(unsafe(workplace.run(...args))).toEqual([]);
  workplace.run('bulk', '--alles', '--documenten', 'csv', '--yes');
  const [zip = ''] = workplace.zips();
  const csv = execFileSync('unzip', ['-p', join(workplace.folder, zip), 'leerid-mailmerge.csv'], {
    encoding: 'utf8',
  });
  expect(csv).toContain('gekaapt');
  expect(unsafeIn(csv.slice(1), '\r')).toEqual([]);
  workplace.remove();
});
