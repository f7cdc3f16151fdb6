import { fitColumns, type Column } from '#src/cli/fit-columns.js';

/** A table like that of `leerid list`, with its widest cells. */
const COLUMNS: readonly Column[] = [
  { title: 'Stamnummer', shrink: 6, comfort: 12 },
  { title: 'Voornaam', shrink: 2, comfort: 10, least: 10 },
  { title: 'Naam', shrink: 3, comfort: 14, least: 14 },
  { title: 'Administratieve groep', shrink: 1, comfort: 21, least: 12, drop: 2 },
  { title: 'Status', drop: 3 },
  { title: 'Type', drop: 1 },
];
const NATURAL = [10, 16, 24, 40, 12, 9];

/** Titles and widths of what is shown. */
function shown(width: number | null): string {
  return fitColumns(COLUMNS, NATURAL, width)
    .map((column) => `${COLUMNS[column.place]?.title.slice(0, 2) ?? ''}${column.width}`)
    .join(' ');
}

test.each([
  [null, 'St10 Vo16 Na24 Ad40 St12 Ty9'],
  [200, 'St10 Vo16 Na24 Ad40 St12 Ty9'],
  [121, 'St10 Vo16 Na24 Ad40 St12 Ty9'],
  // the group gives way first, down to what reads well,
  [120, 'St10 Vo16 Na24 Ad39 St12 Ty9'],
  [102, 'St10 Vo16 Na24 Ad21 St12 Ty9'],
  // then the names,
  [96, 'St10 Vo10 Na24 Ad21 St12 Ty9'],
  [86, 'St10 Vo10 Na14 Ad21 St12 Ty9'],
  // then the group again, down to what can just be read,
  [80, 'St10 Vo10 Na14 Ad15 St12 Ty9'],
  [77, 'St10 Vo10 Na14 Ad12 St12 Ty9'],
  // then a column goes, and the others get its room,
  [76, 'St10 Vo10 Na15 Ad21 St12'],
  [65, 'St10 Vo13 Na24 St12'],
  [51, 'St10 Vo13 Na24'],
  [40, 'St10 Vo10 Na16'],
  // and at last everything gives what it has.
  [30, 'St10 Vo4 Na12'],
  [20, 'St8 Vo4 Na4'],
])('in %p columns: %s', (width, expected) => {
  expect(shown(width)).toBe(expected);
});

test('a column without an order of giving way is whole, as long as it is there', () => {
  const counts: readonly Column[] = [
    { title: 'Groep', shrink: 1, least: 12 },
    { title: 'Leerlingen', drop: 2 },
    { title: 'Geen account' },
    { title: 'Actief', drop: 1 },
  ];
  const widths = (width: number) =>
    fitColumns(counts, [30, 10, 12, 6], width).map((one) => [one.place, one.width]);
  expect(widths(50)).toEqual([
    [0, 16],
    [1, 10],
    [2, 12],
    [3, 6],
  ]);
  expect(widths(40)).toEqual([
    [0, 14],
    [1, 10],
    [2, 12],
  ]);
  expect(widths(30)).toEqual([
    [0, 16],
    [2, 12],
  ]);
});
