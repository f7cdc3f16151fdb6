import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { unwrapCell } from '#src/import/clean-text.js';
import { csvText } from '#src/domain/csv-text.js';
import { unsafeIn } from '../support/unsafe-text.js';

test.each([
  ['Boel', 'Boel'],
  ['Boel; "Bal"', '"Boel; ""Bal"""'],
  ['twee\nregels', '"twee\nregels"'],
  ['=1+1', "'=1+1"],
  ['+32', "'+32"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\n=1', '"\'\n=1"'],
  ['00945', '00945'],
  ['Bo\u001b[31mel\u0000', 'Bo\uFFFD[31mel\uFFFD'],
  ['A\u202Enna\u2066', 'Anna'],
  ['\u202E=1+1', "'=1+1"],
])('%j is written as %j', (value, cell) => {
  expect(csvText([[value, 'x']])).toBe(`\uFEFF${cell};x\r\n`);
});

test('no rows: the byte order mark alone', () => {
  expect(csvText([])).toBe('\uFEFF');
});

test('what is written is read again as it was, but for what steers a terminal', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }).filter((text) => unsafeIn(text, '\t\r').length === 0),
    fc.constantFrom('=1', '-', ';', '"', '\r\n', '+a"b'),
  );
  const row = fc
    .array(cell, { minLength: 2, maxLength: 4 })
    .filter((cells) => !cells.some((text) => /^'[=+\-@\t\r\n]/.test(text)));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const read = parse(csvText(rows), {
        bom: true,
        delimiter: ';',
        relaxColumnCount: true,
        recordDelimiter: '\r\n',
      });
      expect(read.map((cells: string[]) => cells.map(unwrapCell))).toEqual(rows);
    }),
  );
});
