import { readStyles } from '#src/xlsx/styles.js';

/** What a cell with this format is. */
function formatOf(formatCode: string): unknown {
  const { events, formats } = readStyles();
  events.open('numFmts', {});
  events.open('numFmt', { numFmtId: '200', formatCode });
  events.close('numFmts');
  events.open('cellXfs', {});
  events.open('xf', { numFmtId: '200' });
  return formats[0];
}

test.each([
  ['dd/mm/yyyy', 'day'],
  ['[$-813]d mmmm yyyy', 'day'],
  ['[Red]0.00', null],
  ['"dag "0', null],
  ['000000', { digits: 6 }],
])('%s', (code, format) => {
  expect(formatOf(code)).toEqual(format);
});

test('a format of brackets alone is read at once', () => {
  const start = performance.now();
  for (let times = 0; times < 20; times += 1) expect(formatOf('['.repeat(60_000))).toBeNull();
  expect(performance.now() - start).toBeLessThan(1_000);
});
