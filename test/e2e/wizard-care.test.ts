import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { storeContent } from '../support/compare-stores.js';
import { Workplace } from '../support/leerid.js';
import { KEYS, type Screen } from '../support/screen.js';
import { withFault } from '../support/strace.js';
import { commandsIn, Wizards } from '../support/wizards.js';

const { enter, escape, down, clearLine, ctrlC } = KEYS;

const COPY = 'leerid-20261101-080000.db';
const CARE = 'Nakijken en reservekopie';

const wizards = new Wizards();
const model = new Workplace();
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

/** A workplace with a store, and a copy of before its one account was made in the folder `stick`. */
function withCopy(): { workplace: Workplace; copy: string } {
  const workplace = wizards.workplace(model);
  const copy = join(workplace.folder, 'stick', COPY);
  mkdirSync(dirname(copy));
  workplace.run('backup', copy);
  workplace.run('create', '--stamnummer', '1961', '--yes');
  return { workplace, copy };
}

/** Overwrites all but the first pages. */
function damage({ store }: Workplace): void {
  const bytes = readFileSync(store);
  writeFileSync(store, bytes.fill('x', 8192));
}

/** The stores that were replaced. */
function replaced({ store }: Workplace): string[] {
  return readdirSync(dirname(store)).filter((name) => name.includes('.vervangen-'));
}

/** From the main menu to one line of the menu of the store itself. */
async function openCare(screen: Screen, line: string): Promise<void> {
  await screen.sees('Wat wil je doen?');
  await screen.moveTo(CARE, down);
  screen.type(enter);
  await screen.sees(`${CARE}\n> Nakijken of alles in orde is`);
  await screen.moveTo(line, down);
  screen.type(enter);
}

test('what waits is shown, delivered in another folder, and its passwords are tried', async () => {
  const workplace = wizards.workplace(model);
  const [gone, other] = [join(workplace.folder, 'weg'), join(workplace.folder, 'elders')];
  mkdirSync(gone);
  mkdirSync(other);
  const full = withFault('link', 'error=ENOSPC');
  workplace.runUnder(full, 'bulk', '--stamnummer', '1961', '--yes', '--output', gone);
  rmSync(gone, { recursive: true });
  const screen = wizards.open(workplace, { cols: 120, rows: 50 });
  await openCare(screen, 'Nakijken of');
  await screen.answers(
    [/FOUT: de ZIP van[^]*1 fout, [^]*> Herstellen wat leerid zelf kan herstellen/, enter],
    [/kan nog niet afgeleverd[^]*1 fout, [^]*> Herstellen/, down + enter],
    ['Map voor de ZIP (Esc terug):', escape],
    ['En nu?', down + enter],
    ['Map voor de ZIP (Esc terug):', `${clearLine}elders${enter}`],
    [/alsnog afgeleverd[^]*zijn in orde[^]*> Ook de wachtwoorden in de ZIP's nakijken/, enter],
    ['Wachtwoorden die passen: 1.', escape],
    ['Wat wil je doen?', escape],
  );
  expect(await screen.exits()).toBe(0);
  expect(readdirSync(other)).toHaveLength(1);
  expect(commandsIn(screen)).toEqual([
    'leerid check',
    'leerid check --repair',
    `leerid check --repair --output ${other}`,
    'leerid check --wachtwoorden',
  ]);
});

test('of an encrypted ZIP the password is asked, until it is the right one', async () => {
  const workplace = wizards.workplace(model);
  const password = { LEERID_ZIP_PASSWORD: 'vier korte woorden samen' };
  workplace.runWith(password, 'bulk', '--stamnummer', '1961', '--yes', '--zip-wachtwoord');
  const screen = wizards.open(workplace, { cols: 120, rows: 50 });
  await openCare(screen, 'Nakijken of');
  await screen.answers(
    [/> Ook de wachtwoorden/, enter],
    [/zijn niet geprobeerd[^]*> Het wachtwoord van een versleutelde ZIP/, enter],
    ['Wachtwoord van de ZIP', escape],
    ['> Het wachtwoord van', enter],
    ['Wachtwoord van de ZIP', `iets heel anders${enter}`],
    [/wachtwoord dat je gaf, past niet[^]*> Het wachtwoord van/, enter],
    ['Wachtwoord van de ZIP', `${password.LEERID_ZIP_PASSWORD}${enter}`],
    [/Wachtwoorden die passen: 1\.[^]*Nakijken en reservekopie\n/, escape],
    ['Wat wil je doen?', escape],
  );
  expect(await screen.exits()).toBe(0);
  expect(screen.history()).not.toContain('vier korte');
  expect(commandsIn(screen)).toEqual(['leerid check', 'leerid check --wachtwoorden']);
});

test('a copy: nowhere, over a file and in no folder are refused, in a folder it gets a name of its own', async () => {
  const workplace = wizards.workplace(model);
  const stick = join(workplace.folder, 'een stick');
  mkdirSync(stick);
  writeFileSync(join(stick, 'brief.txt'), 'van mij');
  const screen = wizards.open(workplace, { cols: 120, rows: 50 });
  await openCare(screen, 'Een reservekopie maken');
  const question = 'Map voor de reservekopie, of een nieuw bestand (Esc terug):';
  await screen.answers(
    [question, `${clearLine}nergens/kopie.db${enter}`],
    [/de map is er niet[^]*Map voor de reservekopie/, `${clearLine}een stick/brief.txt${enter}`],
    [/bestaat al en wordt nooit\s+overschreven[^]*Map voor/, `${clearLine}   ${enter}`],
    ['Typ een map of een nieuw bestand', `${clearLine}'${stick}'${enter}`],
    [/De reservekopie is gemaakt:[^]*\.db\nNagekeken: 200 leerlingen[^]*> Een reservekopie maken/, escape],
    ['Wat wil je doen?', escape],
  );
  expect(await screen.exits()).toBe(0);
  expect(readdirSync(stick)).toEqual(['brief.txt', expect.stringMatching(/^leerid-\d{8}-\d{6}\.db$/)]);
  expect(commandsIn(screen)).toEqual([`leerid backup "${stick}"`]);
});

describe('a copy put back', () => {
  test('what is none is refused, a folder shows its copies, and nothing changes before yes', async () => {
    const { workplace, copy } = withCopy();
    mkdirSync(join(workplace.folder, 'leeg'));
    const now = storeContent(workplace.store);
    const screen = wizards.open(workplace);
    await openCare(screen, 'Een reservekopie terugzetten');
    const zip = workplace.zips()[0] ?? '';
    await screen.answers(
      ['Reservekopie of haar map', `weg.db${enter}`],
      ['bestaat niet', `${clearLine}${zip}${enter}`],
      [/is geen kopie van een\s+gegevensbestand[^]*Reservekopie of/, `${clearLine}leeg${enter}`],
      ['Geen reservekopie gevonden in de map', `${clearLine}stick${enter}`],
      [`> ${COPY} (in stick)`, enter],
      [/blijft\s+ernaast bewaard\.\nDeze reservekopie terugzetten\?\n> Nee, er wijzigt niets/, enter],
      [`> Een reservekopie terugzetten`, ''],
    );
    expect(storeContent(workplace.store)).toEqual(now);
    await screen.answers(
      ['> Een reservekopie terugzetten', enter],
      ['Reservekopie of haar map', `${clearLine}stick${enter}`],
      [`> ${COPY}`, enter],
      ['> Nee, er wijzigt niets', escape],
      ['Reservekopie of haar map', `${clearLine}stick${enter}`],
      [`> ${COPY}`, enter],
      ['> Nee, er wijzigt niets', down + enter],
      [/Teruggezet in[^]*1 reeks is van na de kopie[^]*Wat wil je doen\?/, escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(workplace.run('list', '--status', 'actief', '--stamnummer', '1961').stdout).toContain('rijen: 0');
    expect(replaced(workplace)).toHaveLength(1);
    expect(commandsIn(screen)).toEqual([`leerid restore ${copy} --force`]);
  });

  test('Ctrl-C at the question changes nothing', async () => {
    const { workplace } = withCopy();
    const hash = workplace.storeHash();
    const screen = wizards.open(workplace);
    await openCare(screen, 'Een reservekopie terugzetten');
    await screen.answers(
      ['Reservekopie of haar map', `stick/${COPY}${enter}`],
      ['> Nee, er wijzigt niets', ctrlC],
    );
    expect(await screen.exits()).toBe(130);
    expect(screen.history()).toContain('onderbroken; er is niets gewijzigd');
    expect(workplace.storeHash()).toBe(hash);
    expect(replaced(workplace)).toEqual([]);
  });

  test('on a computer without a store, from the welcome', async () => {
    const workplace = wizards.workplace();
    copyFileSync(model.store, join(workplace.folder, COPY));
    const screen = wizards.open(workplace);
    await screen.sees('Waarmee begin je?');
    await screen.moveTo('Een reservekopie terugzetten', down);
    await screen.answers(
      ['Waarmee begin je?', enter],
      [`> ${COPY}\n`, enter],
      [/Ze wordt teruggezet in[^]*> Nee/, down + enter],
      [/Teruggezet in[^]*Wat wil je doen\?/, escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(workplace.run('list').stdout).toContain('Totaal aantal rijen: 200');
    expect(commandsIn(screen)).toEqual([`leerid restore ${join(workplace.folder, COPY)}`]);
  });
});

describe('a store that can not be worked with', () => {
  test('damaged: the wizard still puts a copy back, and goes on with it', async () => {
    const { workplace } = withCopy();
    damage(workplace);
    const screen = wizards.open(workplace);
    await screen.sees(/is beschadigd; zet een kopie terug:[^]*> Nakijken of/);
    await screen.moveTo('Een reservekopie maken', down);
    await screen.answers(
      [CARE, enter],
      ['Map voor de reservekopie', enter],
      [/is beschadigd[^]*is beschadigd[^]*> Een reservekopie maken/, ''],
    );
    await screen.moveTo('Een reservekopie terugzetten', down);
    await screen.answers(
      [CARE, enter],
      ['Reservekopie of haar map', `stick/${COPY}${enter}`],
      ['> Nee, er wijzigt niets', down + enter],
      [/Teruggezet in[^]*Wat wil je doen\?/, escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(replaced(workplace)).toHaveLength(1);
  });

  test('full of zeros: a copy that an import made is put back', async () => {
    const { workplace, copy } = withCopy();
    const made = join(`${workplace.store}.backups`, 'voor-import-20261101-080000.db');
    mkdirSync(dirname(made), { mode: 0o700 });
    copyFileSync(copy, made);
    writeFileSync(workplace.store, Buffer.alloc(readFileSync(workplace.store).length));
    const screen = wizards.open(workplace, { cols: 120, rows: 50 });
    await screen.sees(/is geen gegevensbestand van leerid; zet een reservekopie terug[^]*> Nakijken of/);
    await screen.moveTo('Een reservekopie terugzetten', down);
    await screen.answers([CARE, enter], ['Welke reservekopie?', '']);
    await screen.moveTo('voor-import-20261101-080000.db', down);
    await screen.answers(
      ['Welke reservekopie?', enter],
      ['> Nee, er wijzigt niets', down + enter],
      [/Teruggezet in[^]*Wat wil je doen\?/, escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(replaced(workplace)).toHaveLength(1);
  });

  test('damaged, and left as it is: refused as before', async () => {
    const { workplace } = withCopy();
    damage(workplace);
    const screen = wizards.open(workplace);
    await screen.answers([CARE, escape]);
    expect(await screen.exits()).toBe(1);
    expect(screen.history()).toContain('leerid restore KOPIE --force');
  });

  test('open to others: mended after the check', async () => {
    const workplace = wizards.workplace(model);
    chmodSync(workplace.store, 0o644);
    const screen = wizards.open(workplace);
    await screen.answers(
      [CARE, enter],
      [/anderen op deze computer kunnen dit lezen[^]*> Herstellen/, enter],
      [/zijn in orde[^]*Nakijken en reservekopie\n/, escape],
      ['Wat wil je doen?', escape],
    );
    expect(await screen.exits()).toBe(0);
    expect(workplace.run('list', '--quiet').code).toBe(0);
  });
});
