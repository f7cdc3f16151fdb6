import { preferBreaks } from '#src/documents/prefer-breaks.js';

/** Lines of so many characters. */
function fill(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}

test.each<[string, number, string[]]>([
  ['kort', 10, ['kort']],
  ['maximiliaan.janssens', 15, ['maximiliaan.', 'janssens']],
  ['jan-willem_van@den.berg', 10, ['jan-', 'willem_van', '@den.berg']],
  // A sign that stands last already.
  ['abcdefghi.jkl', 10, ['abcdefghi.', 'jkl']],
  // What is left would need a line more.
  ['ab.cdefghijklmnopqr', 10, ['ab.cdefghi', 'jklmnopqr']],
  ['abcdefghijklmnopqrst', 10, ['abcdefghij', 'klmnopqrst']],
  ['https://mijn.be/abcdefgh.ijklmnop', 17, ['https://mijn.be/', 'abcdefgh.ijklmnop']],
])('%s in lines of %i', (text, width, expected) => {
  const fillLines = (part: string): string[] => fill(part, width);
  const lines = preferBreaks(fillLines(text), fillLines);
  expect(lines).toEqual(expected);
  expect(lines.join('')).toBe(text);
  expect(lines.length).toBeLessThanOrEqual(fillLines(text).length);
});
