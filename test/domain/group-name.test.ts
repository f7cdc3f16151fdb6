import fc from 'fast-check';
import { filterFor, groupKey, matchGroups } from '#src/domain/group-name.js';

const NAMES = [
  '1e lj 3e gr Wetenschappen-wiskunde ASO',
  '1e leerjaar in de 3e graad Economie ASO',
  '11e lj 3e gr Economie ASO',
  '1ste leerjaar A',
  '1ste leerjaar B',
  '1e lj 1e gr',
  '1e lj 1e gr Latijn',
  '2de leerjaar van de 3de graad Economie ASO',
  'BuSO OV3 (kwalificatie)',
];
const KEYS = NAMES.map(groupKey);

/** The names that the text means. */
function match(text: string): string[] {
  const keys = matchGroups(text, KEYS);
  return NAMES.filter((name) => keys.includes(groupKey(name)));
}

test.each([
  ['1e lj 3e gr', NAMES.slice(0, 2)],
  ['1ste leerjaar 3de graad', NAMES.slice(0, 2)],
  ['eerste leerjaar in de derde graad', NAMES.slice(0, 2)],
  ['1E LJ. 3E GR.', NAMES.slice(0, 2)],
  ['1e lj 3e gr wetenschappen wiskunde', [NAMES[0]]],
  ['11e lj', [NAMES[2]]],
  ['1ste leerjaar a', [NAMES[3]]],
  ['1e lj 1e gr', [NAMES[5]]],
  ['1e lj 1e gr*', NAMES.slice(5, 7)],
  ['1e leerjaar*', [...NAMES.slice(0, 2), ...NAMES.slice(3, 7)]],
  ['*economie*', [NAMES[1], NAMES[2], NAMES[7]]],
  ['1e lj * ASO', NAMES.slice(0, 2)],
  ['2e lj 3e gr', [NAMES[7]]],
  ['buso', [NAMES[8]]],
  ['*', NAMES],
  ['economie', []],
  ['1', []],
  ['1e', [...NAMES.slice(0, 2), ...NAMES.slice(3, 7)]],
  ['', []],
  ['  - ', []],
  ['.*', NAMES],
  ['(kwal*', []],
])('%j selects %j', (text, expected) => {
  expect(match(text)).toEqual(expected);
});

test.each([
  ['4de leerjaar', '4e lj'],
  ['Vierde Leerjaar', '4e lj'],
  ['5WeWiA', '5wewia'],
  ['1ste leerjaar A', '1e lj a'],
  ['1e leerjaar in de 3e graad Économie', '1e lj 3e gr economie'],
  ['Wetenschappen–wiskunde', 'wetenschappen wiskunde'],
  ['a*b', 'a b'],
])('the key of %j is %j', (name, key) => {
  expect(groupKey(name)).toBe(key);
});

test('a group counts once, whatever the number of its spellings', () => {
  expect(matchGroups('1e lj', [groupKey('1e lj A'), groupKey('1ste leerjaar a')])).toEqual(['1e lj a']);
});

const words = fc.constantFrom(
  '1e',
  '1ste',
  'leerjaar',
  'lj',
  'in de',
  '3e',
  'graad',
  'ASO',
  'Économie',
  '(',
  '-',
);
const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' ')),
);

test('every name that has a word and no star matches itself, alone', () => {
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: 5 }), (name, others) => {
      fc.pre(groupKey(name) !== '' && !name.includes('*'));
      expect(matchGroups(name, [...others, name].map(groupKey))).toEqual([groupKey(name)]);
    }),
  );
});

test('no text makes a filter throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Array.isArray(matchGroups(`${text}*`, KEYS))).toBe(true);
      expect(Array.isArray(matchGroups(text, KEYS))).toBe(true);
    }),
  );
});

test('the filter for a name means that name alone, whatever is in it and whatever other names there are', () => {
  const name = fc.oneof(
    fc.constantFrom(...NAMES, '4A', '4A*', '4A B', '*', '**', '-', '1ste', '1e', '1', 'All'),
    fc.string({ unit: fc.constantFrom('1', 'e', 'a', '*', ' ', '-', '.'), minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
      const kept = names.filter((text) => text.trim() !== '');
      const keys = kept.map(groupKey);
      for (const text of kept) expect(matchGroups(filterFor(text), keys)).toEqual([groupKey(text)]);
    }),
  );
});
