import { normalisePath, scaleOf } from '#src/documents/normalise-path.js';

test.each([
  ['M1 2h3v4z', [], 'M1 2L4 2L4 6Z'],
  ['m1 2 3 4', [], 'M1 2L4 6'],
  // What a smooth curve mirrors is the curve before it, not the arc.
  ['M0 0C1 1 2 2 3 3S5 5 6 6', [], 'M0 0C1 1 2 2 3 3C4 4 5 5 6 6'],
  ['M0 0q1 1 2 0t2 0', [], 'M0 0Q1 1 2 0Q3 -1 4 0'],
  // After a Z the next subpath begins where the last began.
  ['M1 1L2 1Zl0 5', [], 'M1 1L2 1ZM1 1L1 6'],
  // An M from which nothing is drawn.
  ['M1 1L2 2M9 9', [], 'M1 1L2 2'],
  ['M0 0L1 0', ['translate(10)'], 'M10 0L11 0'],
  ['M0 0L1 0', ['rotate(90) scale(2, 3)'], 'M0 0L0 2'],
  // Innermost first.
  ['M1 1L2 2', ['scale(2)', 'translate(5 0)'], 'M7 2L9 4'],
  ['M1 1L2 2', ['matrix(1 0 0 1 3 4),translate(1 , 1)', ''], 'M5 6L6 7'],
])('%s with %j is %s', (d, transforms, expected) => {
  expect(rounded(normalisePath(d, transforms))).toBe(expected);
});

/** Without the last decimals of sines and curves, and without their -0. */
function rounded(path: string): string {
  return path.replace(/-?\d+\.\d{5,}/g, (number) => String(Math.round(Number(number)) + 0));
}

test('an arc becomes curves that end where it ends', () => {
  expect(rounded(normalisePath('M0 0A5 5 0 0 1 10 0', []))).toBe('M0 0C0 -3 2 -5 5 -5C8 -5 10 -3 10 0');
});

test('a very small number is one that PDF knows', () => {
  expect(normalisePath('M0 0L.0000001 1', [])).toBe('M0 0L0.000000 1');
});

test.each(['M0 0L', 'L1 1', 'M0 0X1 1', 'M0 0L1 x', 'M0 0R1 2 3 4', '0 0'])('%s is no path', (d) => {
  expect(() => normalisePath(d, [])).toThrow(new RangeError(d));
});

test.each([
  'bogus(1)',
  'rotate(a)',
  'rotate(1 2)',
  'scale()',
  'scale(1',
  'translate(1) 5',
  'translate(1px)',
  'translate(1 2 3)',
  'matrix(1 0 0 1 0)',
  'Scale(2)',
  'rotate(45-10)',
  'rotate(Infinity)',
])('%s is refused, not passed over', (transform) => {
  expect(() => normalisePath('M0 0L1 1', [transform])).toThrow(RangeError);
});

test.each([
  [['scale(2)'], 2],
  [['scale(2 8)'], 4],
  [['rotate(30)', 'translate(3 4)', 'scale(-.5)'], 0.5],
  [[], 1],
])('%j makes a line %d times as wide', (transforms, scale) => {
  expect(scaleOf(transforms)).toBeCloseTo(scale, 5);
});
