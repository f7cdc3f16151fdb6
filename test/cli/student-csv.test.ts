import { studentsCsv } from '#src/cli/student-csv.js';
import { findField } from '#src/import/columns.js';
import { makeAccount, makeStudent, TODAY } from '../support/store-samples.js';

const [HEADER = '', ...ROWS] = studentsCsv(
  [
    makeStudent({ stamnummer: '00945', className: '4A', account: makeAccount() }),
    makeStudent({ firstName: '=HYPERLINK("x")', lastName: 'De; Boel\u202E' }),
    makeStudent({ account: makeAccount({ type: 'gevorderd' }), leftOn: '2026-10-31' }),
    makeStudent({ institution: { id: 2, number: null, name: 'Onze school' } }),
  ],
  TODAY,
).split('\r\n');

test("the portal's columns first, and all of them known to an import", () => {
  expect(HEADER).toBe(
    '\uFEFFStamnummer;Voornaam;Naam;Administratieve groep;Status;Type;Klas;Gebruikersnaam;Ingeschreven tot;Instellingsnummer;Instelling',
  );
  const fields = HEADER.slice(1).split(';').map(findField);
  expect(fields).not.toContain(null);
  expect(new Set(fields).size).toBe(fields.length);
});

test('zeros stay, and who has no account has empty cells', () => {
  expect(ROWS[0]).toBe(
    '00945;Ivica;Cauberghs;4de leerjaar;Actief;basis;4A;ivica.cauberghs;31/08/2027;034512;BRUSSEL-STAD - TEST School 2',
  );
  expect(ROWS[3]).toBe('945;Ivica;Cauberghs;4de leerjaar;Geen account;;;;31/08/2027;;Onze school');
  expect(ROWS[4]).toBe('');
});

test('no formula, and nothing that steers a terminal', () => {
  expect(ROWS[1]).toMatch(/^945;"'=HYPERLINK\(""x""\)";"De; Boel";/);
});

test('who left has the day of leaving, and an account that ended', () => {
  expect(ROWS[2]).toBe(
    '945;Ivica;Cauberghs;4de leerjaar;Inactief;gevorderd;;ivica.cauberghs;31/10/2026;034512;BRUSSEL-STAD - TEST School 2',
  );
});
