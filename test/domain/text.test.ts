import fc from 'fast-check';
import { compareDutch, compareNatural, foldText } from '#src/domain/text.js';

test.each([
  ['Daniëls', 'daniels'],
  ['DANIËLS', 'daniels'],
  ['Danie\u0308ls', 'daniels'],
  ['Łukasz Ødegård', 'lukasz odegard'],
  ['Straße', 'strasse'],
  ['Çelik  de\u00A0 Boel ', 'celik de boel'],
  ['D’Hooghe', "d'hooghe"],
  ['D´Hooghe', "d'hooghe"],
  ['D`Hooghe', "d'hooghe"],
  ['İbrahim IŞIK', 'ibrahim isik'],
  ['Nguyễn Đặng', 'nguyen dang'],
  ['ﬁets ①', 'fiets 1'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding a folded text changes nothing', () => {
  for (let code = 0; code < 0x30000; code += 1) {
    const folded = foldText(String.fromCodePoint(code));
    if (foldText(folded) !== folded) throw new Error(`U+${code.toString(16)}`);
  }
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('the decomposed and the composed spelling fold to the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    }),
  );
});

test('names sort as a Dutch speaker expects, groups with their numbers as numbers', () => {
  expect(['Zoë', 'Émile', 'Eva', 'Evy', 'de Boel', 'Adam'].sort(compareDutch)).toEqual([
    'Adam',
    'de Boel',
    'Émile',
    'Eva',
    'Evy',
    'Zoë',
  ]);
  expect(['10e lj', '2e lj', '1e lj', '9e lj'].sort(compareNatural)).toEqual([
    '1e lj',
    '2e lj',
    '9e lj',
    '10e lj',
  ]);
});
