import fc from 'fast-check';
import stringWidth from 'string-width';
import { cutToWidth, formatTable, type Column } from '#src/cli/table.js';

const COLUMNS: readonly Column[] = [
  { title: 'Stamnummer' },
  { title: 'Naam', shrink: 1 },
  { title: 'Groep', shrink: 2 },
  { title: 'Rijen', align: 'right' },
];
const ROWS = [
  ['00945', 'Van den Abbeele-Vandenbroucke', '1e lj 3e gr Wetenschappen-wiskunde ASO', '1'],
  ['7', 'Çelik', '4de leerjaar', '200'],
];

test('columns as wide as they need, numbers on the right, nothing behind the last cell', () => {
  expect(formatTable(COLUMNS, ROWS, null).split('\n')).toEqual([
    'Stamnummer  Naam                           Groep                                   Rijen',
    '──────────  ─────────────────────────────  ──────────────────────────────────────  ─────',
    '00945       Van den Abbeele-Vandenbroucke  1e lj 3e gr Wetenschappen-wiskunde ASO      1',
    '7           Çelik                          4de leerjaar                              200',
  ]);
});

test('on a narrow terminal the first to shrink gives way, then the next; the others never', () => {
  expect(formatTable(COLUMNS, ROWS, 60).split('\n')).toEqual([
    'Stamnummer  Naam  Groep                                Rijen',
    '──────────  ────  ───────────────────────────────────  ─────',
    '00945       Van…  1e lj 3e gr Wetenschappen-wiskunde…      1',
    '7           Çel…  4de leerjaar                           200',
  ]);
  expect(formatTable(COLUMNS, ROWS, 10).split('\n')[2]).toBe('00945       Van…  1e…       1');
});

test('no rows: the header alone', () => {
  expect(formatTable([{ title: 'Naam' }], [], 80)).toBe('Naam\n────');
});

test('a name can not steer the terminal or break the table', () => {
  const [, , row] = formatTable(
    [{ title: 'Naam' }, { title: 'X' }],
    [['a\u001B[31m\nb\r', '\u202Ex']],
    null,
  ).split('\n');
  expect(row).toBe('a[31m b  x');
});

test.each([
  ['Cauberghs', 9, 'Cauberghs'],
  ['Cauberghs', 8, 'Cauberg…'],
  ['Jan Peeters', 5, 'Jan…'],
  ['日本語テキスト', 6, '日本…'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3, '👨‍👩‍👧‍👦…'],
])('%j in %d columns: %j', (text, width, cut) => {
  expect(cutToWidth(text, width)).toBe(cut);
});

test('whatever stands in the cells, every line fits as far as it can', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 });
  const columns = [
    { title: 'Naam', shrink: 1 },
    { title: 'Groep', shrink: 2 },
  ];
  fc.assert(
    fc.property(rows, fc.integer({ min: 10, max: 60 }), (cells, width) => {
      const lines = formatTable(columns, cells, width).split('\n');
      expect(lines).toHaveLength(cells.length + 2);
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }),
  );
});
