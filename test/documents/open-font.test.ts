import { create } from '@cantoo/fontkit';
import { FACE_NAMES, loadFace } from '#src/documents/font-faces.js';

test.each(FACE_NAMES)('%s: a letter alone is as wide as when it is shaped, and has its accents', (name) => {
  const { font, bytes } = loadFace(name);
  const shaper = create(bytes);
  if (!('layout' in shaper)) throw new TypeError(`${name} is a collection`);
  const letters = font.characterSet
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}]/u.test(letter));
  expect(letters.length).toBeGreaterThan(200);
  for (const letter of letters) {
    const [alone, shaped] = [font.layout(letter), shaper.layout(letter)];
    expect([letter, alone.advanceWidth]).toEqual([letter, shaped.advanceWidth]);
    expect([letter, alone.glyphs.flatMap(({ codePoints }) => codePoints)]).toEqual([
      letter,
      [letter.codePointAt(0)],
    ]);
  }
});
