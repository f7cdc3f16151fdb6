import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { purgeSchema } from '#src/cli/json/purge-schema.js';
import { historySchema } from '#src/cli/json/event-schema.js';
import { checkJson } from '../support/check-json.js';
import { Workplace } from '../support/leerid.js';
import { withFault } from '../support/strace.js';
import { runOnTerminal } from '../support/pty.js';
import { HELD_TO_PERMISSIONS } from '../support/unprivileged.js';

const LIST = [
  'Stamnummer;Voornaam;Naam;Administratieve groep;Uitschrijvingsdatum;Gebruikersnaam;Type',
  '70012;Emma;Goossens;4de leerjaar;30/06/2024;emma.goossens;basis',
  '70388;Ruben;Segers;4de leerjaar;31/08/2024;ruben.segers;basis',
  '70400;Noor;Adams;4de leerjaar;01/09/2024;noor.adams;basis',
].join('\n');
const PURGE = ['purge', '--voor', '1 september 2024'];

describe('leerid purge', () => {
  const workplace = new Workplace();
  const left = () => workplace.run('list', '--ook-uitgeschreven').stdout;
  beforeAll(() => {
    writeFileSync(join(workplace.folder, 'lijst.csv'), LIST);
    const { code, stderr } = workplace.run('import', 'lijst.csv');
    if (code !== 0) throw new Error(stderr);
  });
  afterAll(() => {
    workplace.remove();
  });

  test('a dry run names them and changes nothing', () => {
    const before = workplace.storeHash();
    const dry = workplace.run(...PURGE, '--dry-run');
    expect(dry.stdout).toMatch(/Emma Goossens \(70012\) +emma\.goossens +30\/06\/2024/);
    expect(dry.stdout).toContain('2 leerlingen (vertrokken voor 1 september 2024) zouden gewist worden.');
    expect(checkJson(workplace.run(...PURGE, '--dry-run', '--json'), purgeSchema)).toMatchObject({
      proef: true,
      voor: '2024-09-01',
      aantal: 2,
      leerlingen: [{ stamnummer: '70012' }, { stamnummer: '70388' }],
    });
    expect(workplace.storeHash()).toBe(before);
  });

  test.each([
    [PURGE, 'zonder terminal'],
    [['purge', '--yes'], 'er ontbreekt: --voor'],
    [['purge', '--voor', '31/12/2999', '--yes'], 'in het verleden'],
  ])('leerid %j is refused', (args, text) => {
    const outcome = workplace.run(...args);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(text);
  });

  test('on a terminal only the number itself goes on', async () => {
    const no = await runOnTerminal(workplace, PURGE, [
      ['Typ 2', 'j\r'],
      ['of alleen Enter', '\u0015\r'],
    ]);
    expect(no.code).toBe(0);
    expect(no.screen).toContain('Er is niets gewijzigd.');
    expect(left()).toContain('Goossens');
    const yes = await runOnTerminal(workplace, PURGE, [['Typ 2', '2\r']]);
    expect(yes.screen).toContain('2 leerlingen (vertrokken voor 1 september 2024) zijn gewist.');
    expect(left()).not.toMatch(/Goossens|Segers/);
    expect(left()).toContain('Adams');
  });

  test('the record of it; again there is nothing to do, in silence', () => {
    expect(checkJson(workplace.run('history', '--json'), historySchema)[0]).toMatchObject({
      wat: 'gewist',
      aantal: 2,
      leerling: null,
    });
    expect(workplace.run('history').stdout).toMatch(
      / - +persoonsgegevens gewist .*\n {2}aantal leerlingen: 2\n {2}vertrokken voor: 01\/09\/2024\n/,
    );
    expect(workplace.run(...PURGE, '--yes')).toEqual({
      code: 0,
      stdout: 'Niets te doen: geen enkele leerling vertrok voor 1 september 2024.\n',
      stderr: '',
    });
    expect(readFileSync(workplace.store).includes('emma.goossens')).toBe(false);
  });

  test('the old username is refused, also when a list brings it back', () => {
    const outcome = workplace.run('import', 'lijst.csv');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('emma.goossens');
  });
});

describe('a purge that is killed before its automatic copies are gone', () => {
  const workplace = new Workplace();
  const folder = `${workplace.store}.backups`;
  const copy = join(folder, 'voor-import-20240901-101500.db');
  let before: Buffer;
  let copied: Buffer;
  beforeAll(() => {
    writeFileSync(join(workplace.folder, 'lijst.csv'), LIST);
    workplace.run('import', 'lijst.csv');
    mkdirSync(folder, { mode: 0o700 });
    copyFileSync(workplace.store, copy);
    workplace.runUnder(withFault('unlink', 'signal=SIGKILL', copy), ...PURGE, '--yes');
    before = readFileSync(workplace.store);
    copied = readFileSync(copy);
  });
  beforeEach(() => {
    writeFileSync(workplace.store, before, { mode: 0o600 });
    rmSync(copy, { force: true });
    writeFileSync(copy, copied, { mode: 0o600 });
    utimesSync(copy, new Date(0), new Date(0));
  });
  afterAll(() => {
    workplace.remove();
  });

  test('left them, with who was wiped in them', () => {
    expect(workplace.run('list', '--ook-uitgeschreven').stdout).not.toContain('Goossens');
    expect(copied.includes('emma.goossens')).toBe(true);
  });

  test('again on a terminal: they go without a question, and that is told', async () => {
    const { code, screen } = await runOnTerminal(workplace, PURGE, [], { columns: 200 });
    expect(code).toBe(0);
    expect(screen).toContain('Een vorige wisbeurt raakte niet af.');
    expect(screen).toContain('1 automatische kopie van het gegevensbestand is alsnog gewist.');
    expect(existsSync(copy)).toBe(false);
    expect(workplace.run(...PURGE, '--yes').stdout).toContain('Niets te doen');
  });

  test('again with --yes, and what a dry run says of it', () => {
    const dry = workplace.run(...PURGE, '--dry-run');
    expect(dry).toEqual({
      code: 0,
      stdout:
        'Niemand te wissen: geen enkele leerling vertrok voor 1 september 2024. Een vorige wisbeurt raakte niet af.\n1 automatische kopie van het gegevensbestand zou alsnog gewist worden.\n',
      stderr: 'Er is niets gewijzigd.\n',
    });
    expect(existsSync(copy)).toBe(true);
    expect(workplace.run(...PURGE, '--yes').stdout).toContain('is alsnog gewist.');
    expect(existsSync(copy)).toBe(false);
  });

  test('a folder that keeps us out: nothing is wiped, for nobody could say what is left in it', () => {
    chmodSync(folder, 0o000);
    const held = workplace.runUnder(HELD_TO_PERMISSIONS, 'purge', '--voor', '2 september 2024', '--yes');
    chmodSync(folder, 0o700);
    expect(held).toMatchObject({ code: 1, stdout: '' });
    expect(held.stderr).toContain(`${folder} kan niet gelezen of geschreven worden`);
    expect(workplace.run('list', '--ook-uitgeschreven').stdout).toContain('Adams');
  });

  test('a disk that does not let them go: they are named', () => {
    const { code, stderr } = workplace.runUnder(withFault('unlink', 'error=EPERM', copy), ...PURGE, '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain(
      `In deze bestanden staan nog leerlingen die gewist zijn; verwijder ze zelf:\n  ${copy}`,
    );
  });
});
