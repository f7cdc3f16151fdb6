import fc from 'fast-check';
import stringWidth from 'string-width';
import { cutBeforeBrackets, cutToWidth, takeWidth, textWidth } from '#src/cli/text-width.js';

test.each([
  ['Cauberghs', 9, 'Cauberghs'],
  ['Cauberghs', 8, 'Cauberg…'],
  ['Jan Peeters', 5, 'Jan…'],
  ['日本語テキスト', 6, '日本…'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3, '👨‍👩‍👧‍👦…'],
  ['Cauberghs', 1, 'C'],
  ['日本', 1, ''],
])('%j in %d columns: %j', (text, width, cut) => {
  expect(cutToWidth(text, width)).toBe(cut);
});

test('with three dots, which need their room', () => {
  expect(cutToWidth('Cauberghs', 8, '...')).toBe('Caube...');
  expect(cutToWidth('Cauberghs', 3, '...')).toBe('Cau');
});

test.each([
  ['Ivica Cauberghs (945)', 21, 'Ivica Cauberghs (945)'],
  ['Ivica Cauberghs (945)', 16, 'Ivica Cau… (945)'],
  ['Ivica Cauberghs (945)', 8, 'I… (945)'],
  // no room for the number and a letter
  ['Ivica Cauberghs (945)', 7, 'Ivica…'],
  ['BRUSSEL-STAD - TEST School 2', 12, 'BRUSSEL-STA…'],
])('%j in %d columns: %j', (text, width, cut) => {
  expect(cutBeforeBrackets(text, width)).toBe(cut);
});

test('the width is that of string-width, for every text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constant('Žan Ǆ\u00ad'),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(textWidth(any)).toBe(stringWidth(any));
    }),
  );
});

test('what is taken fits, and is a beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, width) => {
      const taken = takeWidth(text, width);
      expect(text.startsWith(taken)).toBe(true);
      expect(textWidth(taken)).toBeLessThanOrEqual(width);
    }),
  );
});

test('no letter is taken for a narrow one that the terminal shows otherwise', () => {
  const points = Array.from({ length: 0x2100 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));
  const letters = points.filter((letter) => /[\p{L}\p{N}\p{P}\p{M}\p{Cf}]/u.test(letter));
  expect(letters.length).toBeGreaterThan(5_000);
  for (const letter of letters) expect([letter, textWidth(letter)]).toEqual([letter, stringWidth(letter)]);
});
