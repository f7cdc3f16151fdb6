import { templateSchema } from '#src/cli/json/template-schema.js';
import { checkJson } from '../support/check-json.js';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';

const NAME = 'leerlingen-voorbeeld.csv';

describe('leerid import --voorbeeld', () => {
  let workplace: Workplace;
  beforeEach(() => {
    workplace = new Workplace();
  });
  afterEach(() => {
    workplace.remove();
  });

  test('writes a list that is read without an error or a warning once it is filled in', () => {
    const made = workplace.run('import', '--voorbeeld');
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(new RegExp(`/${NAME}\\n$`));
    expect(made.stderr).toContain(`Volgende stap: leerid import ${NAME}`);
    expect(existsSync(workplace.store)).toBe(false);

    const untouched = workplace.run('import', NAME);
    expect(untouched.code).toBe(1);
    expect(untouched.stderr).toContain('regel 2, kolom Naam: "Van Voorbeeld" is een verzonnen leerling');
    expect(existsSync(workplace.store)).toBe(false);

    const path = join(workplace.folder, NAME);
    const pupilsOfSchool = readFileSync(path, 'utf8').replace(/;(\d{4});/g, ';7$1;');
    writeFileSync(path, pupilsOfSchool);
    const number = workplace.run('import', NAME);
    expect(number.code).toBe(1);
    expect(number.stderr).toContain('kolom Instellingsnummer: "099999" is het verzonnen nummer');

    writeFileSync(path, pupilsOfSchool.replaceAll('099999', '034512'));
    const read = workplace.run('import', NAME, '--json');
    expect(read.code).toBe(0);
    expect(JSON.parse(read.stdout)).toMatchObject({
      codering: 'UTF-8',
      rijen: 3,
      nieuw: 3,
      zonderLaatsteDag: 0,
      fouten: [],
      waarschuwingen: [],
      nietGebruikteKolommen: [],
    });
    expect(workplace.run('list', '--type', 'basis').stdout).toContain('Totaal aantal rijen: 2');
    expect(workplace.run('list', '--type', 'gevorderd').stdout).toContain('Süheda');
  });

  test('never overwrites, also not a folder', () => {
    writeFileSync(join(workplace.folder, NAME), 'van mij');
    mkdirSync(join(workplace.folder, 'map'));
    for (const name of [NAME, 'map']) {
      const refused = workplace.run('import', '--voorbeeld', name);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toMatch(/bestaat al en wordt niet overschreven; geef een andere naam/);
    }
    expect(readFileSync(join(workplace.folder, NAME), 'utf8')).toBe('van mij');
    expect(workplace.run('import', '--voorbeeld', '--dry-run').code).toBe(1);
  });

  test('in another place, as JSON', () => {
    mkdirSync(join(workplace.folder, 'een map'));
    const made = workplace.run('import', '--voorbeeld', 'een map/lijst.csv', '--json');
    expect(checkJson(made, templateSchema)).toEqual({
      voorbeeld: expect.stringMatching(/een map.lijst\.csv$/) as string,
      rijen: 3,
    });
    expect(made.stderr).toContain('leerid import "een map/lijst.csv"');
    const refused = workplace.run('import', '--voorbeeld', 'nergens/lijst.csv');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/nergens.lijst\.csv kan niet geschreven worden: de map is er niet/);
  });

  test('--dry-run writes nothing', () => {
    const outcome = workplace.run('import', '--voorbeeld', '--dry-run');
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toContain('Er is niets gewijzigd.');
    expect(readdirSync(workplace.folder)).toEqual([]);
    expect(workplace.run('import', '--voorbeeld', 'nergens/lijst.csv', '--dry-run').code).toBe(1);
  });
});

test('help of every kind goes to stdout and exits 0', () => {
  const workplace = new Workplace();
  const overview = workplace.run('help');
  expect(overview).toMatchObject({ code: 0, stderr: '' });
  for (const args of [['--help'], ['-h']]) expect(workplace.run(...args)).toEqual(overview);
  const ofBulk = workplace.run('help', 'bulk');
  expect(ofBulk).toMatchObject({ code: 0, stderr: '' });
  expect(workplace.run('bulk', '-h')).toEqual(ofBulk);
  const topic = workplace.run('help', 'import');
  expect(topic).toMatchObject({ code: 0, stderr: '' });
  expect(topic.stdout).toMatch(/leerid import --help toont de opties\.\n$/);
  expect(readdirSync(workplace.folder)).toEqual([]);
  workplace.remove();
});
