import fc from 'fast-check';
import type { Enrolment } from '#src/domain/student.js';
import { countGroups } from '#src/store/groups.js';
import { allInstitutions, saveInstitution } from '#src/store/institutions.js';
import { openStoreInMemory, type Store } from '#src/store/open-store.js';
import { saveStudent } from '#src/store/save-students.js';
import { compareStudents, studentById, studentsOfInstitution } from '#src/store/students.js';
import {
  addAccount,
  addSchool,
  addStudents,
  makeEnrolment,
  makeStudent,
  readStudent,
  TODAY,
} from '../support/store-samples.js';

let store: Store;
let school: number;
beforeEach(() => {
  store = openStoreInMemory();
  school = addSchool(store);
});
afterEach(() => {
  store.close();
});

const FULL: Enrolment = {
  stamnummer: '00945',
  firstName: 'Süheda',
  lastName: 'Daniëls',
  groupName: '4de leerjaar',
  className: '4A',
  education: null,
  enrolledFrom: null,
  enrolledUntil: '2027-08-31',
  leftOn: null,
  official: { firstName: 'Süheda Maria', lastName: 'DANIËLS', sex: 'V', birthDate: '2017-01-27' },
};

test.each<[string, Enrolment]>([
  ['all that a list can say', FULL],
  ['who has left', { ...FULL, leftOn: TODAY }],
  ['no official data', { ...FULL, official: null, className: null }],
  [
    'official data with little in it',
    { ...FULL, official: { firstName: '', lastName: 'X', sex: null, birthDate: null } },
  ],
])('a pupil comes back as saved: %s', (_what, enrolment) => {
  const id = saveStudent(store, school, enrolment);
  const institution = { id: school, number: '034512', name: 'BRUSSEL-STAD - TEST School 2' };
  expect(studentById(store, id)).toEqual({ ...enrolment, id, institution, account: null });
});

test('who is saved again stays the same pupil, with the same account, and is back', () => {
  const id = saveStudent(store, school, FULL);
  addAccount(store, id);
  store.prepare('UPDATE student SET left_on = ? WHERE id = ?').run(TODAY, id);
  const moved = { ...FULL, groupName: '5de leerjaar', lastName: 'Daniels' };
  expect(saveStudent(store, school, moved)).toBe(id);
  expect(readStudent(store, id)).toMatchObject({
    ...moved,
    leftOn: null,
    account: { username: `leerling${id}` },
  });
});

test('a stamnummer is unique within an institution, and is text', () => {
  const other = addSchool(store, { number: '098765', name: 'Andere' });
  const ids = ['00945', '945'].flatMap((stamnummer) =>
    [school, other].map((institution) => saveStudent(store, institution, { ...FULL, stamnummer })),
  );
  expect(new Set(ids).size).toBe(4);
  expect([...studentsOfInstitution(store, school).keys()].sort()).toEqual(['00945', '945']);
  expect(studentById(store, 999)).toBeNull();
});

test('pupils sort on naam, voornaam, stamnummer', () => {
  const name = (lastName: string, firstName: string, stamnummer: string) =>
    makeStudent({ lastName, firstName, stamnummer });
  const sorted = [
    name('Aerts', 'Émile', '1'),
    name('Aerts', 'Jan', '9'),
    name('Aerts', 'Jan', '10'),
    name('de Boel', 'An', '2'),
  ];
  expect([...sorted].reverse().sort(compareStudents)).toEqual(sorted);
});

test('whatever text a pupil bears comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (firstName, groupName) => {
      const id = saveStudent(store, school, makeEnrolment({ firstName, groupName }));
      expect(readStudent(store, id)).toMatchObject({ firstName, groupName });
    }),
  );
});

test('groups are counted per status and in natural order; spellings of one name are one group', () => {
  const pupils = addStudents(store, school, [
    { groupName: '10de leerjaar' },
    { groupName: '1ste leerjaar A', className: '1A' },
    { groupName: '1e lj A', className: '1B' },
    { groupName: '1e lj A', className: '1B' },
    { groupName: '1e lj A', enrolledUntil: '2026-11-22' },
    { groupName: '2de leerjaar', enrolledUntil: '2026-11-22' },
  ]);
  addAccount(store, pupils[1]?.id ?? 0);
  addAccount(store, pupils[2]?.id ?? 0, { deactivatedAt: '2026-11-01T00:00:00.000Z' });
  addAccount(store, pupils[4]?.id ?? 0);
  const count = (division: 'group' | 'class', includeLeft: boolean) =>
    countGroups(store, division, { institutionId: school, includeLeft, today: TODAY }).map((group) => [
      group.key,
      group.students,
      group.withoutAccount,
      group.active,
      group.inactive,
    ]);
  expect(count('group', false)).toEqual([
    ['1e lj a', 3, 1, 1, 1],
    ['10e lj', 1, 1, 0, 0],
  ]);
  expect(count('group', true)).toEqual([
    ['1e lj a', 4, 1, 1, 2],
    ['2e lj', 1, 1, 0, 0],
    ['10e lj', 1, 1, 0, 0],
  ]);
  expect(count('class', false)).toEqual([
    ['1a', 1, 0, 1, 0],
    ['1b', 2, 1, 0, 1],
  ]);
});

test('an institution keeps what was said of its education until something else is said', () => {
  const { id, number, name } = { id: school, number: '034512', name: 'Nieuwe naam' };
  saveInstitution(store, { id, number, name, education: 'buitengewoon' });
  saveInstitution(store, { id, number, name, education: null });
  expect(allInstitutions(store)).toEqual([{ id, number, name, education: 'buitengewoon' }]);
});
