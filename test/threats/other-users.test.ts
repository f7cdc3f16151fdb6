import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE, Workplace } from '../support/leerid.js';
import { withFault } from '../support/strace.js';
import { AS_ANOTHER_USER, HELD_TO_PERMISSIONS } from '../support/unprivileged.js';

/** A caller who lets everybody read and write what they make. */
const CARELESS: [string, ...string[]] = ['sh', '-c', 'umask 000; exec "$@"', 'sh'];
const BULK = ['bulk', '--groep', '4de leerjaar', '--documenten', 'excel', '--yes'];

/** Every file and folder in it, by its path. */
function pathsIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name));
}

/** True when another user reads it; where nobody can be one for a while, when its rights say that they could. */
function canRead(path: string): boolean {
  const stats = statSync(path);
  if (AS_ANOTHER_USER === null) return (stats.mode & 0o077) !== 0;
  const [program, ...before] = AS_ANOTHER_USER;
  const command = stats.isDirectory() ? 'ls' : 'cat';
  return spawnSync(program, [...before, command, path], { stdio: 'ignore' }).status === 0;
}

describe('what leerid makes for a caller with umask 000', () => {
  const workplace = new Workplace();
  const made = (): string[] => pathsIn(workplace.folder).filter((path) => !path.includes('invoer'));
  const careless = (...args: string[]) => workplace.runUnder(CARELESS, ...args);
  beforeAll(() => {
    // The folders themselves keep nobody out, whatever umask the tests run with.
    mkdirSync(join(workplace.folder, 'invoer'));
    for (const folder of [workplace.folder, join(workplace.folder, 'invoer')]) chmodSync(folder, 0o755);
    const lines = readFileSync(FIXTURE, 'utf8').split('\r\n');
    const fewer = join(workplace.folder, 'invoer', 'minder.csv');
    writeFileSync(fewer, [...lines.slice(0, -6), ''].join('\r\n'));
    const codes = [
      careless('config', 'set', 'url', 'https://school.be/'),
      careless('import', FIXTURE),
      careless('import', fewer),
      workplace.runUnder([...CARELESS, ...withFault('link', 'error=ENOSPC')], ...BULK),
      careless('backup', 'kopie.db'),
    ].map(({ code }) => code);
    expect(codes).toEqual([0, 0, 0, 3, 0]);
  });
  afterAll(() => {
    workplace.remove();
  });

  test('is there: store, lock, copy of before an import, ZIP that waits, settings, backup', () => {
    const names = made().map((path) => path.replace(workplace.folder, ''));
    for (const like of [
      /\/leerid\.db$/,
      /\.db\.lock$/,
      /\.backups\/.*\.db$/,
      /\.spool\/.*\.zip$/,
      /\.json$/,
      /kopie\.db$/,
    ])
      expect(names).toContainEqual(expect.stringMatching(like));
  });

  test('is for its owner alone, files 0600 and folders 0700', () => {
    const modes = made().map((path) => {
      const stats = statSync(path);
      return [path, stats.mode & 0o777, stats.isDirectory() ? 0o700 : 0o600] as const;
    });
    expect(modes.filter(([, mode, most]) => mode !== most)).toEqual([]);
  });

  test('can not be read by another user', () => {
    const spool = pathsIn(`${workplace.store}.spool`);
    expect(spool).toHaveLength(1);
    expect(canRead(join(workplace.folder, 'invoer'))).toBe(true);
    expect(made().filter(canRead)).toEqual([]);
  });

  test('stays so: the delivered ZIP and the CSV of rejected rows too', () => {
    const bad = join(workplace.folder, 'invoer', 'fout.csv');
    const [header = '', ...lines] = readFileSync(FIXTURE, 'utf8').split('\r\n');
    const rows = lines
      .slice(0, 5)
      .map((line, index) => (index === 0 ? line.split(';').with(10, 'x').join(';') : line));
    writeFileSync(bad, [header, ...rows, ''].join('\r\n'));
    const imported = careless('import', bad, '--deellijst', '--foute-rijen-overslaan');
    expect(imported.code).toBe(3);
    expect(imported.stderr).toContain('alsnog afgeleverd');
    const paths = [join(workplace.folder, workplace.zips()[0] ?? ''), bad.replace('.csv', '-fouten.csv')];
    expect(paths.map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
  });
});

describe('a place where the user has no rights', () => {
  const workplace = new Workplace();
  const held = (...args: string[]) => workplace.runUnder(HELD_TO_PERMISSIONS, ...args);
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    chmodSync(join(workplace.store, '..'), 0o700);
    workplace.remove();
  });

  test('an output folder: refused before anything is made', () => {
    const folder = join(workplace.folder, 'dicht');
    mkdirSync(folder, { mode: 0o500 });
    const before = workplace.storeHash();
    const outcome = held(...BULK, '--output', folder);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain(folder);
    expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(workplace.storeHash()).toBe(before);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a list: one line', () => {
    const list = join(workplace.folder, 'dicht.csv');
    writeFileSync(list, readFileSync(FIXTURE), { mode: 0o000 });
    const outcome = held('import', list);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('kan niet gelezen worden');
  });

  test.each([
    ['the store', 0o700, 0o400],
    ['the folder of the store', 0o500, 0o600],
  ])('%s: nothing is made, and nothing changes', (_name, folderMode, fileMode) => {
    const before = workplace.storeHash();
    chmodSync(workplace.store, fileMode);
    chmodSync(join(workplace.store, '..'), folderMode);
    const outcome = held(...BULK);
    chmodSync(join(workplace.store, '..'), 0o700);
    chmodSync(workplace.store, 0o600);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/^leerid: .*kan niet gelezen of geschreven worden; .*$/m);
    expect([workplace.storeHash(), workplace.zips()]).toEqual([before, []]);
  });

  test.each([0o640, 0o604, 0o666])('a store with mode %o is refused with what mends it', (mode) => {
    chmodSync(workplace.store, mode);
    const outcomes = [['list'], BULK, ['import', FIXTURE], ['history']].map((args) => held(...args));
    chmodSync(workplace.store, 0o600);
    for (const { code, stderr } of outcomes)
      expect([code, stderr]).toEqual([1, expect.stringContaining(`chmod 600 ${workplace.store}`)]);
  });
});
