import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstPage, inkBounds } from '../support/measure-ink.js';
import { KEYS } from '../support/screen.js';
import { commandsIn, Wizards } from '../support/wizards.js';
import type { Workplace } from '../support/leerid.js';
import { withFault } from '../support/strace.js';

const { enter, escape, down, end } = KEYS;
const HOME = '\u001B[H';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';

const wizards = new Wizards();
let model: Workplace;
let workplace: Workplace;
beforeAll(() => {
  model = wizards.workplace();
  model.importFixture();
});
beforeEach(() => {
  workplace = wizards.workplace(model);
});
afterEach(() => {
  wizards.close();
});
afterAll(() => {
  wizards.remove();
});

function entriesOf(zip: string): string[] {
  const list = spawnSync('unzip', ['-Z1', join(workplace.folder, zip)], { encoding: 'utf8' });
  return list.stdout.trim().split('\n');
}

test('documents, folders and size are those that were asked for; the next batch goes on where the stickers stopped', () => {
  const first = workplace.run(
    'bulk',
    '--groep',
    '4de leerjaar',
    '--yes',
    '--json',
    '--documenten',
    'stickers,csv',
    '--sticker',
    'L7160',
    '--per-klas',
    '--sticker-start',
    '3',
  );
  expect(first.code).toBe(0);
  expect(JSON.parse(first.stdout)).toMatchObject({
    documenten: ['csv', 'stickers'],
    stickers: { maat: '63.5x38.1', start: 3, volgende: 13 },
  });
  const [zip = ''] = workplace.zips();
  expect(entriesOf(zip).slice(0, 2)).toEqual(['leerid-mailmerge.csv', 'leerid-stickers-63.5x38.1-vel.pdf']);
  expect(entriesOf(zip).length).toBeGreaterThan(2);
  expect(
    entriesOf(zip)
      .slice(2)
      .every((name) => /^[A-Za-z0-9-]+\/leerid-(?:mailmerge\.csv|stickers-63\.5x38\.1-vel\.pdf)$/.test(name)),
  ).toBe(true);

  const plan = workplace.runWith(
    { LEERID_STICKER: '63.5x38.1' },
    'create',
    '--stamnummer',
    '945',
    '--dry-run',
    '--sticker-start',
    'auto',
  );
  expect(plan.stdout).toContain('Stickers van 63,5 x 38,1 mm: vel vanaf plaats 13');
  const second = workplace.run(
    'create',
    '--stamnummer',
    '945',
    '--yes',
    '--sticker',
    '63.5x38.1',
    '--sticker-start',
    'auto',
    '--documenten',
    'stickers,excel',
  );
  expect(second.stdout).toContain('ZIP-bestand (Excel, sticker PDF):');
  const made = workplace.zips().find((name) => name.includes('945')) ?? '';
  const { top, left } = inkBounds(
    firstPage(workplace.unzip(made, 'leerid-stickers-63.5x38.1-vel.pdf'), 25.4),
  );
  // Place 13 of 21: the first of the fifth row.
  expect(top).toBeGreaterThanOrEqual(Math.floor(15.15 + 4 * 38.1));
  expect(left).toBeLessThan(30);
});

test('a place that the sheet does not have, and a logo that is none, are refused before anything is made', () => {
  const before = workplace.storeHash();
  const far = workplace.run('bulk', '--groep', '4de leerjaar', '--yes', '--sticker-start', '13');
  expect([far.code, far.stderr.trim()]).toEqual([
    2,
    'leerid: --sticker-start 13 kan niet: een vel van 105 x 48 mm heeft 12 stickers; kies van 1 tot 12, of een andere maat met --sticker',
  ]);
  writeFileSync(join(workplace.folder, 'logo.svg'), 'geen plaatje');
  const logo = workplace.run('bulk', '--groep', '4de leerjaar', '--yes', '--logo', 'logo.svg');
  expect([logo.code, logo.stderr]).toEqual([
    1,
    expect.stringContaining('het is geen SVG en geen PNG') as string,
  ]);
  expect(workplace.run('config', 'set', 'logo', 'logo.svg').code).toBe(1);
  expect(existsSync(workplace.config)).toBe(false);
  writeFileSync(join(workplace.folder, 'logo.svg'), SVG);
  expect(workplace.run('config', 'set', 'logo', 'logo.svg').code).toBe(0);
  expect(workplace.run('config', 'set', 'logo', 'geen').stderr).not.toContain('voluit');
  expect(workplace.storeHash()).toBe(before);
});

test('calibrate writes a test sheet with what is settled', () => {
  expect(workplace.run('config', 'set', 'sticker-offset', '1,5;-0,5').stdout).toContain(
    '0,0 (standaard) -> 1.5,-0.5',
  );
  const { code, stdout } = workplace.run('calibrate', '--json', '--sticker', '70 x 37');
  const ijkblad = join(workplace.folder, 'leerid-ijkblad-70x37.pdf');
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    { ijkblad, maat: '70x37', verschuiving: { x: 1.5, y: -0.5 }, schaal: 1 },
  ]);
  expect(existsSync(ijkblad)).toBe(true);
});

test('a test sheet that does not fit on the disk is told in one line, and nothing of it stays', () => {
  const full = workplace.runUnder(withFault('fsync', 'error=ENOSPC:when=1'), 'calibrate');
  const sheet = join(workplace.folder, 'leerid-ijkblad-105x48.pdf');
  expect([full.code, full.stderr.trim()]).toEqual([
    1,
    `leerid: het ijkblad kan niet geschreven worden in ${sheet}: de schijf is vol; kies een andere map met --output`,
  ]);
  expect(existsSync(sheet)).toBe(false);
});

test('the test sheet needs no logo, and print refuses what it can before it opens a ZIP', () => {
  const sheet = workplace.runWith({ LEERID_LOGO: 'weg.svg' }, 'calibrate');
  expect([sheet.code, existsSync(join(workplace.folder, 'leerid-ijkblad-105x48.pdf'))]).toEqual([0, true]);
  const auto = workplace.run('print', 'weg.zip', '--sticker-start', 'auto');
  expect([auto.code, auto.stderr]).toEqual([
    2,
    expect.stringContaining('--sticker-start auto kan hier niet') as string,
  ]);
  const logo = workplace.run('print', 'weg.zip', '--logo', 'weg.svg');
  expect([logo.code, logo.stderr]).toEqual([1, expect.stringContaining('het logo') as string]);
});

test('the wizard asks where the stickers begin, and makes the test sheet', async () => {
  expect(workplace.run('create', '--stamnummer', '945', '--yes', '--sticker-start', '6').code).toBe(0);
  const screen = wizards.open(workplace);
  await screen.answers(
    ['Wat wil je doen?', enter],
    [/Verder met \d+ leerlingen/, enter],
    ['kies de leerlingen', `55602${KEYS.tab}`],
    ['geselecteerde leerlingen: 1', enter],
    ['Welk wachtwoord krijgen de basisaccounts (1)?', enter],
  );
  await screen.sees('Stickers van 105 x 48 mm: nieuw vel (plaats 7 van het vorige is vrij)');
  await screen.moveTo('Stickers van', down);
  await screen.answers(
    [/> Stickers van/, enter],
    ['Stickers van 105 x 48 mm: waar beginnen ze?', down + enter],
    ['Stickers van 105 x 48 mm: vel vanaf plaats 7', `${HOME}${enter}`],
    ['En nu?', enter],
    ['Wat wil je doen?', end + KEYS.up + enter],
    ['Voorkeuren: kies wat je wilt wijzigen', HOME + enter],
    ['leerid-ijkblad-105x48.pdf', escape],
    ['Wat wil je doen?', escape],
  );
  expect(await screen.exits()).toBe(0);
  expect(commandsIn(screen)).toEqual([
    'leerid bulk --stamnummer 55602 --sticker-start auto',
    'leerid calibrate',
  ]);
});
