import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSchema } from '#src/cli/json/student-schema.js';
import { checkJson } from '../support/check-json.js';
import { Workplace } from '../support/leerid.js';

describe('leerid list --csv', () => {
  const [workplace, other] = [new Workplace(), new Workplace()];
  const csv = (place: Workplace, ...args: string[]) => place.run('list', '--csv', ...args).stdout;
  beforeAll(() => {
    workplace.importFixture();
    workplace.run('create', '--stamnummer', '945', '--yes');
  });
  afterAll(() => {
    workplace.remove();
    other.remove();
  });

  test('takes the filters of list, and prints nothing but the CSV', () => {
    const outcome = workplace.run('list', '--csv', '--zoek', 'cauberghs');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toMatch(
      /^\uFEFFStamnummer;Voornaam;.*;Instelling\r\n945;Ivica;Cauberghs;.*;Actief;gevorderd;5WeWiA;ivica\.cauberghs;31\/08\/2036;034512;BRUSSEL-STAD - TEST School 2\r\n$/,
    );
  });

  test('is read by leerid import: the same pupils and accounts come out', () => {
    const path = join(workplace.folder, 'uit.csv');
    writeFileSync(path, csv(workplace));
    const outcome = other.run('import', path);
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.stdout).toContain('200 nieuw, 0 gewijzigd, 0 ongewijzigd; in de lijst 50 met een LeerID');
    expect(csv(other)).toBe(csv(workplace));
  });

  test('a name that begins like a formula comes back as it was', () => {
    const path = join(workplace.folder, 'formules.csv');
    writeFileSync(
      path,
      'Stamnummer;Voornaam;Naam;Administratieve groep\n=1;+Jan;@Peeters;-groep\n-7;"a;b";"De ""Boel""";x\n',
    );
    const [first, second] = [new Workplace(), new Workplace()];
    first.run('import', path);
    writeFileSync(path, csv(first));
    second.run('import', path);
    const names = checkJson(second.run('list', '--json'), listSchema).map((row) => [
      row.stamnummer,
      row.voornaam,
      row.naam,
    ]);
    expect(names).toEqual([
      ['=1', '+Jan', '@Peeters'],
      ['-7', 'a;b', 'De "Boel"'],
    ]);
    expect(csv(first)).toContain("'=1;'+Jan;'@Peeters;'-groep;");
    first.remove();
    second.remove();
  });

  test('can not go together with --json', () => {
    expect(workplace.run('list', '--csv', '--json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'leerid: --csv kan niet samen met --json; laat een van beide weg\n',
    });
  });
});
