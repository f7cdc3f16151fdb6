/**
 * Every goal, by the row whose script measures it. `limit` is what the figure is held against: at most, or at least where `atLeast`.
 * `unit` stands behind both; x is a ratio.
 */
export const GOALS = [
  { row: 'hashing', id: 'all-cores', what: 'hashing on all cores, x libxcrypt', limit: 0.48 },
  { row: 'bulk', id: '2000', what: 'bulk of 2 000 at cost 10, x bare hashing', limit: 1.07 },
  { row: 'bulk', id: '200', what: 'bulk of 200 at cost 10, x bare hashing', limit: 1.15 },
  {
    row: 'cards',
    id: 'reportlab',
    what: '10 000 cards to PDF, times as fast as reportlab',
    limit: 40,
    atLeast: true,
  },
  {
    row: 'cards',
    id: 'typst',
    what: '10 000 cards to PDF, times as fast as typst',
    limit: 1.5,
    atLeast: true,
  },
  { row: 'card-bytes', id: 'a4', what: 'the A4 PDF, bytes a card', limit: 600, unit: 'bytes' },
  {
    row: 'card-bytes',
    id: 'sticker-vel',
    what: 'the PDF of sticker sheets, bytes a card',
    limit: 600,
    unit: 'bytes',
  },
  {
    row: 'card-bytes',
    id: 'sticker-rol',
    what: 'the PDF of a sticker roll, bytes a card',
    limit: 600,
    unit: 'bytes',
  },
  { row: 'memory', id: '20000', what: 'most memory of a bulk of 20 000', limit: 200, unit: 'MiB' },
  { row: 'memory', id: 'ratio', what: 'the same, x that of 200', limit: 1.4 },
  { row: 'import', id: '100000', what: 'list of 100 000 into a fresh store, x sqlite3', limit: 3 },
  { row: 'import', id: '1000000', what: 'list of 1 000 000 into a fresh store, x sqlite3', limit: 2.5 },
  {
    row: 'import',
    id: 'again-100000',
    what: 'the 100 000 again, nothing changed, x the first time',
    limit: 1,
  },
  {
    row: 'import',
    id: 'again-1000000',
    what: 'the 1 000 000 again, nothing changed, x the first time',
    limit: 1,
  },
  { row: 'excel', id: '10000', what: 'Excel of 10 000 rows, x xlsxwriter', limit: 1.5 },
  { row: 'excel', id: '100000', what: 'Excel of 100 000 rows, x xlsxwriter', limit: 0.8 },
  { row: 'start', id: 'help', what: '`leerid --help`, x `node -e 0`', limit: 1.4 },
  { row: 'start', id: 'list', what: '`leerid list` of 1 000 pupils, x `node -e 0`', limit: 1.8 },
  {
    row: 'growth',
    id: 'import-time',
    what: 'import: time for 10 x 20 000 pupils, x 10 x that for 20 000',
    limit: 1.2,
  },
  { row: 'growth', id: 'import-memory', what: 'import: the same of memory', limit: 1.2 },
  {
    row: 'growth',
    id: 'bulk-time',
    what: 'bulk: time for 10 x 20 000 pupils, x 10 x that for 20 000',
    limit: 1.2,
  },
  { row: 'growth', id: 'bulk-memory', what: 'bulk: the same of memory', limit: 1.2 },
  {
    row: 'filters',
    id: 'slowest',
    what: 'the slowest filter at 200 000 pupils, work',
    limit: 50,
    unit: 'ms',
  },
];

export const ROWS = [...new Set(GOALS.map(({ row }) => row))];

export function isMet({ limit, atLeast = false }, figure) {
  return atLeast ? figure >= limit : figure <= limit;
}
