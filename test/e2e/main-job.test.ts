import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';
import { readWorkbook } from '../support/read-workbook.js';
import { spawnSync } from 'node:child_process';

interface Row {
  readonly stamnummer: string;
  readonly administratieveGroep: string;
  readonly status: string;
  readonly gebruikersnaam: string | null;
}

describe('create, then bulk, then both again', () => {
  const workplace = new Workplace();
  const list = (...args: string[]) => JSON.parse(workplace.run('list', '--json', ...args).stdout) as Row[];
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test("the list has the portal's rows: 200, of whom 151 without an account", () => {
    expect(workplace.run('list').stdout).toMatch(/Totaal aantal rijen: 200\n$/);
    expect(workplace.run('list', '--status', 'geen-account').stdout).toMatch(/Totaal aantal rijen: 151\n$/);
  });

  test('create makes ivica.cauberghs, gevorderd, and a ZIP of PDFs only', () => {
    const outcome = workplace.run('create', '--stamnummer', '945', '--yes');
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('Het LeerID is succesvol aangemaakt.');
    expect(outcome.stderr).toMatch(/\nVolgende stap: druk de PDF's .* verwijder de ZIP daarna\.\n$/);
    const [zip = ''] = workplace.zips();
    expect(outcome.stdout).toContain(join(workplace.folder, zip));
    const names = spawnSync('unzip', ['-Z1', join(workplace.folder, zip)], {
      encoding: 'utf8',
    }).stdout.trim();
    expect(names.split('\n')).toEqual([
      'leerid-kaartjes-a4.pdf',
      'leerid-stickers-105x48-vel.pdf',
      'leerid-stickers-105x48-rol.pdf',
    ]);
    expect(statSync(join(workplace.folder, zip)).mode & 0o777).toBe(0o600);
    expect(workplace.run('show', '--stamnummer', '945').stdout).toContain('ivica.cauberghs');
  });

  test('a second create says that the pupil has a LeerID, exits 1 and changes nothing', () => {
    const before = workplace.storeHash();
    const outcome = workplace.run('create', '--stamnummer', '945', '--yes');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(
      /^leerid: Ivica Cauberghs \(945\) heeft al een LeerID: ivica\.cauberghs; .*\n$/,
    );
    expect(workplace.storeHash()).toBe(before);
    expect(workplace.zips()).toHaveLength(1);
  });

  test('bulk makes the rest of the group and no other', () => {
    const before = list('--status', 'geen-account');
    const rest = before.filter((row) => row.administratieveGroep.startsWith('1e lj 3e gr'));
    const outcome = workplace.run('bulk', '--groep', '1e lj 3e gr', '--yes', '--json');
    expect(outcome.code).toBe(0);
    const result = JSON.parse(outcome.stdout) as { zip: string; aantal: number; accounts: Row[] };
    expect(result.aantal).toBe(rest.length);
    expect(result.accounts.map((row) => row.stamnummer).sort()).toEqual(
      rest.map((row) => row.stamnummer).sort(),
    );
    expect(outcome.stdout).not.toContain('"wachtwoord"');
    const book = readWorkbook(
      workplace.unzip(result.zip.slice(workplace.folder.length + 1), 'leerid-accounts.xlsx'),
    );
    expect(book.rows).toHaveLength(rest.length + 1);
    expect(list('--status', 'geen-account')).toHaveLength(before.length - rest.length);
  });

  test('a second bulk finds nothing to do, exits 0 and writes nothing', () => {
    const before = workplace.storeHash();
    const outcome = workplace.run('bulk', '--groep', '1e lj 3e gr', '--yes');
    expect(outcome).toMatchObject({
      code: 0,
      stdout: 'Niets te doen: elke gekozen leerling heeft al een LeerID.\n',
    });
    expect(workplace.storeHash()).toBe(before);
    expect(workplace.zips()).toHaveLength(2);
  });

  test('passwords are not shown in a pipe unless asked for', () => {
    const quiet = workplace.run('create', '--stamnummer', '55602', '--yes', '--quiet');
    expect(quiet.stdout).not.toContain('Wachtwoord');
    expect(quiet.stderr).toBe('');
    const shown = workplace.run('create', '--stamnummer', '7720', '--yes', '--toon-wachtwoorden');
    expect(shown.stdout).toMatch(/eben-ezer\.charneux\s+[a-km-zA-HJ-NP-Z2-9]{8}\n/);
  });

  test('a typed username is taken over, and refused when it was issued', () => {
    const typed = workplace.run('create', '--stamnummer', '1961', '--gebruikersnaam', 'mac2026', '--yes');
    expect(typed.code).toBe(0);
    expect(typed.stdout).toContain('mac2026');
    const taken = workplace.run('create', '--stamnummer', '89914', '--gebruikersnaam', 'MAC2026', '--yes');
    expect(taken.code).toBe(1);
    expect(taken.stderr).toContain('is al eens uitgegeven');
  });

  test('--dry-run shows the plan and changes nothing', () => {
    const before = workplace.storeHash();
    const zips = workplace.zips();
    const outcome = workplace.run('bulk', '--type', 'basis', '--wachtwoordtype', 'afbeeldingen', '--dry-run');
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('afbeeldingswachtwoord');
    expect(workplace.storeHash()).toBe(before);
    expect(workplace.zips()).toEqual(zips);
  });
});
