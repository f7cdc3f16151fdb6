import fc from 'fast-check';
import { matchColumns } from '#src/import/match-columns.js';
import { createStudentParser, type ParsedStudents } from '#src/import/parse-students.js';
import { describeRowIssue } from '#src/import/row-problems.js';

/** A row by its columns; what is not named here has a value that is good. */
type Cells = Readonly<Record<string, string>>;
const GOOD: Cells = {
  Stamnummer: '1',
  Voornaam: 'An',
  Naam: 'Boel',
  'Administratieve groep': '4de leerjaar',
};
const NUMBER = '85.07.30-033.28';

function parse(...rows: readonly Cells[]): ParsedStudents {
  const header = [...new Set([GOOD, ...rows].flatMap((row) => Object.keys(row)))];
  const parser = createStudentParser(matchColumns('lijst.csv', header));
  rows.forEach((row, index) => {
    const cells = header.map((column) => row[column] ?? GOOD[column] ?? '');
    parser.add({ line: index + 2, cells });
  });
  return parser.finish();
}

test('a whole row', () => {
  const { students, errors, warnings } = parse({
    Instellingsnummer: '12345',
    Instelling: 'Basisschool  De Berk',
    Stamnummer: '00945',
    Voornaam: ' Su\u0308heda ',
    Naam: 'Daniëls\u202e',
    Klas: '4A',
    Onderwijsniveau: 'Basisonderwijs',
    'Soort onderwijs': 'Gewoon',
    Geslacht: 'vrouw',
    Geboortedatum: '19 maart 2007',
    'Officiële voornaam': 'Süheda Maria',
    'Officiële naam': '',
    Rijksregisternummer: NUMBER,
    Inschrijvingsdatum: '1/9/2022',
    Uitschrijvingsdatum: '2023-08-31',
    Gebruikersnaam: 'suheda.daniels',
    Type: 'Basis account',
    Status: 'Inactief',
    Aanmaakdatum: '2/9/2022',
  });
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  expect(students).toEqual([
    {
      line: 2,
      institutionNumber: '012345',
      institutionName: 'Basisschool De Berk',
      stamnummer: '00945',
      firstName: 'Süheda',
      lastName: 'Daniëls',
      groupName: '4de leerjaar',
      className: '4A',
      education: 'basis',
      enrolledFrom: '2022-09-01',
      enrolledUntil: '2023-08-31',
      official: { firstName: 'Süheda Maria', lastName: '', sex: 'V', birthDate: '2007-03-19' },
      account: {
        username: 'suheda.daniels',
        type: 'basis',
        status: 'inactief',
        createdOn: '2022-09-02',
        passwordKind: null,
        password: null,
      },
    },
  ]);
  expect(JSON.stringify(students)).not.toContain('033');
});

test('a list of four columns has one warning, that there is no rijksregisternummer', () => {
  const { students, warnings } = parse({ Voornaam: '' }, { Stamnummer: '2' });
  expect(students).toHaveLength(2);
  expect(students[0]).toMatchObject({
    firstName: '',
    official: null,
    account: null,
    education: null,
    enrolledUntil: null,
  });
  expect(warnings).toEqual([
    { line: 1, column: 'Rijksregisternummer', value: '', code: 'national-number-column-missing' },
  ]);
});

test.each([
  ['Dani‰l', true],
  ['Andr‚', true],
  ['DaniÃ«l', true],
  ['Dani\uFFFDl', true],
  ['Daniël', false],
  ['Ãlvaro', false],
  ['Žan', false],
  ['Marcel·la', false],
  ['O’Brien', false],
])('a name that was read in the wrong encoding gives a warning: %s, %p', (name, garbled) => {
  const codes = parse({ Voornaam: name }).warnings.map(({ code }) => code);
  expect(codes.includes('name-garbled')).toBe(garbled);
});

test.each<[Cells, string, string]>([
  [{ Stamnummer: '' }, 'Stamnummer', 'empty-required'],
  [{ Naam: ' \u200b ' }, 'Naam', 'empty-required'],
  [{ 'Administratieve groep': '' }, 'Administratieve groep', 'empty-required'],
  [{ Stamnummer: '1,23E+11' }, 'Stamnummer', 'stamnummer-invalid'],
  [{ Stamnummer: '---' }, 'Stamnummer', 'stamnummer-invalid'],
  [{ Instellingsnummer: '1234' }, 'Instellingsnummer', 'institution-number-invalid'],
  [{ Instellingsnummer: '1234567' }, 'Instellingsnummer', 'institution-number-invalid'],
  [{ Geboortedatum: '31/02/2015' }, 'Geboortedatum', 'date-nonexistent'],
  [{ Geboortedatum: 'lente' }, 'Geboortedatum', 'date-unreadable'],
  [{ Einddatum: '31/06/2023' }, 'Einddatum', 'date-nonexistent'],
  [{ Aanmaakdatum: '?' }, 'Aanmaakdatum', 'date-unreadable'],
  [{ Begindatum: '1/9/2023', Einddatum: '31/8/2023' }, 'Einddatum', 'enrolment-ends-before-start'],
  [{ Gebruikersnaam: 'an boel', Status: 'Actief' }, 'Gebruikersnaam', 'username-invalid'],
  [{ Gebruikersnaam: 'an@boel', Status: 'Actief' }, 'Gebruikersnaam', 'username-invalid'],
  [{ Gebruikersnaam: 'an/boel', Status: 'Actief' }, 'Gebruikersnaam', 'username-invalid'],
  [{ Gebruikersnaam: 'an\u202eboel', Status: 'Actief' }, 'Gebruikersnaam', 'username-invalid'],
  [{ Gebruikersnaam: 'a'.repeat(51), Status: 'Actief' }, 'Gebruikersnaam', 'username-invalid'],
  [{ Gebruikersnaam: 'an', Type: 'groot' }, 'Type', 'account-type-unknown'],
  [{ Gebruikersnaam: 'an', Status: 'misschien' }, 'Status', 'account-status-unknown'],
  [{ Gebruikersnaam: '', Status: 'misschien' }, 'Status', 'account-status-unknown'],
  [{ Gebruikersnaam: 'an', Status: 'Geen account' }, 'Status', 'account-incomplete'],
  [{ Gebruikersnaam: '-', Status: 'Actief' }, 'Gebruikersnaam', 'account-incomplete'],
])('%j is an error', (cells, column, code) => {
  const { students, errors, rejectedRows } = parse(cells, { Stamnummer: '2' });
  expect(errors).toMatchObject([{ line: 2, column, code }]);
  expect(students.map((student) => student.line)).toEqual([3]);
  expect(rejectedRows.map((row) => row.line)).toEqual([2]);
});

test.each<[Cells, string]>([
  [{ Geslacht: 'zee' }, 'sex-unknown'],
  [{ Onderwijsniveau: 'Hoger onderwijs' }, 'education-unknown'],
  [{ Hoofdstructuur: '999' }, 'education-unknown'],
  [{ Rijksregisternummer: '' }, 'national-number-missing'],
  [{ Rijksregisternummer: '85.07.30-033.29' }, 'national-number-invalid'],
])('%j is a warning', (cells, code) => {
  const { students, errors, warnings } = parse({ Rijksregisternummer: NUMBER, ...cells });
  expect(errors).toEqual([]);
  expect(students).toHaveLength(1);
  expect(warnings).toMatchObject([{ line: 2, code }]);
});

test.each([
  ['M', 'M'],
  ['man', 'M'],
  ['Jongen', 'M'],
  ['1', 'M'],
  ['v', 'V'],
  ['Meisje', 'V'],
  ['F', 'V'],
  ['2', 'V'],
  ['X', 'X'],
  ['', null],
])('the sex %p is %p', (text, sex) => {
  const { students, warnings } = parse({ Geslacht: text, Rijksregisternummer: NUMBER });
  expect(students[0]?.official?.sex).toBe(sex);
  expect(warnings).toEqual([]);
});

test.each<[Cells, { firstName: string; lastName: string }]>([
  [
    { 'Officiële voornaam': 'Anna', 'Officiële naam': 'Boels' },
    { firstName: 'Anna', lastName: 'Boels' },
  ],
  [
    { 'Officiële voornaam': '', 'Officiële naam': '' },
    { firstName: '', lastName: '' },
  ],
  [{}, { firstName: 'An', lastName: 'Boel' }],
])('the official names of %j', (cells, names) => {
  const { students } = parse({ ...cells, Rijksregisternummer: NUMBER });
  expect(students[0]?.official).toMatchObject(names);
});

test('what a pupil is called by is no official first name', () => {
  const parser = createStudentParser(
    matchColumns('lijst.csv', ['Stamnr', 'Roepnaam', 'Naam', 'Admgroep', 'INSZ']),
  );
  parser.add({ line: 2, cells: ['1', 'Annie', 'Boel', 'G', NUMBER] });
  const { students } = parser.finish();
  expect(students[0]).toMatchObject({ firstName: 'Annie', official: { firstName: '', lastName: 'Boel' } });
});

test.each<[Cells, object | null]>([
  [{ Gebruikersnaam: '', Type: '-', Status: 'Geen account' }, null],
  [{ Gebruikersnaam: '-', Type: '', Status: '' }, null],
  [{ Type: 'BuSO', Status: 'Ingeschreven' }, null],
  [
    { Gebruikersnaam: 'an.boel', Type: '' },
    { username: 'an.boel', type: null, status: 'actief', createdOn: null },
  ],
  [
    { Gebruikersnaam: 'Ün!', Type: 'gevorderd', Status: 'ACTIEF' },
    { username: 'Ün!', type: 'gevorderd', status: 'actief' },
  ],
])('the account of %j', (cells, account) => {
  const { students, errors } = parse(cells);
  expect(errors).toEqual([]);
  if (account === null) expect(students[0]?.account).toBeNull();
  else expect(students[0]?.account).toMatchObject(account);
});

test('a stamnummer comes once in an institution, and the second row names the first', () => {
  const { errors, students } = parse(
    { Instellingsnummer: '012345', Stamnummer: '945' },
    { Instellingsnummer: '54321', Stamnummer: '945' },
    { Instellingsnummer: '12345', Stamnummer: '945' },
    { Instellingsnummer: '12345', Stamnummer: '0945' },
  );
  expect(errors).toEqual([
    { line: 4, column: 'Stamnummer', value: '945', otherLine: 2, code: 'stamnummer-duplicate' },
  ]);
  expect(students.map((student) => student.line)).toEqual([2, 3, 5]);
});

test('a username comes once, whatever its case', () => {
  const { errors } = parse(
    { Gebruikersnaam: 'an.boel', Type: '' },
    { Stamnummer: '2', Gebruikersnaam: 'AN.Boel' },
  );
  expect(errors).toEqual([
    { line: 3, column: 'Gebruikersnaam', value: 'AN.Boel', otherLine: 2, code: 'username-duplicate' },
  ]);
});

describe('rows that do not fit the header', () => {
  const columns = matchColumns('lijst.csv', ['Stamnummer', 'Voornaam', 'Naam', 'Admgroep', 'Klas', 'INSZ']);
  test.each([
    [['1', 'An', 'Boel', 'G', '', NUMBER, '', ' '], true],
    [['1', 'An', 'Boel', 'G'], true],
    [['1', 'An', 'Boel'], false],
    [['1', 'An', 'Boel', 'G', 'K', '', 'x'], false],
  ])('%j', (cells, fits) => {
    const parser = createStudentParser(columns);
    parser.add({ line: 2, cells });
    const { students, errors } = parser.finish();
    expect(students).toHaveLength(fits ? 1 : 0);
    expect(errors.map((issue) => issue.code)).toEqual(fits ? [] : ['wrong-field-count']);
  });

  test('show no rijksregisternummer, wherever it came to stand', () => {
    const parser = createStudentParser(columns);
    parser.add({ line: 2, cells: ['1', 'An', 'De', 'Boel', 'G', 'K', NUMBER] });
    parser.add({ line: 3, cells: ['', 'An', 'Boel', 'G', 'K', NUMBER] });
    const { rejectedRows } = parser.finish();
    expect(rejectedRows).toHaveLength(2);
    for (const row of rejectedRows) expect(row.cells).toContain('85.07.30-***.**');
    expect(JSON.stringify(rejectedRows)).not.toContain(NUMBER);
  });
});

test('no cells make it throw, and every issue can be told', () => {
  const columns = [
    'Stamnummer',
    'Voornaam',
    'Naam',
    'Admgroep',
    'Instellingsnr',
    'INSZ',
    'Geboortedatum',
    'Gebruikersnaam',
  ];
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 10 })), (rows) => {
      const parser = createStudentParser(matchColumns('lijst.csv', columns));
      rows.forEach((cells, index) => {
        parser.add({ line: index + 2, cells });
      });
      const parsed = parser.finish();
      expect(parsed.students.length + parsed.rejectedRows.length).toBe(parsed.rowCount);
      for (const issue of [...parsed.errors, ...parsed.warnings]) {
        expect(describeRowIssue(issue)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
    }),
  );
});

test.each([
  ['Voornaam', 300],
  ['Naam', 300],
  ['Officiële naam', 300],
  ['Administratieve groep', 200],
  ['Klas', 200],
])('%s of more than %i characters is too long', (column, most) => {
  const { errors } = parse(
    { [column]: '😀'.repeat(most) },
    { Stamnummer: '2', [column]: 'é'.repeat(most + 1) },
  );
  expect(errors).toEqual([{ line: 3, column, value: 'é'.repeat(most + 1), code: 'too-long' }]);
});
