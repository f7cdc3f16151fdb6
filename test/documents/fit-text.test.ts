import { fitText, type TextRoom } from '#src/documents/fit-text.js';
import { MM_PER_POINT } from '#src/documents/fonts.js';

const EM_10 = 10 * MM_PER_POINT;

/** Room for letters that are half an em wide: `letters` in a line and `lines` lines at 10 pt. */
function room(letters: number, lines: number, parts: Partial<TextRoom> = {}): TextRoom {
  return {
    width: (letters / 2) * EM_10 + 1e-6,
    height: lines * EM_10 + 1e-6,
    maxSize: 10,
    minSize: 7,
    pitch: 1,
    line: 1,
    breaks: [/(?<=[\s-])/u],
    measure: (text) => Array.from(text).length / 2,
    ...parts,
  };
}

test.each([
  { texts: ['Carabin'], letters: 7, lines: 1, size: 10, expected: [['Carabin']] },
  { texts: ['Süheda', 'Carabin'], letters: 10, lines: 2, size: 10, expected: [['Süheda'], ['Carabin']] },
  { texts: ['Van den Abbeele'], letters: 8, lines: 2, size: 10, expected: [['Van den', 'Abbeele']] },
  { texts: ['Anne-Marie'], letters: 5, lines: 2, size: 10, expected: [['Anne-', 'Marie']] },
  { texts: ['Vandenabbeele'], letters: 10, lines: 1, size: 7.5, expected: [['Vandenabbeele']] },
])(
  '$texts on $lines lines of $letters letters is set in $size pt',
  ({ texts, letters, lines, size, expected }) => {
    const fitted = fitText(texts, room(letters, lines));
    expect(fitted).toEqual({ size, lines: expected, cut: false });
  },
);

test('a word is broken only at the smallest size', () => {
  expect(fitText(['abcdefghijklmnopqrst'], room(7, 1.4))).toEqual({
    size: 7,
    lines: [['abcdefghij', 'klmnopqrst']],
    cut: false,
  });
});

test('the smallest size is tried before a word is broken, wherever the steps begin', () => {
  for (const maxSize of [7.5, 7.4, 7.1, 7]) {
    const fitted = fitText(['jean.van-abeel'], room(6.3, 2, { maxSize, breaks: [/(?<=[.-])/u] }));
    expect(fitted).toEqual({ size: 7, lines: [['jean.van-', 'abeel']], cut: false });
  }
});

test('what then does not fit is cut with an ellipsis, and each text keeps a line', () => {
  const fitted = fitText(['a'.repeat(300), 'b'.repeat(300)], room(7, 1.4));
  expect(fitted).toEqual({ size: 7, lines: [['aaaaaaaaa…'], ['bbbbbbbbb…']], cut: true });
});

test('a short text leaves its lines to a long one', () => {
  const fitted = fitText(['a'.repeat(300), 'b'], room(7, 2.1));
  expect(fitted.lines).toEqual([['a'.repeat(10), 'aaaaaaaaa…'], ['b']]);
});

test('a letter is never parted from its accents', () => {
  const fitted = fitText(
    ['x\u0323'.repeat(40)],
    room(7, 1, { measure: (text) => text.replace(/\p{M}/gu, '').length / 2 }),
  );
  expect(fitted.lines.flat().join('')).toMatch(/^(?:x\u0323)+…$/u);
});

test('an earlier kind of break is preferred', () => {
  const breaks = [/(?<=\.)/, /(?<=[.-])/];
  expect(fitText(['jean.van-abe'], room(8, 2, { breaks })).lines).toEqual([['jean.', 'van-abe']]);
  expect(fitText(['jean.van-abeele'], room(9, 2, { breaks, minSize: 10 })).lines).toEqual([
    ['jean.van-', 'abeele'],
  ]);
});
