import { formatNumber, pathOperators } from '#src/documents/path-operators.js';

test.each([
  ['M1 2L3 4Z', '1 2 m\n3 4 l\nh'],
  ['M1,2 3,4', '1 2 m\n3 4 l'],
  ['M0 0C1 2 3 4 5 6', '0 0 m\n1 2 3 4 5 6 c'],
  ['M0 0Q3 6 6 0', '0 0 m\n2 4 4 4 6 0 c'],
  ['M-1.5-2.25L.5 0', '-1.5 -2.25 m\n.5 0 l'],
  ['M0 0L1 1ZM2 2L3 3Z', '0 0 m\n1 1 l\nh\n2 2 m\n3 3 l\nh'],
])('%s', (d, operators) => {
  expect(pathOperators(d)).toBe(operators);
});

test.each(['M0 0A1 1 0 0 1 2 2', 'M0 0l1 1', 'M0 0H5'])('%s is refused: it was not normalised', (d) => {
  expect(() => pathOperators(d)).toThrow(RangeError);
});

test.each([
  [1.23456, '1.23'],
  [0.5, '.5'],
  [-0.25, '-.25'],
  [100.5, '100.5'],
  [-0.0001, '0'],
  [1e-9, '0'],
  [12, '12'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
