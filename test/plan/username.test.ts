import fc from 'fast-check';
import { isValidUsername } from '#src/domain/username.js';
import { assignUsernames, usernameStem } from '#src/plan/username.js';
import { makeStudent } from '../support/store-samples.js';

test.each([
  ['Ivica', 'Cauberghs', 'ivica.cauberghs'],
  ['Süheda', 'Daniëls', 'suheda.daniels'],
  ['Łukasz', 'De Boel', 'lukasz.deboel'],
  ['Jan', "D'Hooghe", 'jan.dhooghe'],
  ['Jan', 'D’Hooghe', 'jan.dhooghe'],
  ['Anne-Marie', 'Van den Berghe-Claes', 'anne-marie.vandenberghe-claes'],
  ['-Anne--Marie-', 'Claes-', 'anne-marie.claes'],
  ['Ali', '', 'ali'],
  ['', 'Çelik', 'celik'],
  ['Jan P.', 'Peeters jr.', 'janp.peetersjr'],
  ['Αλέξανδρος', 'Παπαδόπουλος', 'alexandros.papadopoylos'],
  ['Владислав', 'Щербаков', 'vladislav.shcherbakov'],
  ['محمد', 'Peeters', 'mhmd.peeters'],
  ['', '???', 'leerling.0945'],
  ['7', '42', 'leerling.0945'],
])('%j %j: %s', (firstName, lastName, stem) => {
  expect(usernameStem({ firstName, lastName, stamnummer: '0945' })).toBe(stem);
});

test('a long name is cut at 50 characters, and not after a dot or hyphen', () => {
  expect(usernameStem({ firstName: 'a'.repeat(60), lastName: 'b', stamnummer: '1' })).toBe('a'.repeat(50));
  expect(usernameStem({ firstName: 'a'.repeat(49), lastName: 'b', stamnummer: '1' })).toBe('a'.repeat(49));
});

/** The usernames of namesakes with these stamnummers, in the order given. */
function assign(
  stamnummers: readonly string[],
  taken: readonly string[] = [],
  firstName = 'Jan',
): (string | undefined)[] {
  const students = stamnummers.map((stamnummer, index) =>
    makeStudent({ id: index + 1, stamnummer, firstName, lastName: 'Peeters' }),
  );
  const usernames = assignUsernames(students, (name) => taken.includes(name));
  return students.map(({ id }) => usernames.get(id));
}

test('namesakes are numbered in order of stamnummer, as numbers, whatever the order of the list', () => {
  expect(assign(['1000', '99', '0500'])).toEqual(['jan.peeters3', 'jan.peeters', 'jan.peeters2']);
});

test('numbers that are taken are passed over', () => {
  expect(assign(['1', '2', '3'], ['jan.peeters', 'jan.peeters3'])).toEqual([
    'jan.peeters2',
    'jan.peeters4',
    'jan.peeters5',
  ]);
});

test('the stem gives way to the number, so that 50 characters hold', () => {
  const long = 'a'.repeat(50);
  const many = assign(
    Array.from({ length: 12 }, (_, index) => String(index + 1)),
    [],
    long,
  );
  expect(many[0]).toBe(long);
  expect(many[1]).toBe(`${'a'.repeat(49)}2`);
  expect(many[11]).toBe(`${'a'.repeat(48)}12`);
});

test.each([
  ['ivica.cauberghs', true],
  ['Élise_2024+x', true],
  ['x', true],
  ['é'.repeat(50), true],
  ['😀'.repeat(50), true],
  ['', false],
  ['x'.repeat(51), false],
  ['a@b', false],
  ['a b', false],
  ['a\u00A0b', false],
  ['a/b', false],
  ['a?b', false],
  ['a#b', false],
  ['a\u0000b', false],
  ['a\u202Eb', false],
  ['a\u200Bb', false],
  ['a\uD800b', false],
  ['a\nb', false],
])('typed %j: %j', (username, valid) => {
  expect(isValidUsername(username)).toBe(valid);
});

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('Jan', 'JAN', 'Ján', 'Peeters', 'Peeters2', '', 'a'.repeat(70), '-'),
);
const anyPupil = fc.record({
  firstName: anyName,
  lastName: anyName,
  stamnummer: fc.string({ maxLength: 8 }),
});

test('for any names: unique without case, 1 to 50 characters of a-z 0-9 . -, never one that is taken', () => {
  fc.assert(
    fc.property(fc.array(anyPupil, { maxLength: 40 }), (pupils) => {
      const students = pupils.map((parts, index) => makeStudent({ ...parts, id: index }));
      const taken = new Set(students.filter(({ id }) => id % 3 === 0).map(usernameStem));
      const given = [...assignUsernames(students, (name) => taken.has(name)).values()];
      expect(given).toHaveLength(students.length);
      expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(students.length);
      expect(given.filter((name) => !/^[a-z0-9.-]{1,50}$/.test(name) || taken.has(name))).toEqual([]);
      expect(given.every(isValidUsername)).toBe(true);
    }),
  );
});

test('the order of the list does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 9999 }), { maxLength: 20 }), (numbers) => {
      const students = numbers.map((number) => makeStudent({ id: number, stamnummer: String(number) }));
      const forward = assignUsernames(students, () => false);
      const backward = assignUsernames([...students].reverse(), () => false);
      expect([...backward].sort()).toEqual([...forward].sort());
    }),
  );
});
