import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesWith } from '../support/find-bytes.js';
import { FIXTURE, Workplace } from '../support/leerid.js';

const LINES = readFileSync(FIXTURE, 'utf8').trim().split('\r\n');
const PLACE = LINES[0]?.split(';').indexOf('Rijksregisternummer') ?? -1;

/** A number as the list writes it, and its digits. */
const NUMBERS = LINES.slice(1)
  .map((line) => line.split(';')[PLACE] ?? '')
  .filter((text) => text !== '')
  .map((text) => ({ text, digits: text.replace(/\D/g, '') }));

describe('a rijksregisternummer', () => {
  const workplace = new Workplace();
  const list = join(workplace.folder, 'invoer', 'lijst.csv');
  beforeAll(() => {
    mkdirSync(join(workplace.folder, 'invoer'));
  });
  afterAll(() => {
    workplace.remove();
  });

  test('is in the list, and in nothing that leerid writes or tells', () => {
    expect(NUMBERS.length).toBeGreaterThan(100);
    writeFileSync(list, LINES.map((line) => `${line}\r\n`).join(''));
    const told = [
      workplace.run('import', list, '--debug', '--json'),
      workplace.run(
        'bulk',
        '--groep',
        '4de leerjaar',
        '--documenten',
        'excel,csv',
        '--yes',
        '--debug',
        '--json',
      ),
      workplace.run('list', '--json'),
      workplace.run('history', '--detail', '--json'),
      workplace.run('show', '--stamnummer', '945', '--json'),
    ];
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    const text = told.map(({ stdout, stderr }) => stdout + stderr).join('');
    const book = Buffer.from(workplace.unzip(workplace.zips()[0] ?? '', 'leerid-mailmerge.csv')).toString();
    expect(
      NUMBERS.filter((number) => Object.values(number).some((form) => (text + book).includes(form))),
    ).toEqual([]);
    for (const { text: written, digits } of NUMBERS.slice(0, 20))
      expect([...filesWith(workplace.folder, written), ...filesWith(workplace.folder, digits)]).toEqual(
        digits === written ? ['invoer/lijst.csv', 'invoer/lijst.csv'] : ['invoer/lijst.csv'],
      );
  });

  test('of a bad row is masked in the message and in the CSV, wherever it stands', () => {
    const [{ text, digits } = { text: '', digits: '' }] = NUMBERS;
    const torn = `034512;x;${digits};An`;
    const wrong = (LINES[1] ?? '').split(';').with(PLACE, text).with(2, '').join(';');
    writeFileSync(list, [LINES[0], torn, wrong, LINES[2], ''].join('\r\n'));
    const outcome = workplace.run('import', list, '--deellijst', '--foute-rijen-overslaan', '--debug');
    expect(outcome.code).toBe(3);
    const rejects = readFileSync(list.replace('.csv', '-fouten.csv'), 'utf8');
    expect(rejects).toContain('-***.**');
    for (const told of [rejects, outcome.stdout, outcome.stderr])
      expect([told.includes(text), told.includes(digits)]).toEqual([false, false]);
  });
});
