import { copyFileSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADER } from '../support/import-samples.js';
import { ROOT, type Workplace } from '../support/leerid.js';
import { KEYS, type Screen } from '../support/screen.js';
import { commandsIn, Wizards, writeList } from '../support/wizards.js';

const { enter, escape, down, up, clearLine, ctrlC } = KEYS;
const NO_SCHOOL = 'Stamnummer;Voornaam;Naam;Administratieve groep';
const wizards = new Wizards();
/** A store with two schools, made once. */
const twoSchools = wizards.workplace();

beforeAll(() => {
  writeList(twoSchools, 'scholen.csv', `Instelling;${HEADER}`, [
    'De Ster;034512;1;An;Claes;4de leerjaar',
    'Het Anker;000123;1;Bo;Daems;5de leerjaar',
  ]);
  const { code, stderr } = twoSchools.run('import', 'scholen.csv');
  if (code !== 0) throw new Error(stderr);
});
afterEach(() => {
  wizards.close();
});
afterAll(() => {
  wizards.remove();
});

/** The pupils in the store, as `stamnummer naam`. */
function pupils(workplace: Workplace): string[] {
  const { stdout } = workplace.run('list', '--json');
  return (JSON.parse(stdout) as { stamnummer: string; naam: string }[]).map(
    ({ stamnummer, naam }) => `${stamnummer} ${naam}`,
  );
}

/** A list of so many good pupils of one school. */
function goodList(workplace: Workplace, name: string, count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `034512;${index + 1};An;Claes ${index + 1};4de leerjaar`,
  );
  return writeList(workplace, name, HEADER, rows);
}

/** A wizard without a store, at the question which list. */
async function atTheLists(workplace: Workplace, title = 'Welke leerlingenlijst?'): Promise<Screen> {
  const screen = wizards.open(workplace);
  await screen.answers(['Waarmee begin je?', enter], [title, '']);
  return screen;
}

describe('which list', () => {
  test('the lists at hand, the last changed first; the chosen one is read', async () => {
    const workplace = wizards.workplace();
    const [old, fresh] = [goodList(workplace, 'oud.csv', 2), goodList(workplace, 'nieuw.csv', 3)];
    utimesSync(old, new Date('2026-09-01T10:00:00Z'), new Date('2026-09-01T10:00:00Z'));
    utimesSync(fresh, new Date('2026-10-02T10:00:00Z'), new Date('2026-10-02T10:00:00Z'));
    const screen = await atTheLists(workplace);
    await screen.sees(/> nieuw\.csv \(2 oktober 2026\)\n {2}oud\.csv \(1 september 2026\)\n {2}Een ander/);
    screen.type(down + enter);
    await screen.answers([/2 nieuw[^]*> Inlezen/, enter], ['Wat wil je doen?', escape]);
    expect(await screen.exits()).toBe(0);
    expect(screen.history()).toContain('De leerlingenlijst is ingelezen: 2 leerlingen.');
    expect(commandsIn(screen)).toEqual([`leerid import ${old}`]);
    expect(pupils(workplace)).toHaveLength(2);
  });

  test('what was shown is stored, also when the file is another by then', async () => {
    const workplace = wizards.workplace();
    goodList(workplace, 'lijst.csv', 3);
    const screen = await atTheLists(workplace);
    await screen.answers(['> lijst.csv', enter], [/3 nieuw[^]*> Inlezen/, '']);
    goodList(workplace, 'lijst.csv', 2);
    await screen.answers([/> Inlezen/, enter], ['Wat wil je doen?', escape]);
    expect(await screen.exits()).toBe(0);
    expect(pupils(workplace)).toHaveLength(3);
  });

  test('a path that does not exist is said, and can be mended where it stands', async () => {
    const workplace = wizards.workplace();
    goodList(workplace, 'mijn lijst.csv', 1);
    const screen = await atTheLists(workplace);
    await screen.answers(
      [/> mijn lijst\.csv/, down + enter],
      ['Pad van de leerlingenlijst', `nergens.csv${enter}`],
      ['nergens.csv bestaat niet', `${clearLine}${enter}`],
      ['Typ het pad', `"mijn lijst.csv"${enter}`],
      ['1 nieuw', enter],
      ['Wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(screen.history()).toContain('ingelezen: 1 leerling.');
    expect(commandsIn(screen)).toEqual([`leerid import "${join(workplace.folder, 'mijn lijst.csv')}"`]);
  });

  test('the name of a file can not steer the terminal', async () => {
    const workplace = wizards.workplace();
    goodList(workplace, '\u001B[31mrood\u202E\n.csv', 1);
    const screen = await atTheLists(workplace);
    await screen.sees(/> \[31mrood \.csv \(/);
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
  });

  test('without lists at hand a path is asked at once, and Esc goes back', async () => {
    const screen = await atTheLists(wizards.workplace(), 'Pad van de leerlingenlijst');
    screen.type(`x${escape}`);
    await screen.answers(['Waarmee begin je?', escape]);
    expect(await screen.exits()).toBe(0);
  });
});

test('columns that are not found are pointed out, with Esc one back', async () => {
  const workplace = wizards.workplace();
  const rows = ['1;An;Claes;4de leerjaar;x', '2;Bo;Daems;5de leerjaar;y'];
  const path = writeList(workplace, 'lijst.csv', 'Nr;Voornaam;Naam;Richting;Extra', rows);
  const screen = await atTheLists(workplace);
  await screen.answers(
    ['> lijst.csv', enter],
    [
      /Niet gevonden in de lijst: Stamnummer, Administratieve groep\.[^]*In welke kolom staat Stamnummer\?\n> Nr\n/,
      down + enter,
    ],
    ['In welke kolom staat Administratieve groep?', escape],
    [/In welke kolom staat Stamnummer\?\n {2}Nr\n> Voornaam/, up + enter],
    ['In welke kolom staat Administratieve groep?', down + down + down + enter],
    [/2 nieuw[^]*Deze leerlingenlijst inlezen\?/, enter],
    ['Wat wil je doen?', escape],
  );
  expect(await screen.exits()).toBe(0);
  expect(commandsIn(screen)).toEqual([
    `leerid import ${path} --kolom Stamnummer=Nr --kolom "Administratieve groep=Richting"`,
  ]);
  expect(pupils(workplace)).toEqual(['1 Claes', '2 Daems']);
});

test('for a list of WISA the file with the classes is asked for, until it is one', async () => {
  const workplace = wizards.workplace();
  const [list, groups] = [join(workplace.folder, 'leerlingen.csv'), join(workplace.folder, 'groepen.csv')];
  copyFileSync(join(ROOT, 'fixtures', 'wisa.csv'), list);
  copyFileSync(join(ROOT, 'fixtures', 'wisa-klassen.csv'), groups);
  const screen = await atTheLists(workplace);
  await screen.answers(
    [/> (?:leerlingen|groepen)\.csv/, `${KEYS.end}${enter}`],
    ['Pad van de leerlingenlijst', `leerlingen.csv${enter}`],
    [/In welk bestand staan de klassen\?\n> groepen\.csv/, down + enter],
    ['Pad van de lijst van de klassen', `leerlingen.csv${enter}`],
    [/geen lijst van klassen uit WISA[^]*> groepen\.csv/, enter],
    [/Deze leerlingenlijst inlezen\?/, enter],
    ['In welke instelling werk je?', enter],
    ['wat wil je doen?', escape],
  );
  expect(await screen.exits()).toBe(0);
  expect(commandsIn(screen)).toEqual([`leerid import ${list} --klassen ${groups}`]);
  expect(pupils(workplace)).toHaveLength(12);
});

describe('a list that names no institution', () => {
  test('asked, answered with one that is known; Esc is one back', async () => {
    const workplace = wizards.workplace(twoSchools);
    writeList(workplace, 'lijst.csv', NO_SCHOOL, ['7;Cas;Evers;4de leerjaar']);
    const screen = wizards.open(workplace);
    await screen.answers(
      ['In welke instelling werk je?', enter],
      ['034512: wat wil je doen?', '\u001B[H'],
      ['> Leerlingenlijst importeren', enter],
      ['> lijst.csv', enter],
      [/Van welke instelling is deze lijst\?[^]*De Ster \(034512\)[^]*Een andere/, KEYS.end + enter],
      ['Instellingsnummer', `34512${enter}`],
      ['6 cijfers', escape],
      [/> Een andere instelling/, escape],
      ['> lijst.csv', enter],
      [/> De Ster \(034512\)\n {2}Het Anker/, enter],
      [/Instelling: De Ster \(034512\)\n1 nieuw/, enter],
      ['wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(commandsIn(screen)).toEqual([
      `leerid import ${join(workplace.folder, 'lijst.csv')} --instelling 034512 --deellijst`,
    ]);
    expect(pupils(workplace)).toEqual(['1 Claes', '1 Daems', '7 Evers']);
  });

  test('the answer for one list is not taken for another', async () => {
    const workplace = wizards.workplace(twoSchools);
    const later = writeList(workplace, 'a.csv', NO_SCHOOL, ['7;Cas;Evers;4de leerjaar']);
    const first = writeList(workplace, 'b.csv', NO_SCHOOL, ['8;Dirk;Frans;4de leerjaar']);
    utimesSync(later, new Date('2026-10-02T10:00:00Z'), new Date('2026-10-02T10:00:00Z'));
    utimesSync(first, new Date('2026-09-01T10:00:00Z'), new Date('2026-09-01T10:00:00Z'));
    const screen = wizards.open(workplace);
    await screen.answers(
      ['In welke instelling', enter],
      ['wat wil je doen?', '\u001B[H' + enter],
      ['> a.csv', enter],
      ['Van welke instelling', enter],
      ['Deze leerlingenlijst inlezen?', escape],
      ['> a.csv', down + enter],
      ['Van welke instelling', ctrlC],
    );
    expect(await screen.exits()).toBe(130);
  });
});

describe('bad rows', () => {
  const rows = [
    '034512;1;An;Claes;4de leerjaar',
    '034512;2;;;4de leerjaar',
    '034512;3;Cas;Evers;4de leerjaar',
  ];

  test('shown, mended in the file, tried again', async () => {
    const workplace = wizards.workplace();
    const path = writeList(workplace, 'lijst.csv', HEADER, rows);
    const screen = await atTheLists(workplace);
    await screen.answers(['> lijst.csv', enter], [/1 foute rij, er is niets ingelezen:\n[^]*regel 3/, '']);
    writeFileSync(path, [HEADER, ...rows].join('\n').replace('2;;;', '2;Bo;Daems;'));
    await screen.answers([/> Opnieuw proberen/, enter], ['3 nieuw', enter], ['Wat wil je doen?', escape]);
    expect(await screen.exits()).toBe(0);
    expect(pupils(workplace)).toHaveLength(3);
  });

  test('skipped, kept in a file of which the path is told', async () => {
    const workplace = wizards.workplace();
    const path = writeList(workplace, 'lijst.csv', HEADER, rows);
    const screen = await atTheLists(workplace);
    await screen.answers(
      ['> lijst.csv', enter],
      ['En nu?', down + enter],
      [/2 nieuw[^]*Niet ingelezen:[^]*regel 3/, enter],
      ['Wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(screen.history()).toContain('De foute rijen staan in');
    expect(readdirSync(workplace.folder)).toContain('lijst-fouten.csv');
    expect(commandsIn(screen)).toEqual([`leerid import ${path} --foute-rijen-overslaan`]);
    expect(pupils(workplace)).toEqual(['1 Claes', '3 Evers']);
  });

  test('another file instead, without the rows of the first being skipped for it', async () => {
    const workplace = wizards.workplace();
    writeList(workplace, 'lijst.csv', HEADER, rows);
    const screen = await atTheLists(workplace);
    await screen.answers(
      ['> lijst.csv', enter],
      ['En nu?', down + enter],
      ['Deze leerlingenlijst inlezen?', escape],
      ['> lijst.csv', enter],
      ['En nu?', escape],
      ['> lijst.csv', escape],
      ['Waarmee begin je?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(existsSync(workplace.store)).toBe(false);
  });
});

describe('leaving before Inlezen makes no store', () => {
  const turns: readonly (readonly [string, string])[] = [
    ['Waarmee begin je?', enter],
    ['> lijst.csv', enter],
    ['Deze leerlingenlijst inlezen?', down + enter],
    ['nieuw: An Claes 1', ''],
  ];

  test.each(turns.map(([sees], index) => [sees, index] as const))('Ctrl-C at %s', async (sees, index) => {
    const workplace = wizards.workplace();
    goodList(workplace, 'lijst.csv', 1);
    const screen = wizards.open(workplace);
    await screen.answers(...turns.slice(0, index));
    await screen.sees(sees);
    screen.type(ctrlC);
    expect(await screen.exits()).toBe(130);
    expect(screen.history()).toContain('onderbroken; er is niets gewijzigd');
    expect(readdirSync(workplace.folder)).toEqual(['lijst.csv']);
  });

  test('Esc at every step, one back', async () => {
    const workplace = wizards.workplace();
    goodList(workplace, 'lijst.csv', 1);
    const screen = await atTheLists(workplace);
    await screen.answers(
      ['> lijst.csv', enter],
      ['Deze leerlingenlijst inlezen?', escape],
      ['> lijst.csv', down + enter],
      ['Pad van de leerlingenlijst', escape],
      ['> Een ander bestand', escape],
      ['Waarmee begin je?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(readdirSync(workplace.folder)).toEqual(['lijst.csv']);
  });
});
