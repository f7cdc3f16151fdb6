import type { Student } from '#src/domain/student.js';
import { allStudents, importRows } from '../support/import-samples.js';
import { makeTestFolder, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

const SHORT = 'Instellingsnummer;Stamnummer;Voornaam;Naam;Administratieve groep';
const EXTRA =
  'Klas;Onderwijsniveau;Inschrijvingsdatum;Uitschrijvingsdatum;Rijksregisternummer;Officiële voornaam;Officiële naam;Geslacht;Geboortedatum';
const NUMBER = '85073003328';
const AN = '034512;1;An;Boel;1ste leerjaar A';
const AN_EXTRA = `1A;Basisonderwijs;01/09/2026;30/06/2036;${NUMBER};Anna;Boël;V;30/07/1985`;
const STORED = {
  className: '1A',
  education: 'basis',
  enrolledFrom: '2026-09-01',
  enrolledUntil: '2036-06-30',
  official: { firstName: 'Anna', lastName: 'Boël', sex: 'V', birthDate: '1985-07-30' },
} as const;

/** Reads one row after the pupil is known with all fields, and gives what is stored then. */
async function after(
  header: string,
  row: string,
  parts: Parameters<typeof importRows>[2] = {},
): Promise<Partial<Student>> {
  await importRows(folder, [`${AN};${AN_EXTRA}`], { header: `${SHORT};${EXTRA}` });
  await importRows(folder, [row], { header, ...parts });
  return allStudents(folder)[0] ?? {};
}

test.each<[string, string, string, object]>([
  ['without the columns leaves all as it was', '', '', STORED],
  ['with one of them, empty, clears that one', ';Klas', ';', { ...STORED, className: null }],
  ['without a last day in the column gets the default', ';Einddatum', ';', { enrolledUntil: '2027-08-31' }],
  ['with an empty education goes by the group', ';Onderwijsniveau', ';', { ...STORED, education: null }],
  ['with an empty number has no official data', ';INSZ', ';', { ...STORED, official: null }],
  ['with the number alone keeps the rest of them', ';INSZ', `;${NUMBER}`, STORED],
])('a list %s', async (_, header, cells, stored) => {
  expect(await after(SHORT + header, AN + cells)).toMatchObject(stored);
});

test('the same list again, less its columns, changes nobody', async () => {
  await importRows(folder, [`${AN};${AN_EXTRA}`], { header: `${SHORT};${EXTRA}` });
  const { pupils } = await importRows(folder, [AN], { header: SHORT });
  expect(pupils.map(({ comparison }) => comparison.kind)).toEqual(['same']);
});

test.each([
  ['who comes back within the holiday', '2036-07-20', STORED.enrolledFrom, '2036-08-31'],
  ['who comes back later', '2036-09-20', null, '2037-08-31'],
])('%s gets the default last day', async (_, day, enrolledFrom, enrolledUntil) => {
  const run = { now: new Date(`${day}T10:00:00Z`) };
  expect(await after(SHORT, AN, { run })).toMatchObject({ ...STORED, enrolledFrom, enrolledUntil });
});

test('what the group or the institution told of education, they tell again', async () => {
  const education = () => allStudents(folder)[0]?.education;
  await importRows(folder, ['034512;1;An;Boel;6de leerjaar']);
  expect(education()).toBe('basis');
  await importRows(folder, ['034512;1;An;Boel;1e lj 2e gr Latijn ASO']);
  expect(education()).toBe('gevorderd');
  await importRows(folder, ['034512;1;An;Boel;4de leerjaar'], { education: 'secundair' });
  expect(education()).toBe('gevorderd');
});

test('an official name that was the name itself changes with it', async () => {
  const header = `${SHORT};INSZ`;
  await importRows(folder, [`${AN};${NUMBER}`], { header });
  await importRows(folder, [`034512;1;An;Boel-Claes;1ste leerjaar A;${NUMBER}`], { header });
  expect(allStudents(folder)[0]?.official).toMatchObject({ firstName: 'An', lastName: 'Boel-Claes' });
});
