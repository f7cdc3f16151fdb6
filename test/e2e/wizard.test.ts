import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { storeContent } from '../support/compare-stores.js';
import { FIXTURE, Workplace } from '../support/leerid.js';
import { KEYS, Screen } from '../support/screen.js';

const { enter, tab, escape, down, up, end, clearLine, ctrlC, ctrlD } = KEYS;
const NOTHING_CHANGED = 'onderbroken; er is niets gewijzigd';

/** One import for all tests: each works on a copy of the store. */
const model = new Workplace();
const opened: Workplace[] = [];
const screens: Screen[] = [];

beforeAll(() => {
  model.importFixture();
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.kill('SIGKILL');
});
afterAll(() => {
  for (const workplace of [model, ...opened]) workplace.remove();
});

function freshWorkplace({ withStore = true } = {}): Workplace {
  const workplace = new Workplace();
  opened.push(workplace);
  if (withStore) {
    mkdirSync(dirname(workplace.store), { mode: 0o700 });
    copyFileSync(model.store, workplace.store);
  }
  return workplace;
}

function wizard(
  workplace: Workplace,
  size: { cols?: number; rows?: number } = {},
  args: string[] = [],
): Screen {
  const screen = new Screen(workplace, args, size);
  screens.push(screen);
  return screen;
}

/** The way from the menu to three pupils and their plan: one basis (pictures), two gevorderd. */
const TO_THE_PLAN: readonly (readonly [string | RegExp, string])[] = [
  ['Wat wil je doen?', enter],
  ['Verder met 151 leerlingen', enter],
  ['kies de leerlingen', `55602${tab}`],
  ['geselecteerde leerlingen: 1', `${clearLine}3362${tab}`],
  ['geselecteerde leerlingen: 2', `${clearLine}mac daou${tab}`],
  ['geselecteerde leerlingen: 3', enter],
  ['Welk wachtwoord krijgen de basisaccounts (1)?', down + enter],
];

describe('creating', () => {
  test('three pupils with a changed username, the summary, and commands that do the same', async () => {
    const workplace = freshWorkplace();
    const screen = wizard(workplace);
    await screen.answers(
      ...TO_THE_PLAN,
      ["3 nieuwe LeerID's: kijk na, pas aan en bewaar", 'mac daou'],
      [/> Mac Daoust/, enter],
      ['Gebruikersnaam aanpassen', enter],
      ['Gebruikersnaam van Mac Daoust (Esc terug):', `${clearLine}mac.d${enter}`],
      [/Mac Daoust \(1961\) +mac\.d /, clearLine],
    );
    await screen.sees('Aanpassingen ongedaan maken');
    await screen.moveTo('Bewaren en afdrukken', up);
    screen.type(enter);
    await screen.answers(['En nu?', enter], ['Wat wil je doen?', escape]);
    expect(await screen.exits()).toBe(0);

    const history = screen.history();
    expect(history).toContain("3 LeerID's zijn aangemaakt");
    expect(history).toContain('De volgende keer kan het ook zo:');
    const commands = commandsIn(history);
    expect(commands).toEqual([
      'leerid create --stamnummer 1961 --gebruikersnaam mac.d',
      'leerid bulk --stamnummer 55602 --stamnummer 3362 --stamnummer 1961 --wachtwoordtype afbeeldingen',
    ]);
    expect(workplace.zips()).toHaveLength(1);
    expect(new Set(usernames(workplace))).toEqual(
      new Set(['borel.daelemans', 'wilhelmina.daniels', 'mac.d']),
    );
  });

  test('the same choices on the command line give the same store', async () => {
    const byWizard = freshWorkplace();
    const screen = wizard(byWizard);
    await screen.answers(
      ['Wat wil je doen?', enter],
      ['Verder met 151 leerlingen', down + enter],
      ['Administratieve groep: kies', `4de leerjaar${tab}`],
      ['Gekozen: 1', enter],
      ['Administratieve groep  4de leerjaar', up + enter],
      ['kies de leerlingen', tab],
      ['geselecteerde leerlingen: 10', enter],
      ['Welk wachtwoord', down + enter],
      ["10 nieuwe LeerID's", enter],
      ['En nu?', enter],
      ['Wat wil je doen?', end + enter],
    );
    expect(await screen.exits()).toBe(0);
    const commands = commandsIn(screen.history());
    expect(commands).toEqual(['leerid bulk --groep "4de leerjaar" --wachtwoordtype afbeeldingen']);

    const byCommand = freshWorkplace();
    for (const command of commands) {
      const binary = join(model.folder, 'leerid');
      writeFileSync(binary, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT_BINARY)}" "$@"\n`, {
        mode: 0o755,
      });
      const env = { ...byCommand.env(), PATH: `${model.folder}:${process.env['PATH'] ?? ''}` };
      const { status, stderr } = spawnSync('sh', ['-c', `${command} --yes`], {
        cwd: byCommand.folder,
        env,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toMatchObject({ status: 0 });
    }
    expect(storeContent(byWizard.store)).toEqual(storeContent(byCommand.store));
  });

  test('one row: another password, a typed one, a plain word; all: pictures, other passwords, undo', async () => {
    const workplace = freshWorkplace();
    const screen = wizard(workplace);
    await screen.answers(...TO_THE_PLAN, ['kijk na', 'borel'], ['> Borel', '']);
    const rowOf = () => screen.lines().find((line) => line.includes('borel.daelemans')) ?? '';
    const first = rowOf();
    await screen.answers([/> Borel/, enter], ['Nieuw afbeeldingswachtwoord', down + enter], [/> Borel/, '']);
    expect(rowOf()).not.toBe(first);
    await screen.answers([/> Borel/, enter], ['Toch een gewoon wachtwoord', end + enter]);
    await screen.sees(/borel\.daelemans +[a-z2-9]{6}$/m);
    await screen.answers(
      [/> Borel/, enter],
      ['Zelf een wachtwoord typen', down + down + enter],
      ['Wachtwoord van Borel Daelemans (Esc terug):', `${clearLine}kat${enter}`],
      ['dat wachtwoord kan niet', `23${'\u007F'.repeat(2)}234${enter}`],
      [/borel\.daelemans +kat234/, clearLine],
      ['Alle basisaccounts een afbeeldingswachtwoord', ''],
    );
    await screen.moveTo('Alle basisaccounts een afbeeldingswachtwoord', up);
    await screen.answers(['kijk na', enter], ['Alle basisaccounts een gewoon wachtwoord', '']);
    expect(rowOf()).not.toContain('kat234');
    await screen.answers(['kijk na', escape], ['Welk wachtwoord', enter], ['kijk na', ctrlC]);
    expect(await screen.exits()).toBe(130);
    expect(workplace.zips()).toEqual([]);
  });

  test('a username that another row or pupil has is refused, with the reason', async () => {
    const screen = wizard(freshWorkplace());
    await screen.answers(
      ...TO_THE_PLAN,
      ['kijk na', 'borel'],
      [/> Borel/, enter],
      ['Gebruikersnaam aanpassen', enter],
      ['Gebruikersnaam van', `${clearLine}MAC.daoust${enter}`],
      ['al eens uitgegeven', `${'\u007F'.repeat(20)}a b${enter}`],
      ['kan niet', escape],
      ['kijk na', ctrlC],
    );
    expect(await screen.exits()).toBe(130);
  });
});

describe('back', () => {
  test('Esc goes one step back and keeps marks, search, kind of password and changed rows', async () => {
    const workplace = freshWorkplace();
    const before = workplace.storeHash();
    const screen = wizard(workplace);
    await screen.answers(
      ...TO_THE_PLAN,
      ['kijk na', 'mac daou'],
      [/> Mac Daoust/, enter],
      ['Gebruikersnaam aanpassen', enter],
      ['Gebruikersnaam van', `${clearLine}mac.d${enter}`],
      [/mac\.d /, escape],
      [/> afbeeldingswachtwoord/, escape],
      [/Zoek: mac daou[^]*geselecteerde leerlingen: 3/, escape],
      ['Verder met 151 leerlingen', escape],
      ['Wat wil je doen?', ''],
    );
    expect(screen.activeLine()).toBe("> LeerID's aanmaken");
    screen.type(escape);
    expect(await screen.exits()).toBe(0);
    expect(workplace.storeHash()).toBe(before);
  });

  test('and forward again: the plan is as it was, with the typed username', async () => {
    const screen = wizard(freshWorkplace());
    await screen.answers(
      ...TO_THE_PLAN,
      ['kijk na', 'mac daou'],
      [/> Mac Daoust/, enter],
      ['Gebruikersnaam aanpassen', enter],
      ['Gebruikersnaam van', `${clearLine}mac.d${enter}`],
      [/mac\.d /, clearLine],
    );
    const rows = screen
      .lines()
      .filter((line) => /\(\d+\)/.test(line))
      .map((line) => line.slice(2));
    await screen.answers(
      ['kijk na', escape],
      ['Welk wachtwoord', escape],
      ['kies de leerlingen', enter],
      ['Welk wachtwoord', enter],
      ['kijk na', ''],
    );
    expect(
      screen
        .lines()
        .filter((line) => /\(\d+\)/.test(line))
        .map((line) => line.slice(2)),
    ).toEqual(rows);
    expect(rows).toHaveLength(3);
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
  });
});

describe('leaving before saving changes nothing', () => {
  const prompts: readonly (readonly [string | RegExp, string])[] = [
    ...TO_THE_PLAN,
    ['kijk na', 'mac daou'],
    [/> Mac Daoust/, enter],
    ['Gebruikersnaam aanpassen', enter],
    ['Gebruikersnaam van', 'x'],
  ];

  test.each(prompts.map(([sees], step) => [step, String(sees)] as const))(
    'Ctrl-C at prompt %i (%s)',
    async (step) => {
      const workplace = freshWorkplace();
      const before = workplace.storeHash();
      const screen = wizard(workplace);
      await screen.answers(...prompts.slice(0, step));
      await screen.sees(prompts[step]?.[0] ?? '');
      screen.type(ctrlC);
      expect(await screen.exits()).toBe(130);
      expect(screen.history()).toContain(NOTHING_CHANGED);
      expect(workplace.storeHash()).toBe(before);
      expect(workplace.zips()).toEqual([]);
    },
  );

  test.each([
    ['Ctrl-D', ctrlD, 130],
    ['SIGTERM', 'SIGTERM', 143],
    ['SIGHUP', 'SIGHUP', 129],
  ])('%s at a list', async (_name, how, code) => {
    const workplace = freshWorkplace();
    const before = workplace.storeHash();
    const screen = wizard(workplace);
    await screen.answers(...TO_THE_PLAN.slice(0, 3));
    if (how.startsWith('SIG')) screen.kill(how);
    else screen.type(how);
    expect(await screen.exits()).toBe(code);
    expect(screen.history()).toContain(NOTHING_CHANGED);
    expect(workplace.storeHash()).toBe(before);
  });
});

describe('finding', () => {
  test('the page of a pupil, an account made from it, back in the list', async () => {
    const workplace = freshWorkplace();
    const screen = wizard(workplace);
    await screen.answers(
      ['Wat wil je doen?', up + enter],
      ['Leerlingen zoeken en bekijken: welke leerlingen?', enter],
      ['typ een naam of stamnummer', 'caubergs'],
      [/> 50105 /, clearLine + 'cauberghs'],
      [/> 945 /, enter],
      [/INSCHRIJVINGSGEGEVENS[^]*Maak een LeerID aan/, enter],
      ['1 nieuw LeerID', enter],
      ['Het LeerID is succesvol aangemaakt.', enter],
      [/> 945 .*Actief/, enter],
      [/Gebruikersnaam +ivica\.cauberghs[^]*> Pas aanmeldgegevens aan[^]*Terug naar de lijst/, end + enter],
      ['typ een naam', ctrlC],
    );
    expect(await screen.exits()).toBe(130);
    const history = screen.history();
    expect(history).toContain('gestopt; wat bewaard was, blijft bewaard');
    expect(commandsIn(history)).toEqual(['leerid show --stamnummer 945', 'leerid create --stamnummer 945']);
  });

  test('filters say how many pupils each choice leaves, and can be cleared', async () => {
    const screen = wizard(freshWorkplace());
    await screen.answers(
      ['Wat wil je doen?', up + enter],
      ['Verder met 200 leerlingen', down + down + down + enter],
      [/Geen account \(151\)[^]*Actief \(49\)/, down + down + enter],
      [/Verder met 49 leerlingen[^]*> Status +Actief/, down + enter],
      [/basis \(\d+\)[^]*gevorderd \(\d+\)/, escape],
      ['Verder met 49', end + enter],
      [/Verder met 200 leerlingen[^]*Status +alle/, ctrlC],
    );
    expect(await screen.exits()).toBe(130);
  });
});

describe('the screen', () => {
  test.each([
    [80, 24],
    [40, 12],
    [200, 50],
  ])('%i x %i: nothing wider, the title and the keys always there', async (cols, rows) => {
    const screen = wizard(freshWorkplace(), { cols, rows });
    await screen.answers(
      ['Wat wil je doen?', enter],
      ['welke leerlingen?', enter],
      ['kies de leerlingen', KEYS.pageDown + KEYS.pageDown],
    );
    const shown = screen.lines().filter((line) => line !== '');
    expect(shown[0]).toContain('kies de leerlingen');
    expect(shown.at(-1)).toContain('Tab aan/uit');
    expect(shown.length).toBeLessThanOrEqual(rows);
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
  });

  test('a window that changes its size is drawn anew, in lists and at texts', async () => {
    const screen = wizard(freshWorkplace());
    await screen.answers(...TO_THE_PLAN.slice(0, 3));
    screen.resize(60, 15);
    await screen.sees(/^LeerID's aanmaken: kies de leerlingen\nZoek: 55602\n/);
    expect(screen.lines().filter((line) => line.includes('Zoek:'))).toHaveLength(1);
    screen.resize(120, 40);
    await screen.sees(/^LeerID's aanmaken: kies de leerlingen\nZoek: 55602\n/);
    await screen.answers(
      ...TO_THE_PLAN.slice(3),
      ['kijk na', 'mac daou'],
      [/> Mac/, enter],
      ['aanpassen', enter],
      ['Gebruikersnaam van', '.x'],
    );
    screen.resize(70, 20);
    await screen.sees('mac.daoust.x');
    screen.type(enter);
    await screen.sees(/mac\.daoust\.x/);
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
  });

  test('leerid --db opens the wizard; Enter on a group that was searched takes it without a mark', async () => {
    const workplace = freshWorkplace();
    const screen = wizard(workplace, {}, ['--db', workplace.store]);
    await screen.answers(
      ['Wat wil je doen?', enter],
      ['Verder met 151 leerlingen', down + enter],
      ['of geen voor alle', `4de leerjaar${enter}`],
      [/Administratieve groep +4de leerjaar/, escape],
      ['Wat wil je doen?', ctrlC],
    );
    expect(await screen.exits()).toBe(130);
  });

  test('pasted text with line ends answers one question only', async () => {
    const workplace = freshWorkplace();
    const screen = wizard(workplace);
    await screen.answers(...TO_THE_PLAN.slice(0, 2), [
      'kies de leerlingen',
      'Daelemans Borel\r\nDaoust Mac\r\n\r\n\r\n',
    ]);
    await screen.sees('Kies minstens één leerling');
    expect(workplace.zips()).toEqual([]);
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
  });

  test('no terminal: no wizard, but help', () => {
    const { code, stdout } = model.run();
    expect(code).toBe(2);
    expect(stdout).toContain('leerid bulk');
  });
});

describe('the first run', () => {
  test('says where the store will be, shows the columns, reads a list', async () => {
    const workplace = freshWorkplace({ withStore: false });
    const screen = wizard(workplace, { rows: 40 });
    await screen.answers(
      ['Welkom bij leerid', down + enter],
      ['Administratieve groep', enter],
      ['Pad van de leerlingenlijst', `'${FIXTURE}'${enter}`],
      ['200 nieuw', enter],
      ['Wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
    const history = screen.history();
    expect(history.replace(/\s+/g, '')).toContain(workplace.store);
    expect(commandsIn(history)).toEqual(['leerid help import', `leerid import ${FIXTURE}`]);
    expect(JSON.parse(workplace.run('list', '--json').stdout)).toHaveLength(200);
  });
});

const ROOT_BINARY = new URL('../../bin/leerid.js', import.meta.url).pathname;

function commandsIn(history: string): string[] {
  const [, after = ''] = history.split('De volgende keer kan het ook zo:');
  return after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('leerid '));
}

function usernames(workplace: Workplace): string[] {
  const list = JSON.parse(workplace.run('list', '--status', 'actief', '--json').stdout) as {
    stamnummer: string;
    gebruikersnaam: string;
  }[];
  return list
    .filter(({ stamnummer }) => ['55602', '3362', '1961'].includes(stamnummer))
    .map(({ gebruikersnaam }) => gebruikersnaam);
}
