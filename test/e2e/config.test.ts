import {
  changedSettingSchema,
  configPathSchema,
  settingSchema,
  settingsSchema,
} from '#src/cli/json/config-schema.js';
import { checkJson } from '../support/check-json.js';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { passwordHash } from '#src/store/accounts.js';
import { openStoreForReading } from '#src/store/open-store.js';
import { Workplace } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';
import { readWorkbook } from '../support/read-workbook.js';
import { withFault } from '../support/strace.js';

/** Writes the settings as a person would. */
function settle(workplace: Workplace, content: string | object): void {
  mkdirSync(dirname(workplace.config), { recursive: true });
  writeFileSync(workplace.config, typeof content === 'string' ? content : JSON.stringify(content));
}

describe('leerid config', () => {
  let workplace: Workplace;
  beforeEach(() => {
    workplace = new Workplace();
  });
  afterEach(() => {
    workplace.remove();
  });
  const fileText = () => readFileSync(workplace.config, 'utf8');

  test('path: where the file is, there or not', () => {
    expect(workplace.run('config', 'path')).toEqual({
      code: 0,
      stdout: `${workplace.config}\n`,
      stderr: 'Het bestand bestaat nog niet; leerid config set NAAM WAARDE maakt het.\n',
    });
    const home = join(workplace.folder, 'thuis');
    const own = workplace.runWith(
      { LEERID_CONFIG: '', HOME: home, XDG_CONFIG_HOME: '' },
      'config',
      'path',
      '--quiet',
    );
    expect(own).toMatchObject({ code: 0, stderr: '' });
    expect(own.stdout).toMatch(/thuis.*leerid.*config\.json\n$/);
  });

  test('alone and with list: the value in effect of every setting, and its source', () => {
    settle(workplace, { url: 'https://bestand.be', cost: 12 });
    const { code, stdout, stderr } = workplace.runWith(
      { LEERID_COST: '11' },
      'config',
      'list',
      '--wachtwoordtype',
      'afbeeldingen',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^db +\S+leerid\.db +omgeving \(LEERID_DB\)$/m);
    expect(stdout).toMatch(/^instelling +alle +standaard$/m);
    expect(stdout).toMatch(/^url +https:\/\/bestand\.be\/ +bestand$/m);
    expect(stdout).toMatch(/^wachtwoordtype +afbeeldingen +optie$/m);
    expect(stdout).toMatch(/^cost +11 +omgeving \(LEERID_COST\)$/m);
    expect(stderr).toBe(`Bestand: ${workplace.config}\n`);
    expect(workplace.runWith({ LEERID_COST: '11' }, 'config', '--wachtwoordtype', 'afbeeldingen')).toEqual({
      code,
      stdout,
      stderr,
    });
    expect(checkJson(workplace.run('config', '--json'), settingsSchema)).toMatchObject({
      bestand: workplace.config,
      bestaat: true,
    });
  });

  test('set says old -> new and where, get gives the value alone, unset goes back', () => {
    expect(workplace.run('config', 'get', 'url')).toEqual({
      code: 0,
      stdout: 'https://mijn.leerid.be/\n',
      stderr: '',
    });
    const set = workplace.run('config', 'set', 'url', 'https://school.be');
    expect(set.code).toBe(0);
    expect(set.stdout).toBe('url: https://mijn.leerid.be/ (standaard) -> https://school.be/\n');
    expect(set.stderr).toMatch(/^Bewaard in .*config\.json\nVolgende stap: leerid .*\n$/);
    expect(workplace.run('config', 'set', 'cost', '12', '--quiet').stderr).toBe('');
    expect(fileText()).toBe('{\n  "url": "https://school.be/",\n  "cost": 12\n}\n');
    if (process.platform !== 'win32') {
      expect(statSync(workplace.config).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(workplace.config)).mode & 0o777).toBe(0o700);
    }
    expect(checkJson(workplace.run('config', 'get', 'cost', '--json'), settingSchema).waarde).toBe(12);
    checkJson(workplace.run('config', 'path', '--json'), configPathSchema);
    expect(workplace.run('config', 'set', 'cost', '12').stdout).toBe('cost: 12; niets te doen\n');
    expect(workplace.run('config', 'set', 'sticker-offset', '-1.5,0.5', '--dry-run').stdout).toContain(
      '-1.5,0.5',
    );
    expect(workplace.run('config', 'unset', 'url', '--dry-run').stderr).toContain('Er is niets gewijzigd.');
    expect(workplace.run('config', 'unset', 'url').stdout).toBe(
      'url: https://school.be/ -> https://mijn.leerid.be/ (standaard)\n',
    );
    expect(fileText()).toBe('{\n  "cost": 12\n}\n');
    expect(checkJson(workplace.run('config', 'unset', 'cost', '--json'), changedSettingSchema)).toEqual({
      voorkeur: 'cost',
      oud: 12,
      nieuw: 10,
      gewijzigd: true,
      bestand: workplace.config,
    });
  });

  test('a relative folder is written out; a variable that goes before is named', () => {
    const outcome = workplace.runWith({ LEERID_OUTPUT: '/tmp' }, 'config', 'set', 'output', '.');
    expect(outcome.stdout).toBe(`output: deze map (standaard) -> ${workplace.folder}\n`);
    expect(outcome.stderr).toContain('Het pad staat er voluit in');
    expect(outcome.stderr).toContain('LEERID_OUTPUT is ingesteld en heeft voorrang');
    expect(JSON.parse(fileText())).toEqual({ output: workplace.folder });
  });

  test.each([
    [['get', 'urll'], 2, 'de voorkeur "urll" bestaat niet; bedoelde je url?'],
    [['set', 'kleur', 'rood'], 2, 'de voorkeur "kleur" bestaat niet; kies uit db, instelling, output,'],
    [['unset', 'outptu'], 2, 'bedoelde je output?'],
    [['set', 'cost', '99'], 2, 'cost: "99" kan niet; kies een geheel getal van 10 tot 14'],
    [['set', 'url', 'school.be'], 2, 'url: "school.be" kan niet; geef een webadres'],
    [['set', 'wachtwoordtype', 'foto'], 2, 'kies uit woord, afbeeldingen'],
    [['set', 'output', 'nergens'], 1, 'nergens bestaat niet'],
    [['set', 'url'], 2, 'er ontbreekt: waarde'],
    [['get'], 2, 'er ontbreekt: naam'],
    [['lst'], 2, 'onbekende opdracht leerid config lst; bedoelde je leerid config list?'],
    [['url'], 2, 'bedoelde je leerid config get url?'],
    [['xxxxxxxx'], 2, 'leerid config --help toont wat er kan'],
    [['list', '--cost', '9'], 2, '--cost: "9" kan niet; kies een geheel getal van 10 tot 14'],
    [['--url', 'x'], 2, '--url: "x" kan niet; geef een webadres'],
  ])('config %p exits %i with one line and writes nothing', (args, code, message) => {
    const outcome = workplace.run('config', ...args);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(outcome.stderr).toContain(message);
    expect(existsSync(workplace.config)).toBe(false);
  });

  test('a variable that can not be is shown among the others, and then refused', () => {
    const outcome = workplace.runWith({ LEERID_COST: '99' }, 'config', 'list');
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toMatch(/^cost +"99" kan niet +omgeving \(LEERID_COST\)$/m);
    expect(outcome.stderr).toContain('leerid: LEERID_COST: "99" kan niet; kies een geheel getal');
    expect(workplace.runWith({ LEERID_COST: '99' }, 'config', 'get', 'url').code).toBe(0);
  });

  test.each(['fsync', '?rename,?renameat,?renameat2'])(
    'killed at %s, a set leaves the old file or the new one',
    (call) => {
      settle(workplace, { cost: 11 });
      const kill = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL`];
      const { code } = workplace.runUnder(
        ['strace', '-qq', '-o', '/dev/null', ...kill],
        'config',
        'set',
        'cost',
        '13',
      );
      expect(code).not.toBe(0);
      expect([{ cost: 11 }, { cost: 13 }]).toContainEqual(JSON.parse(fileText()));
      expect(workplace.run('config', 'set', 'cost', '14').code).toBe(0);
      expect(JSON.parse(fileText())).toEqual({ cost: 14 });
    },
  );

  test('fits a terminal of 80 columns', async () => {
    const { code, screen } = await runOnTerminal(workplace, ['config'], []);
    expect(code).toBe(0);
    expect(screen).toContain('Voorkeur');
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('a broken file', () => {
  const workplace = new Workplace();
  beforeAll(() => {
    workplace.importFixture();
    settle(workplace, '{\n  "url": "https://school.be",\n  "cost": 12,\n  "wachtwordtype": "woord"\n}\n');
  });
  afterAll(() => {
    workplace.remove();
  });

  test.each([
    [['list']],
    [['groups']],
    [['show', '--stamnummer', '945']],
    [['create', '--stamnummer', '945', '--yes']],
    [['bulk', '--alles', '--yes', '--cost', '10', '--url', 'https://a.be']],
    [['import', 'lijst.csv']],
    [['config']],
    [['config', 'get', 'url']],
    [['config', 'set', 'url', 'https://a.be']],
    [['config', 'unset', 'cost']],
  ])('stops %p with its line, and nothing is changed', (args) => {
    const [before, config] = [workplace.storeHash(), readFileSync(workplace.config, 'utf8')];
    expect(workplace.run(...args)).toEqual({
      code: 1,
      stdout: '',
      stderr: `leerid: ${workplace.config}, regel 4: "wachtwordtype" bestaat niet; bedoelde je wachtwoordtype?\n`,
    });
    expect(workplace.storeHash()).toBe(before);
    expect(readFileSync(workplace.config, 'utf8')).toBe(config);
    expect(workplace.zips()).toEqual([]);
  });

  test.each([
    [['config', 'path']],
    [['--help']],
    [['config', '--help']],
    [['bulk', '--help']],
    [['--version']],
  ])('does not stop %p', (args) => {
    expect(workplace.run(...args)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a setting counts', () => {
  const workplace = new Workplace();
  const FLAG = ['--url', 'https://optie.be'];
  const VARIABLE = { LEERID_URL: 'https://omgeving.be' };
  const planOf = (variables: Record<string, string>, ...args: string[]) =>
    workplace.runWith(variables, 'bulk', '--stamnummer', '55602', '--dry-run', ...args);
  beforeAll(() => {
    // Only a store without a single account says where the codes lead.
    workplace.importFixture();
    mkdirSync(join(workplace.folder, 'zips'));
  });
  afterEach(() => {
    rmSync(workplace.config, { force: true });
  });
  afterAll(() => {
    workplace.remove();
  });

  test('in a plan: the flag before the variable, the variable before the file, the file before the default', () => {
    settle(workplace, { wachtwoordtype: 'afbeeldingen' });
    const text = (variables: Record<string, string>, ...args: string[]) => planOf(variables, ...args).stdout;
    expect(text({ LEERID_WACHTWOORDTYPE: 'woord' }, '--wachtwoordtype', 'afbeeldingen')).toContain(
      'afbeeldingswachtwoord',
    );
    expect(text({ LEERID_WACHTWOORDTYPE: 'woord' })).toContain('gewoon wachtwoord');
    expect(text({})).toContain('afbeeldingswachtwoord');
    rmSync(workplace.config);
    expect(text({})).toContain('gewoon wachtwoord');
  });

  test('in what is made: the address on the card, the folder of the ZIP, the cost of the hash', () => {
    // Relative to the file, not to where the person works.
    settle(workplace, { output: '../zips', url: 'https://bestand.be/leerid', cost: 11 });
    const make = (stamnummer: string, variables: Record<string, string>, ...args: string[]) => {
      const outcome = workplace.runWith(
        variables,
        'bulk',
        '--stamnummer',
        stamnummer,
        '--yes',
        '--json',
        ...args,
      );
      expect(outcome.code).toBe(0);
      const { zip } = JSON.parse(outcome.stdout) as { zip: string };
      const name = zip.slice(workplace.folder.length + 1);
      const [, row = []] = readWorkbook(workplace.unzip(name, 'leerid-accounts.xlsx')).rows;
      const store = openStoreForReading(workplace.store);
      const hash = passwordHash(store, row[4] ?? '') ?? '';
      store.close();
      return { folder: dirname(name), url: row[9], cost: hash.slice(0, 7) };
    };
    expect(make('945', {})).toEqual({
      folder: 'zips',
      url: 'https://bestand.be/leerid/ivica.cauberghs',
      cost: '$2b$11$',
    });
    const variables = { ...VARIABLE, LEERID_COST: '12', LEERID_OUTPUT: '.' };
    expect(make('55602', variables)).toMatchObject({
      folder: '.',
      url: 'https://omgeving.be/borel.daelemans',
      cost: '$2b$12$',
    });
    const flags = [...FLAG, '--cost', '10', '--output', 'zips'];
    expect(make('1961', variables, ...flags)).toMatchObject({
      folder: 'zips',
      url: 'https://optie.be/mac.daoust',
      cost: '$2b$10$',
    });
    rmSync(workplace.config);
    expect(make('7720', {})).toMatchObject({
      folder: '.',
      url: expect.stringMatching(/^https:\/\/mijn\.leerid\.be\//) as string,
      cost: '$2b$10$',
    });
  });

  test('--cost is a whole number of 10 to 14, and the help says what a step costs', () => {
    const refused = planOf({}, '--cost', '15');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--cost: "15" kan niet; kies een geheel getal van 10 tot 14');
    const help = workplace.run('create', '--help').stdout.replaceAll(/\s+/g, ' ');
    expect(help).toContain('10 tot 14; elke stap duurt dubbel zo lang; standaard 10; ook LEERID_COST');
  });

  test('a variable is refused by its name, a folder by its line', () => {
    const variable = planOf({ LEERID_URL: 'school.be' });
    expect(variable.code).toBe(2);
    expect(variable.stderr).toMatch(/^leerid: LEERID_URL: "school\.be" kan niet; geef een webadres .*\n$/);
    settle(workplace, '{\n  "output": "weg"\n}');
    const folder = planOf({});
    expect(folder.code).toBe(1);
    expect(folder.stderr).toMatch(
      /voorkeuren\/weg bestaat niet; .* \(output komt uit .*config\.json, regel 2\)\n$/,
    );
    expect(planOf({}, '--output', '.').code).toBe(0);
  });

  test('nothing is read of a file that is not there: zod is not even loaded', () => {
    const log = join(workplace.folder, 'strace.log');
    const trace = ['strace', '-f', '-qq', '-e', 'trace=openat', '-o', log] as const;
    workplace.runUnder([...trace], 'list');
    expect(readFileSync(log, 'utf8')).not.toMatch(/node_modules\/(?:zod|jsonc-parser)\//);
    settle(workplace, {});
    workplace.runUnder([...trace], 'list');
    expect(readFileSync(log, 'utf8')).toMatch(/node_modules\/zod\//);
  });
});

describe('the setting instelling', () => {
  const workplace = new Workplace();
  const count = (outcome: { stdout: string }) => /Totaal aantal rijen: (\d+)/.exec(outcome.stdout)?.[1];
  beforeAll(() => {
    workplace.importFixture();
    const list = join(workplace.folder, 'ander.csv');
    writeFileSync(
      list,
      'Instellingsnummer;Instelling;Stamnummer;Voornaam;Naam;Administratieve groep\n098765;Sint-Jan;945;Mia;Aerts;4de leerjaar\n',
    );
    workplace.run('import', list);
    settle(workplace, { instelling: '098765' });
  });
  afterAll(() => {
    workplace.remove();
  });

  test('is the default of --instelling, and it is said that pupils are left out', () => {
    const outcome = workplace.run('list');
    expect(count(outcome)).toBe('1');
    expect(outcome.stderr).toMatch(/^Alleen instelling "098765" \(uit .*config\.json, regel 1\); .*\n$/);
    expect(count(workplace.run('list', '--instelling', '034512'))).toBe('200');
    expect(count(workplace.run('list', '--instelling', 'alle'))).toBe('201');
    expect(count(workplace.runWith({ LEERID_INSTELLING: 'alle' }, 'list'))).toBe('201');
    expect(workplace.run('groups').stdout).not.toContain('1e lj 3e gr');
    expect(workplace.run('show', '--stamnummer', '945').stdout).toMatch(/^Mia Aerts\n/);
    expect(workplace.run('bulk', '--dry-run', '--quiet')).toMatchObject({
      stdout: expect.stringContaining('Totaal aantal rijen: 1\n') as string,
    });
    expect(workplace.run('create', '--stamnummer', '945', '--dry-run').stdout).toContain('mia.aerts');
  });

  test('is named where it may be what is wrong', () => {
    expect(workplace.run('show', '--stamnummer', '1961').stderr).toMatch(
      /stamnummer 1961; .* \(instelling "098765" komt uit .*config\.json, regel 1\)\n$/,
    );
    expect(workplace.runWith({ LEERID_INSTELLING: 'Gent' }, 'list').stderr).toMatch(
      /geen instelling "Gent"; .* \(instelling komt uit LEERID_INSTELLING\)\n$/,
    );
  });

  test('at an import it is for a list that names none', () => {
    const list = join(workplace.folder, 'zonder.csv');
    const header = 'Stamnummer;Voornaam;Naam;Administratieve groep';
    writeFileSync(list, `${header}\n945;Mia;Aerts;5de leerjaar\n`);
    expect(workplace.run('import', list, '--dry-run').stdout).toContain('Instelling: Sint-Jan (098765)');
    expect(workplace.run('import', list, '--dry-run', '--instelling', '034512').stdout).toContain('(034512)');
    writeFileSync(list, `Instelling;${header}\nSint-Piet;945;Jan;Claes;5de leerjaar\n`);
    const named = workplace.run('import', list, '--dry-run');
    expect(named.code).toBe(1);
    expect(named.stderr).toContain('voeg --instelling toe');
  });
});

test('a ZIP that waits goes to the output folder that the file names, never to the default one', () => {
  const workplace = new Workplace();
  workplace.importFixture();
  const [stick, home] = [join(workplace.folder, 'stick'), join(workplace.folder, 'zips')];
  mkdirSync(stick);
  mkdirSync(home);
  workplace.runUnder(
    withFault('link', 'signal=SIGKILL'),
    'create',
    '--stamnummer',
    '7720',
    '--yes',
    '--output',
    'stick',
  );
  rmSync(stick, { recursive: true });
  const waits = workplace.run('bulk', '--stamnummer', '7720', '--yes');
  expect(waits.code).toBe(3);
  expect(waits.stderr).toContain('kan nog niet afgeleverd worden');
  settle(workplace, { output: home });
  const delivered = workplace.run('bulk', '--stamnummer', '7720', '--yes');
  expect(delivered.code).toBe(0);
  expect(delivered.stderr).toContain(`alsnog afgeleverd`);
  expect(delivered.stderr).toContain(home);
  expect(workplace.zips()).toEqual([]);
  workplace.remove();
});

test('the first notice of a school says how to settle the address for good', () => {
  const workplace = new Workplace();
  workplace.importFixture();
  writeFileSync(
    join(workplace.folder, 'een.csv'),
    'Stamnummer;Voornaam;Naam;Administratieve groep\n1;Mia;Aerts;4de leerjaar\n',
  );
  const env = { LEERID_DB: join(workplace.folder, 'nieuw', 'leerid.db') };
  workplace.runWith(env, 'import', 'een.csv');
  settle(workplace, { url: 'https://school.be' });
  const notice = workplace.runWith(env, 'create', '--stamnummer', '1', '--dry-run').stderr;
  expect(notice).toContain('De QR-codes leiden naar https://school.be/;');
  expect(notice).toContain('leerid config set url ADRES');
  workplace.remove();
});
