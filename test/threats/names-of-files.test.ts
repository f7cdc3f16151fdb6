import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';
import { makeZip } from '../support/zips.js';
import { importHostile, writeHostileList } from './hostile-list.js';

const HOSTILE = [
  '../../buiten',
  '/etc/passwd',
  'C:\\Windows\\System32',
  '\\\\server\\map',
  '..',
  '...',
  'CON',
  'nul',
  'COM1',
  'lpt9.txt',
  '4A',
  '4a',
  '4-A',
  '4 A.',
  '-rf',
  '~',
  'a:b',
  'x'.repeat(200),
  '$(touch gekaapt)',
];
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

describe.each(['groep', 'klas'] as const)('a %s of which the name is a path', (division) => {
  const workplace = new Workplace();
  let zip = '';
  let names: string[] = [];
  beforeAll(() => {
    const field = division === 'groep' ? 'group' : 'className';
    importHostile(
      workplace,
      HOSTILE.map((name) => ({ [field]: name, institution: '../../../instelling' })),
    );
    const made = workplace.run('bulk', '--alles', '--yes', '--documenten', 'csv', `--per-${division}`);
    if (made.code !== 0) throw new Error(made.stderr);
    zip = join(workplace.folder, workplace.zips()[0] ?? '');
    names = spawnSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).stdout.trim().split('\n');
  });
  afterAll(() => {
    workplace.remove();
  });

  test('gets a folder of letters, digits and hyphens, of its own on every system', () => {
    const folders = names.filter((name) => name.includes('/')).map((name) => name.split('/')[0] ?? '');
    expect(folders).toHaveLength(HOSTILE.length);
    expect(folders.filter((name) => !/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(name))).toEqual([]);
    expect(folders.filter((name) => DEVICES.test(name))).toEqual([]);
    expect(new Set(folders.map((name) => name.toLowerCase())).size).toBe(folders.length);
    expect(names.filter((name) => !/^(?:[A-Za-z0-9-]+\/)?leerid-mailmerge\.csv$/.test(name))).toEqual([]);
  });

  test('stays in the folder where the ZIP is unpacked', () => {
    const target = join(workplace.folder, 'uit', 'diep');
    mkdirSync(target, { recursive: true });
    const before = readdirSync(workplace.folder).sort();
    execFileSync('unzip', ['-q', zip, '-d', target]);
    expect(readdirSync(target)).toHaveLength(HOSTILE.length + 1);
    expect(readdirSync(join(workplace.folder, 'uit'))).toEqual(['diep']);
    expect(readdirSync(workplace.folder).sort()).toEqual(before);
  });

  test('gives its ZIP no other name or place', () => {
    const path = '../../buiten';
    const made = workplace.run('reset', `--${division}`, path, '--yes', '--documenten', 'csv');
    expect(made).toMatchObject({ code: 0 });
    expect(workplace.zips()).toHaveLength(2);
    expect(workplace.zips().filter((name) => !/^leerid-\d{8}-\d{4}-[a-z-]+\.zip$/.test(name))).toEqual([]);
  });
});

test('a list with a NUL in it is no list', () => {
  const workplace = new Workplace();
  const path = writeHostileList(workplace, [{ group: '4A\u0000/../../buiten' }]);
  const outcome = workplace.run('import', path);
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
  expect(outcome.stderr).toContain('is geen leerlingenlijst');
  workplace.remove();
});

test('names in a ZIP that is printed again are nowhere written', async () => {
  const workplace = new Workplace();
  const output = join(workplace.folder, 'uit', 'diep');
  mkdirSync(output, { recursive: true });
  const zip = await makeZip([{ name: '../../leerid-accounts.xlsx', bytes: Buffer.from('PK') }]);
  writeFileSync(join(output, 'van-buiten.zip'), zip);
  const everything = () => readdirSync(workplace.folder, { recursive: true, encoding: 'utf8' }).sort();
  const before = everything();
  const printed = workplace.run('print', join(output, 'van-buiten.zip'), '--output', output);
  expect(printed.code).toBe(1);
  expect(everything()).toEqual(before);
  workplace.remove();
});
