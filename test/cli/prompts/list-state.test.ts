import {
  activeIndex,
  FRESH_LIST,
  movedIndex,
  pageStart,
  shownRows,
  toggled,
  type ListRow,
} from '#src/cli/prompts/list-state.js';
import { searchKey } from '#src/domain/search.js';

const ACTION: ListRow = { key: 'save', search: null };
const PUPILS: readonly ListRow[] = [
  { key: '1', search: searchKey({ stamnummer: '0945', firstName: 'Süheda', lastName: 'Daniëls' }) },
  { key: '2', search: searchKey({ stamnummer: '94', firstName: 'Łukasz', lastName: 'De Boel' }) },
  { key: '3', search: searchKey({ stamnummer: '7', firstName: 'Jan', lastName: "D'Hooghe" }) },
];
const ROWS = [ACTION, ...PUPILS];

test.each([
  ['', ['save', '1', '2', '3']],
  ['   ', ['save', '1', '2', '3']],
  ['suheda', ['save', '1']],
  ['DANIËLS', ['save', '1']],
  ['daniels suheda', ['save', '1']],
  ['suheda daniels', ['save', '1']],
  ['94', ['save', '1', '2']],
  ['94 boel', ['save', '2']],
  ['boel lukasz', ['save', '2']],
  ['d’hooghe', ['save', '3']],
  ['jan  dan', ['save']],
  ['niemand', ['save']],
])('a search for %j leaves %j', (search, keys) => {
  expect(shownRows(ROWS, search).map(({ key }) => key)).toEqual(keys);
});

describe('the cursor', () => {
  test.each([
    ['begins at the first row', null, '', 0],
    ['stays on its row', '2', '', 2],
    ['stays on its row when a search moves it up', '2', 'boel', 1],
    ['goes to the first pupil found, past the actions', null, 'boel', 1],
    ['goes there too from a row that the search hides', '3', 'boel', 1],
    ['stays on an action that is stood on', 'save', 'boel', 0],
    ['is on the action where nothing is found', null, 'niemand', 0],
    ['does not take spaces for a search', null, '  ', 0],
  ])('%s', (_what, active, search, index) => {
    expect(activeIndex(shownRows(ROWS, search), { ...FRESH_LIST, active, search })).toBe(index);
  });

  test('is at 0 in an empty list', () => {
    expect(activeIndex([], { ...FRESH_LIST, active: '3', search: 'x' })).toBe(0);
  });

  test.each([
    [0, 1, 5, 1],
    [4, 1, 5, 0],
    [0, -1, 5, 4],
    [0, 1, 1, 0],
    [0, -1, 1, 0],
    [1, 3, 5, 4],
    [4, 3, 5, 4],
    [1, -3, 5, 0],
    [2, Infinity, 5, 4],
    [2, -Infinity, 5, 0],
    [0, 1, 0, 0],
    [0, -Infinity, 0, 0],
  ])('from %s by %s in %s rows: %s', (index, by, count, moved) => {
    expect(movedIndex(index, by, count)).toBe(moved);
  });
});

test.each([
  [0, 100, 10, 0],
  [5, 100, 10, 0],
  [6, 100, 10, 1],
  [50, 100, 10, 45],
  [99, 100, 10, 90],
  [3, 4, 10, 0],
  [0, 0, 10, 0],
])('row %i of %i on a page of %i: the page begins at %i', (index, count, size, start) => {
  expect(pageStart(index, count, size)).toBe(start);
});

test.each([
  [[], ['1'], ['1']],
  [['1'], ['1'], []],
  [
    ['1', '2'],
    ['2', '3'],
    ['1', '2', '3'],
  ],
  [['1', '2', '3'], ['2', '3'], ['1']],
])('marks on %j, toggling %j: %j', (marked, keys, result) => {
  const before = new Set(marked);
  expect([...toggled(before, keys)].sort()).toEqual(result);
  expect([...before]).toEqual(marked);
});
