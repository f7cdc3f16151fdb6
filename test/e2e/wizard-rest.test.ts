import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';
import { KEYS, Screen } from '../support/screen.js';
import { commandsIn, Wizards } from '../support/wizards.js';

const { enter, tab, escape, down, up, end, clearLine, ctrlC } = KEYS;

const model = new Workplace();
const wizards = new Wizards();

beforeAll(() => {
  model.importFixture();
});
afterEach(() => {
  wizards.close();
});
afterAll(() => {
  wizards.remove();
  model.remove();
});

/** From the menu to the plan for one pupil of the third year. */
const TO_ONE: readonly (readonly [string | RegExp, string])[] = [
  ['Wat wil je doen?', enter],
  ['Verder met 151 leerlingen', enter],
  ['kies de leerlingen', `55602${tab}`],
  ['geselecteerde leerlingen: 1', enter],
  ['Welk wachtwoord', enter],
];

/** A terminal without a desktop: nothing opens a window. */
function open(workplace: Workplace, env: NodeJS.ProcessEnv = {}): Screen {
  return new Screen(workplace, [], {
    env: { HOME: workplace.folder, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  });
}

describe('settings', () => {
  test('a choice, a typed value, a wrong one, the default; they hold at once', async () => {
    const workplace = wizards.workplace(model);
    mkdirSync(join(workplace.folder, 'default'));
    const screen = open(workplace);
    await screen.sees('Wat wil je doen?');
    await screen.moveTo('Voorkeuren', down);
    await screen.answers(
      ['Wat wil je doen?', enter],
      ['kies wat je wilt wijzigen', 'wachtwoordtype'],
      [/> wachtwoordtype/, enter],
      ['wachtwoordtype: ', down + enter],
      [
        /wachtwoordtype: woord \(standaard\) -> afbeeldingen[^]*> wachtwoordtype +afbeeldingen +bestand/,
        'qqqq',
      ],
      ['niets gevonden', `${clearLine}output`],
      [/> output/, enter],
      ['output: ', enter],
      ['output (Esc terug):', `nergens${enter}`],
      ['bestaat niet', `${clearLine}default${enter}`],
      [/> output +\S*\/default/, enter],
      ['output: ', down + enter],
      [/> output +\S+ +standaard/, escape],
      ['Wat wil je doen?', ''],
    );
    await screen.moveTo("LeerID's aanmaken", up);
    await screen.answers(
      ['Wat wil je doen?', enter],
      ['Verder met 151 leerlingen', enter],
      ['kies de leerlingen', `55602${tab}`],
      ['leerlingen: 1', enter],
      ['> afbeeldingswachtwoord', ctrlC],
    );
    expect(await screen.exits()).toBe(130);
    expect(commandsIn(screen)).toEqual([
      'leerid config set wachtwoordtype afbeeldingen',
      `leerid config set output ${workplace.folder}/default`,
      'leerid config unset output',
    ]);
    expect(workplace.run('config', 'get', 'wachtwoordtype').stdout).toBe('afbeeldingen\n');
  });

  test('a variable that can not be: said at once, exit 2', async () => {
    const screen = open(wizards.workplace(model), { LEERID_WACHTWOORDTYPE: 'foto' });
    expect(await screen.exits()).toBe(2);
    expect(screen.history()).toContain('LEERID_WACHTWOORDTYPE');
  });
});

describe('after saving', () => {
  test('print help, the folder, and the batch among those made earlier', async () => {
    const workplace = wizards.workplace(model);
    const screen = open(workplace);
    await screen.answers(
      ...TO_ONE,
      ['1 nieuw LeerID', enter],
      [/En nu\?/, down + enter],
      [`De map: ${workplace.folder}`, end + enter],
      ['Werkelijke grootte', enter],
      ['Wat wil je doen?', ''],
    );
    await screen.moveTo('Eerder aangemaakt', down);
    await screen.answers(
      ['Wat wil je doen?', enter],
      [/Eerder aangemaakt: kies een reeks[^]*55602 +1 +afgeleverd/, enter],
      [/afgeleverd[^]*\.zip\n/, enter],
      ['kies een reeks', escape],
      ['Wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(commandsIn(screen)).toEqual([
      'leerid bulk --stamnummer 55602',
      'leerid help afdrukken',
      'leerid batches',
    ]);
  });

  test('nothing made yet: said', async () => {
    const screen = open(wizards.workplace(model));
    await screen.sees('Wat wil je doen?');
    await screen.moveTo('Eerder aangemaakt', down);
    await screen.answers(['Wat wil je doen?', enter], ['Nog geen reeksen', escape]);
    expect(await screen.exits()).toBe(0);
  });
});

describe('the plan', () => {
  test('an output folder that is not there: another is asked', async () => {
    const workplace = wizards.workplace(model);
    const screen = open(workplace, { LEERID_OUTPUT: join(workplace.folder, 'weg') });
    await screen.answers(
      ...TO_ONE,
      [/De ZIP kan niet in[^]*Map voor de ZIP \(Esc terug\):/, `${clearLine}.${enter}`],
      ['1 nieuw LeerID', enter],
      ['En nu?', enter],
      ['Wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(workplace.zips()).toHaveLength(1);
  });

  test('another kind of password for all goes before the passwords that were renewed', async () => {
    const screen = open(wizards.workplace(model));
    await screen.answers(
      ...TO_ONE,
      ['1 nieuw LeerID', down + down + enter],
      ['Aanpassingen ongedaan maken', escape],
      ['Welk wachtwoord', down + enter],
      ['Alle basisaccounts een gewoon wachtwoord', ctrlC],
    );
    expect(await screen.exits()).toBe(130);
  });

  test('bulk: what was changed is still there after Esc, and is what j saves', async () => {
    const workplace = wizards.workplace(model);
    const screen = new Screen(workplace, ['bulk', '--stamnummer', '1961']);
    await screen.answers(
      ['Bewaren en afdrukken?', `a${enter}`],
      ['kijk na', 'mac'],
      [/> Mac Daoust/, enter],
      ['Gebruikersnaam aanpassen', enter],
      ['Gebruikersnaam van', `${clearLine}mac.d${enter}`],
      [/mac\.d /, escape],
      [/Mac Daoust \(1961\) +mac\.d [^]*Bewaren en afdrukken\? \(/, `j${enter}`],
    );
    expect(await screen.exits()).toBe(0);
    expect(workplace.run('show', '--stamnummer', '1961').stdout).toContain('mac.d\n');
  });

  test('a window that changes its size leaves what stands above the question', async () => {
    const screen = new Screen(wizards.workplace(model), ['bulk', '--stamnummer', '1961']);
    await screen.sees('Bewaren en afdrukken?');
    screen.resize(60, 20);
    await screen.sees(/mac\.daoust[^]*Bewaren en afdrukken\?/);
    screen.resize(120, 40);
    await screen.sees(/mac\.daoust[^]*Bewaren en afdrukken\?/);
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
  });
});

test('Ctrl-Z and back: the question is drawn anew and takes what is typed', async () => {
  const screen = open(wizards.workplace(model));
  await screen.answers(...TO_ONE.slice(0, 3), ['geselecteerde leerlingen: 1', '\u001A']);
  screen.kill('SIGCONT');
  await screen.answers(
    ['geselecteerde leerlingen: 1', enter],
    ['Welk wachtwoord', enter],
    ['1 nieuw LeerID', '\u001A'],
  );
  screen.kill('SIGCONT');
  await screen.answers(['1 nieuw LeerID', ctrlC]);
  expect(await screen.exits()).toBe(130);
});

test('what was refused stays in sight above a full list', async () => {
  const workplace = wizards.workplace(model);
  const screen = open(workplace);
  await screen.answers(
    ['Wat wil je doen?', enter],
    ['Verder met 151 leerlingen', enter],
    ['kies de leerlingen', tab],
    ['leerlingen: 151', enter],
    ['Welk wachtwoord', enter],
    ["151 nieuwe LeerID's", ''],
  );
  expect(screen.lines().join('\n')).toContain("Let op: deze LeerID's bestaan alleen in dit programma.");
  expect(workplace.run('create', '--stamnummer', '34991', '--yes').code).toBe(0);
  screen.type(enter);
  await screen.sees(/heeft al een LeerID[^]*150 nieuwe LeerID's/);
  screen.type(ctrlC);
  expect(await screen.exits()).toBe(130);
});
