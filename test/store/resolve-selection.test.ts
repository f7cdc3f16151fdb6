import { EVERYONE, type Selection } from '#src/domain/selection.js';
import { openStoreInMemory, type Store } from '#src/store/open-store.js';
import { institutionLabel, readInstitutionLabel, unnamedInstitution } from '#src/domain/student.js';
import { findInstitution, selectStudents } from '#src/store/resolve-selection.js';
import { addAccount, addSchool, addStudents, codeOf, detailsOf, TODAY } from '../support/store-samples.js';

const SCIENCE = '1e lj 3e gr Wetenschappen-wiskunde ASO';
const ECONOMY = '1e leerjaar in de 3e graad Economie ASO';
let store: Store;

beforeAll(() => {
  store = openStoreInMemory();
  const [noah, , amelie, , , lotte] = addStudents(store, addSchool(store), [
    {
      stamnummer: '0101',
      firstName: 'Noah',
      lastName: 'De Boel',
      groupName: '4de leerjaar',
      className: '4A',
    },
    {
      stamnummer: '0102',
      firstName: 'Süheda',
      lastName: 'Daniëls',
      groupName: '4de leerjaar',
      className: '4B',
    },
    {
      stamnummer: '0103',
      firstName: 'Amélie',
      lastName: "D'Hooghe",
      groupName: SCIENCE,
      education: 'gevorderd',
    },
    {
      stamnummer: '0104',
      firstName: 'Ivica',
      lastName: 'Cauberghs',
      groupName: ECONOMY,
      education: 'gevorderd',
    },
    { stamnummer: '0105', firstName: 'Jan', lastName: 'Aerts', groupName: '11e lj', education: null },
    {
      stamnummer: '0106',
      firstName: 'Lotte',
      lastName: 'Zwart',
      groupName: '5de leerjaar',
      enrolledUntil: '2026-11-22',
    },
    {
      stamnummer: '0107',
      firstName: 'Later',
      lastName: 'Zeker',
      groupName: '4de leerjaar',
      enrolledFrom: '2027-01-01',
    },
  ]);
  addStudents(store, addSchool(store, { number: '098765', name: 'Sint-Élisabeth Gent' }), [
    { stamnummer: '0101', firstName: 'Noah', lastName: 'Ander', groupName: '4de leerjaar', className: '4A' },
    { stamnummer: '0200', firstName: 'Mia', lastName: 'Ander', groupName: '6de leerjaar', className: '6A' },
  ]);
  addAccount(store, noah?.id ?? 0, { type: 'gevorderd' });
  addAccount(store, amelie?.id ?? 0, { deactivatedAt: '2026-11-01T00:00:00.000Z', type: 'gevorderd' });
  addAccount(store, lotte?.id ?? 0);
});
afterAll(() => {
  store.close();
});

/** The stamnummers that are selected, in the first school unless another is named. */
function select(parts: Partial<Selection>): string[] {
  return selectStudents(store, { ...EVERYONE, institution: '034512', ...parts }, TODAY).map(
    ({ stamnummer }) => stamnummer,
  );
}

const ENROLLED = ['0105', '0104', '0103', '0102', '0101', '0107'];

test.each<[Partial<Selection>, string[]]>([
  [{}, ENROLLED],
  [{ includeLeft: true }, [...ENROLLED, '0106']],
  [{ groups: ['1e lj 3e gr'] }, ['0104', '0103']],
  [{ groups: ['1e lj 3e gr wetenschappen'] }, ['0103']],
  [{ groups: ['11e lj'] }, ['0105']],
  [{ groups: ['*lj*', '4e leerjaar'] }, ENROLLED],
  [{ groups: ['vierde leerjaar'] }, ['0102', '0101', '0107']],
  [{ groups: ['*'], notGroups: ['1e lj*', '11e lj'] }, ['0102', '0101', '0107']],
  [{ notGroups: ['4de leerjaar'] }, ['0105', '0104', '0103']],
  [{ classes: ['4a'] }, ['0101']],
  [{ classes: ['4A', '4B'] }, ['0102', '0101']],
  [{ notClasses: ['4A'] }, ['0105', '0104', '0103', '0102', '0107']],
  [{ groups: ['4de leerjaar'], notClasses: ['4*'] }, ['0107']],
  [{ stamnummers: ['0104', '0101'] }, ['0104', '0101']],
  [{ stamnummers: ['0104'], groups: ['4de leerjaar'] }, []],
  [{ search: 'daniels' }, ['0102']],
  [{ search: 'SUHEDA' }, ['0102']],
  [{ search: 'amelie d’hooghe' }, ['0103']],
  [{ search: "d'hooghe amélie" }, ['0103']],
  [{ search: '010' }, ENROLLED],
  [{ search: '0104' }, ['0104']],
  [{ search: 'boel' }, ['0101']],
  [{ search: 'de  boel' }, ['0101']],
  [{ search: 'zwart' }, []],
  [{ search: 'zwart', includeLeft: true }, ['0106']],
  [{ search: '%' }, []],
  [{ search: '_' }, []],
  [{ status: 'actief' }, ['0101']],
  [{ status: 'inactief' }, ['0103', '0106']],
  [{ status: 'geen-account' }, ['0105', '0104', '0102', '0107']],
  [{ type: 'basis' }, ['0102', '0107']],
  [{ type: 'gevorderd' }, ['0104', '0103', '0101']],
])('%j', (parts, expected) => {
  expect(select(parts)).toEqual(expected);
});

test('without an institution every school is meant', () => {
  expect(select({ institution: null })).toHaveLength(8);
  expect(select({ institution: null, stamnummers: ['0200'] })).toEqual(['0200']);
  expect(select({ institution: null, groups: ['6de leerjaar'] })).toEqual(['0200']);
});

test.each<[Partial<Selection>, string]>([
  [{ groups: ['7de leerjaar'] }, 'group-unknown'],
  [{ groups: [''] }, 'group-unknown'],
  [{ groups: ['economie'] }, 'group-unknown'],
  [{ groups: ['4de leerjaar', 'nergens'] }, 'group-unknown'],
  [{ notGroups: ['nergens'] }, 'group-unknown'],
  [{ groups: ['5de leerjaar'] }, 'group-unknown'],
  [{ classes: ['9Z'] }, 'class-unknown'],
  [{ stamnummers: ['999'] }, 'student-unknown'],
  [{ stamnummers: ['101'] }, 'student-unknown'],
  [{ stamnummers: ['0106'] }, 'student-unknown'],
  [{ institution: null, stamnummers: ['0101'] }, 'institution-needed'],
  [{ institution: null, groups: ['4de leerjaar'] }, 'institution-needed'],
  [{ institution: null, classes: ['4A'] }, 'institution-needed'],
  [{ institution: 'nergens' }, 'institution-unknown'],
  [{ institution: 's' }, 'institution-several'],
])('%j is refused: %s', (parts, code) => {
  expect(codeOf(() => select(parts))).toBe(code);
});

test('a refusal says what may have been meant, and whether the pupils left', () => {
  expect(detailsOf(() => select({ groups: ['4de leerjar'] }))).toMatchObject({
    wanted: '4de leerjar',
    nearest: ['4de leerjaar', expect.anything(), expect.anything()],
    left: false,
  });
  expect(detailsOf(() => select({ groups: ['5de leerjaar'] }))).toMatchObject({ left: true });
  expect(detailsOf(() => select({ stamnummers: ['0106', '0101'] }))).toEqual({
    stamnummers: ['0106'],
    left: true,
  });
  expect(detailsOf(() => select({ stamnummers: ['0106', '999'] }))).toEqual({
    stamnummers: ['0106', '999'],
    left: false,
  });
  expect(detailsOf(() => select({ institution: null, stamnummers: ['0101'] }))).toMatchObject({
    what: 'stamnummer',
  });
});

test.each([
  ['034512', '034512'],
  ['34512', '034512'],
  ['Eender wat (034512)', '034512'],
  ['sint-elisabeth gent', '098765'],
  ['ELISABETH', '098765'],
  ['brussel', '034512'],
])('the institution %j is %s', (wanted, number) => {
  expect(findInstitution(store, wanted).number).toBe(number);
});

test('an institution is named with its number where it has one', () => {
  expect(institutionLabel({ number: '034512', name: 'School' })).toBe('School (034512)');
  expect(institutionLabel({ number: null, name: 'School' })).toBe('School');
  expect(institutionLabel({ number: '034512', name: unnamedInstitution('034512') })).toBe(
    'Instelling 034512',
  );
  expect(readInstitutionLabel('Instelling 034512')).toEqual({ number: '034512', name: null });
});
