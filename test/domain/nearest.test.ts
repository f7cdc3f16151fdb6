import fc from 'fast-check';
import { editDistance, nearestNames } from '#src/domain/nearest.js';

const GROUPS = [
  '1e lj 3e gr Economie ASO',
  '1e lj 3e gr Latijn ASO',
  '2e lj 3e gr Economie ASO',
  '4de leerjaar',
  '5de leerjaar',
];

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['kitten', 'sitting', 3],
  ['lj', 'jl', 1],
  ['bluk', 'bulk', 1],
  ['abcd', 'badc', 2],
])('from %j to %j: %d errors', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test.each([
  ['4de leerjar', '4de leerjaar'],
  ['5DE LEERJAAR', '5de leerjaar'],
  ['1e lj 3e gr Econmie', '1e lj 3e gr Economie ASO'],
  ['1e lj 3e gr latyn', '1e lj 3e gr Latijn ASO'],
])('%j is nearest to %j', (wanted, name) => {
  expect(nearestNames(wanted, GROUPS)[0]).toBe(name);
});

test('at most so many names, each once, none that is far off', () => {
  expect(nearestNames('1e lj 3e gr', [...GROUPS, ...GROUPS])).toHaveLength(3);
  expect(new Set(nearestNames('1e lj 3e gr', [...GROUPS, ...GROUPS])).size).toBe(3);
  expect(nearestNames('4de leerjaar', GROUPS, 1)).toEqual(['4de leerjaar']);
  expect(nearestNames('verpleegkunde hbo', ['4A', '5B'])).toEqual([]);
  expect(nearestNames('4A', [])).toEqual([]);
});

test('a distance is symmetric, and zero for the same text only', () => {
  const text = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
