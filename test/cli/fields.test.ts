import fc from 'fast-check';
import stringWidth from 'string-width';
import { formatFields, wrapHard, type Field } from '#src/cli/fields.js';

const FIELDS: readonly Field[] = [
  ['Naam', 'Cauberghs'],
  ['Administratieve groep', '1e lj 3e gr Wetenschappen-wiskunde ASO'],
  ['', 'tot 31 augustus 2036'],
];

test('labels and values in two columns', () => {
  expect(formatFields(FIELDS, { width: null }).split('\n')).toEqual([
    '  Naam                   Cauberghs',
    '  Administratieve groep  1e lj 3e gr Wetenschappen-wiskunde ASO',
    '                         tot 31 augustus 2036',
  ]);
  expect(formatFields(FIELDS, { width: 80 })).toBe(formatFields(FIELDS, { width: null }));
});

test('a value goes on below itself, a long word behind its hyphen', () => {
  expect(formatFields(FIELDS, { width: 40 }).split('\n')).toEqual([
    '  Naam                   Cauberghs',
    '  Administratieve groep  1e lj 3e gr',
    '                         Wetenschappen-',
    '                         wiskunde ASO',
    '                         tot 31 augustus',
    '                         2036',
  ]);
});

test('where no value fits beside its label, it stands below', () => {
  expect(formatFields(FIELDS, { width: 30 }).split('\n')).toEqual([
    '  Naam',
    '    Cauberghs',
    '  Administratieve groep',
    '    1e lj 3e gr',
    '    Wetenschappen-wiskunde ASO',
    '    tot 31 augustus 2036',
  ]);
});

test.each([
  ['Wolfeschlegelsteinhausenbergerdorff', 12, ['Wolfeschlege', 'lsteinhausen', 'bergerdorff']],
  ['a.very-long.user-name', 8, ['a.very-', 'long.', 'user-', 'name']],
  ['日本語テキスト', 5, ['日本', '語テ', 'キス', 'ト']],
  ['kort', null, ['kort']],
  ['', 10, ['']],
])('%j in %p columns', (text, width, lines) => {
  expect(wrapHard(text, width)).toEqual(lines);
});

test('no line is wider than the terminal, and no letter is lost', () => {
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.constant('x'.repeat(60)));
  fc.assert(
    fc.property(value, fc.integer({ min: 8, max: 60 }), (text, width) => {
      const lines = wrapHard(text, width);
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      const dense = (any: string) => any.replace(/\s/gu, '');
      expect(dense(lines.join(''))).toBe(dense(wrapHard(text, null).join('')));
    }),
  );
});
