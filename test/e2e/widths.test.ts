import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { Workplace } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';

const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternx';
const LIST = [
  'Instellingsnummer;Instelling;Stamnummer;Voornaam;Naam;Administratieve groep;Klas',
  '034512;Sint-Jan;00945;Ivica;Cauberghs;4de leerjaar;4A',
  `034512;Sint-Jan;55168;${LONG};${LONG};4de leerjaar;4A`,
  '034512;Sint-Jan;34991;日本語テキスト日本語テキスト;山田太郎山田太郎山田太郎;4de leerjaar met een heel erg lange naam die nergens past;4A',
  '034512;Sint-Jan;7;👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦;Títílayọ̀ Adébáyọ̀ a\u0301e\u0301i\u0301;5de leerjaar;5A',
  '098765;Basisschool De Allerlangste Naam van Heel Vlaanderen en Omstreken;532;Sien;Roelandt;4de leerjaar;4B',
].join('\n');
const NUMBERS = ['00945', '55168', '34991', '7', '532'];

/** The lines but for those of one word that nobody can break: a path is there to be copied. */
function breakableLines(screen: string, folder: string): string[] {
  return screen.split('\n').filter((line) => !line.includes(folder) && line.trim() !== LONG);
}

describe.each([40, 80, 200])('in %i columns', (columns) => {
  const workplace = new Workplace();
  const show = async (...args: string[]) => {
    const { screen } = await runOnTerminal(workplace, args, [], { columns });
    const lines = breakableLines(screen, workplace.folder);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    return lines;
  };
  beforeAll(() => {
    const path = join(workplace.folder, 'lijst.csv');
    writeFileSync(path, LIST);
    const { code, stderr } = workplace.run('import', path);
    if (code !== 0) throw new Error(stderr);
  });
  afterAll(() => {
    workplace.remove();
  });

  test('list: every pupil on one line, with number and names', async () => {
    const lines = await show('list');
    expect(lines[0]).toMatch(/^Stamnummer +Voornaam +Naam/);
    const rows = lines.slice(2, -2);
    expect(rows.map((row) => row.split(' ')[0]).sort()).toEqual([...NUMBERS].sort());
    expect(rows.find((row) => row.startsWith('00945'))).toMatch(/Ivica +Cauberghs/);
    expect(rows.find((row) => row.startsWith('34991'))).toMatch(/日本語.* +山田太/);
    expect(lines.at(-2)).toBe('Totaal aantal rijen: 5');
    if (columns >= 80) expect(lines[0]).toMatch(/Administ.* +Status +Type$/);
  });

  test('groups: the counts are whole', async () => {
    const lines = await show('groups');
    expect(lines[0]).toMatch(/Geen account/);
    expect(lines.find((line) => line.startsWith('5de leerjaar'))).toMatch(/ 1(?: |$)/);
  });

  test.each(NUMBERS)('show --stamnummer %s', async (stamnummer) => {
    const lines = await show('show', '--stamnummer', stamnummer);
    const text = lines.join('').replace(/\s/g, '');
    expect(text).toContain(`leeridcreate--stamnummer${stamnummer}`);
  });

  test('the plan of bulk: a cut name keeps its number', async () => {
    const lines = await show('bulk', '--dry-run', '--wachtwoordtype', 'afbeeldingen');
    for (const number of NUMBERS) expect(lines.some((line) => line.includes(`(${number})`))).toBe(true);
    if (columns >= 80) expect(lines.join('\n')).toMatch(/Ivica Cauberghs \(00945\) +ivica\.caub/);
  });

  test('bulk and create: no username and no password is cut', async () => {
    const pictures = await show(
      'bulk',
      '--alles',
      '--zoek',
      LONG,
      '--wachtwoordtype',
      'afbeeldingen',
      '--yes',
      '--quiet',
    );
    expect(pictures.join('').replace(/\s/g, '')).toContain(`${LONG.toLowerCase()}.`.slice(0, 50));
    const word = await show('create', '--stamnummer', '00945', '--yes', '--quiet');
    expect(word.join('\n')).toMatch(/ivica\.cauberghs\s+(?:Wachtwoord\s+)?\S{6}\n/);
    const batches = await show('batches');
    expect(batches[0]).toMatch(/^Wanneer +Selectie/);
    expect(batches.filter((line) => line.includes('afgeleverd'))).toHaveLength(2);
  });

  test('a plan of an import, line by line', async () => {
    const path = join(workplace.folder, 'lijst.csv');
    writeFileSync(path, LIST.replaceAll('4de leerjaar', '5de leerjaar'));
    const lines = await show('import', path, '--dry-run');
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
      'gewijzigd: Ivica Cauberghs (00945), administratieve groep: 4de leerjaar -> 5de leerjaar',
    );
  });
});
