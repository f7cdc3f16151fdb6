import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE, Workplace } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';
import { KEYS, Screen } from '../support/screen.js';
import { withFault } from '../support/strace.js';

const QUESTION = 'Bewaren en afdrukken?';
const CTRL_C = '\u0003';

describe('on a terminal', () => {
  const workplace = new Workplace();
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test('bulk shows the plan in 80 columns and asks; no changes nothing', async () => {
    const before = workplace.storeHash();
    const { code, screen } = await runOnTerminal(
      workplace,
      ['bulk', '--groep', '1e lj 3e gr'],
      [[QUESTION, 'n\r']],
    );
    expect(code).toBe(0);
    expect(screen).toContain('Totaal aantal rijen: 14');
    expect(screen).toMatch(/ivica\.cauberghs +gevorderd wachtwoord/);
    expect(screen).toContain('Er is niets gewijzigd.');
    expect(workplace.storeHash()).toBe(before);
    expect(workplace.zips()).toEqual([]);
    const table = screen.split('\n').filter((line) => /wachtwoord$|──/.test(line));
    expect(table.length).toBeGreaterThan(12);
    for (const line of table) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('Ctrl-C at the question changes nothing and exits 130', async () => {
    const before = workplace.storeHash();
    const { code, screen } = await runOnTerminal(
      workplace,
      ['bulk', '--groep', '1e lj 3e gr'],
      [[QUESTION, CTRL_C]],
    );
    expect(code).toBe(130);
    expect(screen).toContain('onderbroken; er is niets gewijzigd');
    expect(workplace.storeHash()).toBe(before);
  });

  test('Ctrl-C while hashing, with the progress bar on the screen: exit 130 at once, nothing changed', async () => {
    const before = workplace.storeHash();
    const { code, screen } = await runOnTerminal(workplace, ['bulk', '--alles', '--yes'], [['/151', CTRL_C]]);
    expect(code).toBe(130);
    expect(screen).toMatch(/\n?leerid: onderbroken; er is niets gewijzigd\n/);
    expect(workplace.storeHash()).toBe(before);
  });

  test('create asks too, and after yes shows the password that the card has', async () => {
    const { code, screen } = await runOnTerminal(
      workplace,
      ['create', '--stamnummer', '945'],
      [[QUESTION, 'j\r']],
    );
    expect(code).toBe(0);
    expect(screen).toContain('Het LeerID is succesvol aangemaakt.');
    expect(screen).toMatch(/ivica\.cauberghs +[a-km-zA-HJ-NP-Z2-9]{8}\s/);
    expect(workplace.zips()).toHaveLength(1);
  });

  test('a: rows are changed first, as in the wizard; Esc asks again', async () => {
    const before = workplace.zips().length;
    const screen = new Screen(workplace, ['bulk', '--stamnummer', '55602', '--stamnummer', '1961']);
    await screen.answers(
      [QUESTION, `a${KEYS.enter}`],
      ['kijk na, pas aan en bewaar', KEYS.escape],
      [QUESTION, `a${KEYS.enter}`],
      ['kijk na', 'mac'],
      [/> Mac Daoust/, KEYS.enter],
      ['Gebruikersnaam aanpassen', KEYS.enter],
      ['Gebruikersnaam van', `${KEYS.clearLine}mac.d${KEYS.enter}`],
      [/mac\.d /, KEYS.clearLine],
      ['Aanpassingen ongedaan maken', KEYS.up.repeat(7)],
    );
    while (!screen.activeLine().includes('Bewaren en afdrukken')) {
      screen.type(KEYS.up);
      await screen.sees('kijk na');
    }
    screen.type(KEYS.enter);
    expect(await screen.exits()).toBe(0);
    expect(screen.history()).toMatch(/Mac Daoust \(1961\) +mac\.d /);
    expect(workplace.zips()).toHaveLength(before + 1);
  });

  test('Ctrl-D at the question: nothing changed, exit 130', async () => {
    const before = workplace.storeHash();
    const screen = new Screen(workplace, ['bulk', '--groep', '4de leerjaar']);
    await screen.answers([QUESTION, KEYS.ctrlD]);
    expect(await screen.exits()).toBe(130);
    expect(screen.history()).toContain('onderbroken; er is niets gewijzigd');
    expect(workplace.storeHash()).toBe(before);
  });

  test('create asks which account where the education does not tell', async () => {
    const list = 'Stamnummer;Voornaam;Naam;Administratieve groep\n1;An;Peeters;1ste leerjaar A\n';
    const other = new Workplace();
    writeFileSync(join(other.folder, 'lijst.csv'), list);
    expect(other.run('import', 'lijst.csv').code).toBe(0);
    const screen = new Screen(other, ['create', '--stamnummer', '1']);
    await screen.answers(
      ['Het onderwijs is niet duidelijk van An Peeters (1).', KEYS.down + KEYS.enter],
      [QUESTION, `j${KEYS.enter}`],
    );
    expect(await screen.exits()).toBe(0);
    expect(screen.history()).toMatch(/Nieuwe gevorderde LeerID's/);
    other.remove();
  });

  test('a ZIP that waits is delivered before anything is asked', async () => {
    workplace.runUnder(withFault('link', 'signal=SIGKILL'), 'create', '--stamnummer', '7720', '--yes');
    const zips = workplace.zips().length;
    const { code, screen } = await runOnTerminal(workplace, ['bulk', '--stamnummer', '7720'], []);
    expect(code).toBe(0);
    expect(screen).toContain('alsnog afgeleverd');
    expect(screen).toContain('Niets te doen');
    expect(workplace.zips()).toHaveLength(zips + 1);
  });

  test.each([
    ['colours', [], { NO_COLOR: '' }, true],
    ['colours in spite of CI and FORCE_COLOR=0', [], { NO_COLOR: '', CI: 'true', FORCE_COLOR: '0' }, true],
    ['none with --no-color', ['--no-color'], { NO_COLOR: '' }, false],
    ['none with NO_COLOR in spite of FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['none with NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['none with TERM=dumb', [], { NO_COLOR: '', TERM: 'dumb' }, false],
  ])('%s, in messages and at a question', async (_, args, env, expected) => {
    const create = ['create', '--stamnummer', '89914', ...args];
    const { raw } = await runOnTerminal(workplace, create, [[QUESTION, CTRL_C]], { env });
    expect(/\u001B\[3[1-7]m/.test(raw)).toBe(expected);
  });

  test('list fits 80 columns without wrapping', async () => {
    const { screen } = await runOnTerminal(workplace, ['list'], []);
    const lines = screen.split('\n');
    expect(lines.some((line) => line.startsWith('945 '))).toBe(true);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('import says on one line what the file is', async () => {
    const { screen } = await runOnTerminal(workplace, ['import', FIXTURE], []);
    expect(screen).toContain('DISCIMUS, UTF-8, puntkomma, 200 rijen');
  });
});
