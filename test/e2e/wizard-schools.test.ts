import stringWidth from 'string-width';
import { HEADER } from '../support/import-samples.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import type { Workplace } from '../support/leerid.js';
import { KEYS, type Screen } from '../support/screen.js';
import { commandsIn, Wizards, writeList } from '../support/wizards.js';

const { enter, tab, escape, down, up, end, pageDown, clearLine, ctrlC } = KEYS;
const home = '\u001B[H';
const wizards = new Wizards();

/** A store made out of a list, once for all its tests. */
function storeOf(header: string, rows: readonly string[]): Workplace {
  const workplace = wizards.workplace();
  const { code, stderr } = workplace.run('import', writeList(workplace, 'lijst.csv', header, rows));
  if (code !== 0) throw new Error(stderr);
  return workplace;
}

afterEach(() => {
  wizards.close();
});
afterAll(() => {
  wizards.remove();
});

/** Moves to the line of a menu or list, and presses Enter. */
async function choose(screen: Screen, line: string, sees: string): Promise<void> {
  await screen.answers([sees, home]);
  await screen.moveTo(line, down);
  screen.type(enter);
}

describe('two schools', () => {
  let model: Workplace;
  beforeAll(() => {
    model = storeOf(`Instelling;${HEADER}`, [
      'De Ster;034512;1;An;Claes;4de leerjaar',
      'De Ster;034512;2;Bo;Daems;4de leerjaar',
      'Het Anker;000123;1;Cas;Evers;4de leerjaar',
    ]);
  });

  test('asked which one; its pupils only; Wijzig instelling; the commands name it', async () => {
    const screen = wizards.open(wizards.workplace(model));
    await screen.answers(
      [/> De Ster \(034512\)\n {2}Het Anker \(000123\)/, 'anker'],
      [/Zoek: anker\n[^]*> Het Anker/, enter],
      ['000123: wat wil je doen?', enter],
      ['Verder met 1 leerling', escape],
    );
    await choose(screen, 'Wijzig instelling', '000123: wat wil je doen?');
    await screen.answers(
      [/> Het Anker/, up + enter],
      ['034512: wat wil je doen?', up + up + up + enter],
      ['Verder met 2 leerlingen', enter],
      [/> 1 .*An +Claes/, enter],
      [/De Ster \(034512\)[^]*> Maak een LeerID aan/, enter],
      ['Welk wachtwoord', enter],
      [/1 nieuw LeerID[^]*An Claes \(1\)/, ctrlC],
    );
    expect(await screen.exits()).toBe(130);
    expect(commandsIn(screen)).toEqual(['leerid show --stamnummer 1 --instelling 034512']);
  });

  test('a second school that is read in while the wizard is open is asked for too', async () => {
    const workplace = wizards.workplace(storeOf(HEADER, ['034512;1;An;Claes;4de leerjaar']));
    writeList(workplace, 'anker.csv', `Instelling;${HEADER}`, ['Het Anker;000123;1;Cas;Evers;4de leerjaar']);
    const screen = wizards.open(workplace);
    await screen.answers(
      ['Wat wil je doen?', home + enter],
      ['> anker.csv', enter],
      ['1 nieuw', enter],
      [/In welke instelling werk je\?[^]*> Het Anker/, enter],
      ['000123: wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
  });
});

describe('1200 pupils in 300 groups', () => {
  const size = { cols: 80, rows: 24 };
  let model: Workplace;
  beforeAll(() => {
    const rows = Array.from({ length: 1200 }, (_, index) => {
      const group = (index % 300) + 1;
      return `034512;${index + 1};Voornaam${index};Achternaam${(index * 7) % 1200};4de leerjaar groep ${group}`;
    });
    model = storeOf(HEADER, rows);
  });

  test('filter on two of the groups, all of them marked, then one not', async () => {
    const screen = wizards.open(wizards.workplace(model), size);
    await screen.answers(
      ['Wat wil je doen?', enter],
      ['Verder met 1200 leerlingen', down + enter],
      ['Niets gekozen: alle', 'groep 299'],
      [/> \[ \] 4de leerjaar groep 299 +4/, tab],
      ['Gekozen: 1', `${clearLine}groep 300`],
      [/> \[ \] 4de leerjaar groep 300/, tab],
      ['Gekozen: 2', clearLine],
      [/Zoek: *\n/, home + enter],
      [/Verder met 8 leerlingen\n> Administratieve groep {2}4de leerjaar groep 299, 4de/, up + enter],
      ['kies de leerlingen', tab],
      ['leerlingen: 8', down + tab],
      ['leerlingen: 7', enter],
      ['basisaccounts (7)', enter],
      ["7 nieuwe LeerID's", ctrlC],
    );
    expect(await screen.exits()).toBe(130);
  });

  test('to the end, pages and a search: the cursor in sight, the screen no higher or wider', async () => {
    const screen = wizards.open(wizards.workplace(model), size);
    await screen.answers(
      ['Wat wil je doen?', enter],
      ['Verder met 1200', enter],
      ['kies de leerlingen', end],
    );
    for (const keys of [tab, pageDown, pageDown, down, up + up + tab, 'voornaam119', tab, clearLine]) {
      await screen.answers(['kies de leerlingen', keys]);
      const lines = screen.lines();
      expect(screen.activeLine()).toMatch(/^> \[[ x]\] /);
      expect(lines[0]).toContain('kies de leerlingen');
      expect(lines.filter((line) => line !== '').at(-1)).toContain('Tab aan/uit');
      expect(lines.filter((line) => stringWidth(line) >= 80)).toEqual([]);
    }
    // Voornaam119 and Voornaam1190..1199: the cursor stood on the first of them.
    await screen.answers(
      ['geselecteerde leerlingen: 3', 'voornaam119'],
      ['alle 11', home + tab],
      ['geselecteerde leerlingen: 13', ''],
    );
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
  });
});

test('a search that is pasted stays on its line, also when the window gets smaller', async () => {
  const screen = wizards.open(wizards.workplace(storeOf(HEADER, ['034512;1;An;Claes;4de leerjaar'])));
  const line = () => screen.lines().filter((text) => text.includes('Zoek:'));
  await screen.answers(['Wat wil je doen?', enter], ['Verder met 1', enter], ['kies de', 'xyz '.repeat(200)]);
  expect(line()).toEqual([`Zoek: ${'xyz '.repeat(200)}`.slice(0, 79).trimEnd()]);
  await screen.sees(/─\n {2}niets gevonden\nAantal geselecteerde leerlingen: 0\n/);
  screen.resize(40, 12);
  await screen.sees(/\nZoek: (?:xyz ){8}x *\n.*\n.*─\n {2}niets gevonden\n/);
  screen.type(`${clearLine}claes`);
  await screen.sees(/^Zoek: claes *\n {2}\[ \] alle 1/m);
  screen.type(ctrlC);
  expect(await screen.exits()).toBe(130);
});

describe('names of all kinds', () => {
  const long = 'Maximiliaan-Alexander '.repeat(3).slice(0, 50).trim();
  let model: Workplace;
  beforeAll(() => {
    model = storeOf(HEADER, [
      `034512;1;${long};${long.toUpperCase()};4de leerjaar`,
      '034512;2;直美;渡辺;4de leerjaar',
      '034512;3;محمد;بن سلمان;4de leerjaar',
      '034512;4;Łukasz;D’Hooghe;4de leerjaar',
    ]);
  });

  test.each([
    [80, 24],
    [40, 12],
  ])('%i x %i: one line each, found by what is typed', async (cols, rows) => {
    const screen = wizards.open(wizards.workplace(model), { cols, rows });
    await screen.answers(
      ['Wat wil je doen?', enter],
      ['Verder met 4 leerlingen', enter],
      ['kies de leerlingen', ''],
    );
    const lines = screen.lines().filter((line) => /\[ \] \d /.test(line));
    expect(lines.map((line) => line[6]).sort()).toEqual(['1', '2', '3', '4']);
    expect(lines.filter((line) => stringWidth(line) > cols)).toEqual([]);
    for (const [search, stamnummer] of [
      ['渡辺', 2],
      ['محمد', 3],
      ["lukasz d'hoog", 4],
      ['maximiliaan', 1],
    ] as const) {
      await screen.answers(
        ['kies de leerlingen', clearLine + search],
        [new RegExp(`alle 1\\n(?:.*\\n)*> \\[ \\] ${stamnummer} `), tab],
      );
    }
    await screen.answers(['leerlingen: 4', enter], ['basisaccounts', enter], ["4 nieuwe LeerID's", 'salman']);
    expect(screen.lines().filter((line) => stringWidth(line) > cols)).toEqual([]);
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
  });
});

describe('pupils whose education is not clear', () => {
  let model: Workplace;
  beforeAll(() => {
    model = storeOf(HEADER, [
      '034512;1;An;Claes;1ste leerjaar A',
      '034512;2;Bo;Daems;1ste leerjaar A',
      '034512;3;Cas;Evers;4de leerjaar',
    ]);
  });
  const toThem = [
    ['Wat wil je doen?', enter],
    ['Verder met 3 leerlingen', enter],
    ['kies de leerlingen', tab],
    ['leerlingen: 3', enter],
  ] as const;
  const question = /niet duidelijk van An Claes \(1\), Bo Daems \(2\)\.[^]*Welk account krijgen deze/;

  test('answered: they get that account; back keeps the answer', async () => {
    const workplace = wizards.workplace(model);
    const screen = wizards.open(workplace);
    await screen.answers(
      ...toThem,
      [question, down + enter],
      ['basisaccounts (1)', escape],
      [/> gevorderd account/, enter],
      ['basisaccounts (1)', enter],
      ["3 nieuwe LeerID's", enter],
      ['En nu?', enter],
      ['Wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(commandsIn(screen)).toEqual(['leerid bulk --accounttype gevorderd']);
    const list = JSON.parse(workplace.run('list', '--json').stdout) as { type: string | null }[];
    expect(list.map(({ type }) => type)).toEqual(['gevorderd', 'gevorderd', 'basis']);
  });

  test('skipped: named, and the others get theirs', async () => {
    const screen = wizards.open(wizards.workplace(model));
    await screen.answers(
      ...toThem,
      [question, end + enter],
      ['basisaccounts (1)', enter],
      [/Overgeslagen[^]*An Claes \(1\)[^]*1 nieuw LeerID[^]*Cas Evers/, ctrlC],
    );
    expect(await screen.exits()).toBe(130);
    expect(screen.lines().join('\n')).not.toMatch(/(?:Claes|Daems).*(?:claes|daems)/);
  });

  test('nobody left after skipping: said, and back to the question', async () => {
    const screen = wizards.open(wizards.workplace(model));
    await screen.answers(
      ...toThem.slice(0, 2),
      ['kies de leerlingen', `claes${tab}`],
      ['leerlingen: 1', enter],
      ['Welk account krijgen deze leerlingen?', end + enter],
      [/Overgeslagen[^]*An Claes[^]*Welk account krijgen/, ctrlC],
    );
    expect(await screen.exits()).toBe(130);
  });
});

describe('two at once on one store', () => {
  let model: Workplace;
  beforeAll(() => {
    model = storeOf(HEADER, ['034512;1;An;Claes;4de leerjaar', '034512;2;Bo;Daems;4de leerjaar']);
  });
  const toThePlan = [
    ['Wat wil je doen?', enter],
    ['Verder met 2 leerlingen', enter],
    ['kies de leerlingen', tab],
    ['leerlingen: 2', enter],
    ['basisaccounts (2)', enter],
    ["2 nieuwe LeerID's", ''],
  ] as const;

  test('the second to save is told why not, and can go on', async () => {
    const workplace = wizards.workplace(model);
    const [first, second] = [wizards.open(workplace), wizards.open(workplace)];
    await Promise.all([first.answers(...toThePlan), second.answers(...toThePlan)]);
    await first.answers(["2 nieuwe LeerID's", enter], ['En nu?', enter]);
    await second.answers(
      ["2 nieuwe LeerID's", enter],
      [/An Claes \(1\) heeft al een LeerID[^]*Niets te doen/, ''],
    );
    await second.answers(
      ['Welk wachtwoord', escape],
      ['kies de leerlingen', escape],
      ['welke leerlingen?', escape],
    );
    await second.answers(['Wat wil je doen?', escape]);
    expect(await second.exits()).toBe(0);
    expect(workplace.zips()).toHaveLength(1);
  });

  test('while another run is busy: a clear line, the plan still there, and saved afterwards', async () => {
    const workplace = wizards.workplace(model);
    const screen = wizards.open(workplace);
    await screen.answers(...toThePlan);
    const plan = screen.lines().filter((line) => /\(\d\)/.test(line));
    const other = await holdRunLock(workplace.store);
    await screen.answers(["2 nieuwe LeerID's", enter], [/een andere leerid is bezig[^]*2 nieuwe/, '']);
    expect(screen.lines().filter((line) => /\(\d\)/.test(line))).toEqual(plan);
    expect(plan).toHaveLength(2);
    await killAtOnce(other);
    await screen.answers(["2 nieuwe LeerID's", enter], ['En nu?', enter], ['Wat wil je doen?', escape]);
    expect(await screen.exits()).toBe(0);
    expect(workplace.zips()).toHaveLength(1);
  });
});
