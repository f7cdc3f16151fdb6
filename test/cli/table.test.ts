import fc from 'fast-check';
import stringWidth from 'string-width';
import { formatTable, tableFits, type Column, type Screen } from '#src/cli/table.js';

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

function screen(width: number | null, unicode = true): Screen {
  return { width, unicode };
}

test('columns as wide as they need, numbers on the right, nothing behind the last cell', () => {
  expect(formatTable(COLUMNS, ROWS, screen(null)).split('\n')).toEqual([
    'Stamnummer  Naam                           Groep                                   Rijen',
    '──────────  ─────────────────────────────  ──────────────────────────────────────  ─────',
    '00945       Van den Abbeele-Vandenbroucke  1e lj 3e gr Wetenschappen-wiskunde ASO      1',
    '7           Çelik                          4de leerjaar                              200',
  ]);
});

test('in a file one very long name does not pad all other rows, and stands there whole', () => {
  const long = 'x'.repeat(600);
  const columns: readonly Column[] = [
    { title: 'Naam', shrink: 1, keepsBrackets: true },
    { title: 'Rijen', align: 'right' },
  ];
  expect(
    formatTable(
      columns,
      [
        [long, '1'],
        ['Çelik', '200'],
      ],
      screen(null),
    ).split('\n'),
  ).toEqual([
    `Naam${' '.repeat(58)}Rijen`,
    `${'─'.repeat(60)}  ─────`,
    `${long}      1`,
    `Çelik${' '.repeat(59)}200`,
  ]);
});

test('on a narrow terminal the first to shrink gives way, then the next; the others never', () => {
  expect(formatTable(COLUMNS, ROWS, screen(60)).split('\n')).toEqual([
    'Stamnummer  Naam  Groep                                Rijen',
    '──────────  ────  ───────────────────────────────────  ─────',
    '00945       Van…  1e lj 3e gr Wetenschappen-wiskunde…      1',
    '7           Çel…  4de leerjaar                           200',
  ]);
  expect(formatTable(COLUMNS, ROWS, screen(29)).split('\n')[2]).toBe('00945       Van…  1e…       1');
});

test('without Unicode, lines of hyphens and three dots', () => {
  expect(formatTable(COLUMNS, ROWS, screen(60, false)).split('\n')).toEqual([
    'Stamnummer  Naam  Groep                                Rijen',
    '----------  ----  -----------------------------------  -----',
    '00945       V...  1e lj 3e gr Wetenschappen-wiskun...      1',
    '7           Ç...  4de leerjaar                           200',
  ]);
});

test('cutting a name spares the number behind it', () => {
  const columns: readonly Column[] = [{ title: 'Naam', shrink: 1, least: 12, keepsBrackets: true }];
  const rows = [['Jean-Christophe Van den Abbeele (34991)'], ['日本語テキスト (7)'], ['O (1)']];
  expect(formatTable(columns, rows, screen(17)).split('\n').slice(2)).toEqual([
    'Jean-Chr… (34991)',
    '日本語テキス… (7)',
    'O (1)',
  ]);
});

test('lines that hang below a row stand as they are', () => {
  const rows = [{ cells: ['Ivica', '1'], below: ['  /een/lang/pad/dat/niet/gebroken/wordt'] }, ['Ana', '2']];
  expect(formatTable([{ title: 'Naam', shrink: 1 }, { title: 'N' }], rows, screen(12)).split('\n')).toEqual([
    'Naam   N',
    '─────  ─',
    'Ivica  1',
    '  /een/lang/pad/dat/niet/gebroken/wordt',
    'Ana    2',
  ]);
});

test('no rows: the header alone', () => {
  expect(formatTable([{ title: 'Naam' }], [], screen(80))).toBe('Naam\n────');
});

test('a name can not steer the terminal or break the table', () => {
  const rows = [{ cells: ['a\u001B[31m\nb\r', '\u202Ex'], below: ['c\n\u001B[2J'] }];
  const [, , row, below] = formatTable([{ title: 'Naam' }, { title: 'X' }], rows, screen(null)).split('\n');
  expect(row).toBe('a[31m b  x');
  expect(below).toBe('c [2J');
});

test.each([
  [null, true],
  [40, true],
  [39, true],
  [38, false],
])('in %p columns the table can be shown whole: %p', (width, fits) => {
  const columns = [{ title: 'Naam', shrink: 1, least: 12 }, { title: 'Gebruikersnaam' }, { title: 'Rest' }];
  const rows = [['Cauberghs-Vandenabbeele', 'ivica.cauberghs', '12345678']];
  expect(tableFits(columns, rows, screen(width))).toBe(fits);
});

test('whatever stands in the cells, no line is wider than the terminal', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '👨‍👩‍👧‍👦 familie (945)',
      'x'.repeat(50),
      '日本語テキスト日本語テキスト',
      'Títílayọ̀ Adébáyọ̀ (55168)',
    ),
  );
  const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 });
  const columns: readonly Column[] = [
    { title: 'Naam', shrink: 1, comfort: 12, keepsBrackets: true },
    { title: 'Groep', shrink: 2, drop: 1 },
    { title: 'Aantal', align: 'right' },
  ];
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 60 }), fc.boolean(), (cells, width, unicode) => {
      const lines = formatTable(columns, cells, screen(width, unicode)).split('\n');
      expect(lines).toHaveLength(cells.length + 2);
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }),
  );
});
