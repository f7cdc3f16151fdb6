import fc from 'fast-check';
import { drawableName, namesNotDrawn } from '#src/documents/drawable-name.js';
import { canDraw } from '#src/documents/fonts.js';
import { makeCard } from '../support/card-samples.js';

test.each([
  'Süheda',
  "D'hondt-Daniëls",
  'Łukasz Źdźbło',
  'Nguyễn Thị Hằng Ế Ữ',
  'Αλέξανδρος Παπαδόπουλος',
  'Владислав Щербаков',
  'Ğülşen İpek',
  'Ñandú Þórður Æsir',
])('%s is drawn as it is written', (name) => {
  expect(drawableName(name)).toEqual({ text: name, changed: false });
});

test.each([
  ['محمد', 'Mhmd'],
  ['محمد Peeters', 'Mhmd Peeters'],
  ['Peeters-محمد', 'Peeters-Mhmd'],
  ['მარიამ', 'Mariam'],
  ['李伟', 'LiWei'],
])('%s is drawn as %s', (name, text) => {
  expect(drawableName(name)).toEqual({ text, changed: true });
});

test('a letter and its accent become one where Unicode has one, and is drawn also where it has none', () => {
  expect(drawableName('Su\u0308heda')).toEqual({ text: 'Süheda', changed: false });
  expect(drawableName('g\u0303')).toEqual({ text: 'g\u0303', changed: false });
});

test('whatever the name, what is left can be drawn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
      const { text } = drawableName(name);
      expect(canDraw(text, 'name')).toBe(true);
      expect(text === '').toBe(name === '');
    }),
    { numRuns: 300 },
  );
});

test('the pupils whose names stand otherwise on the card are told', () => {
  const cards = [makeCard(), makeCard({ firstName: 'محمد' }), makeCard({ lastName: 'Щербаков' })];
  expect(namesNotDrawn(cards)).toEqual([cards[1]]);
});
