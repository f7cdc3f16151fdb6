import fc from 'fast-check';
import stringWidth from 'string-width';
import { pictureLines } from '#src/cli/picture-lines.js';
import { loadPictures, pictureNames } from '#src/documents/picture-list.js';

const ONE = [20, 14, 4, 3, 14, 8, 20, 9];
const TWO = [24, 5, 8, 13, 11, 3, 17, 20];

test('on a wide screen on one line each, aligned', () => {
  expect(pictureLines([ONE, TWO], { width: 200, unicode: true })).toEqual([
    ['  🐳 walvis  🤐 rits       🥚 ei        🍌 banaan    🚀 raket  🛷 slee    🍁 blad        🎩 hoge hoed'],
    ['  🦔 egel    😎 zonnebril  🍟 frietjes  🥦 broccoli  🛴 step   🎾 tennis  🌻 zonnebloem  ⛑️ helm'],
  ]);
});

test('in 80 columns two lines of four', () => {
  expect(pictureLines([ONE, TWO], { width: 80, unicode: true })).toEqual([
    [
      '  🐳 walvis  🤐 rits       🥚 ei          🍌 banaan',
      '  🚀 raket   🛷 slee       🍁 blad        🎩 hoge hoed',
    ],
    [
      '  🦔 egel    😎 zonnebril  🍟 frietjes    🥦 broccoli',
      '  🛴 step    🎾 tennis     🌻 zonnebloem  ⛑️ helm',
    ],
  ]);
});

test('in 40 columns two by two, or as many as fit', () => {
  expect(pictureLines([ONE, TWO], { width: 40, unicode: true })[0]).toEqual([
    '  🐳 walvis      🤐 rits',
    '  🥚 ei          🍌 banaan',
    '  🚀 raket       🛷 slee',
    '  🍁 blad        🎩 hoge hoed',
  ]);
  expect(pictureLines([ONE], { width: 24, unicode: true })).toEqual([
    ['  🐳 walvis  🤐 rits', '  🥚 ei  🍌 banaan', '  🚀 raket  🛷 slee', '  🍁 blad  🎩 hoge hoed'],
  ]);
});

test('without Unicode the names alone', () => {
  const [lines = []] = pictureLines([ONE], { width: 80, unicode: false });
  expect(lines).toEqual(['  walvis,  rits,  ei,  banaan,  raket,  slee,  blad,  hoge hoed']);
  expect(lines.join(' ').replace(/\s+/g, ' ').trim()).toBe(pictureNames(ONE));
});

test('every password fits 80 and 40 columns, in its order', () => {
  const { categories } = loadPictures();
  const position = fc.integer({ min: 1, max: 24 });
  const passwords = fc.array(fc.array(position, { minLength: 8, maxLength: 8 }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(passwords, fc.constantFrom(40, 80), (all, width) => {
      const blocks = pictureLines(all, { width, unicode: true });
      expect(blocks.flat().filter((line) => stringWidth(line) > width)).toEqual([]);
      blocks.forEach((lines, index) => {
        const places = all[index] ?? [];
        const names = categories.map(({ pictures }, place) => pictures[(places[place] ?? 0) - 1]);
        const text = names.map((picture) => `${picture?.emoji ?? ''} ${picture?.name ?? ''}`);
        expect(lines.flatMap((line) => line.trim().split(/ {2,}/))).toEqual(text);
        if (width === 80) expect(lines.length).toBeLessThanOrEqual(2);
      });
    }),
  );
});
