import fc from 'fast-check';
import stringWidth from 'string-width';
import { formatProgress, formatRate, formatRemaining, type Progress } from '#src/cli/progress-line.js';

const HASHING: Progress = {
  label: 'Wachtwoorden beveiligen',
  unit: '',
  done: 60,
  total: 151,
  before: 0,
  seconds: 2,
};
const SCREEN = { width: 79, unicode: true };

test.each([
  [79, 'Wachtwoorden beveiligen ███████░░░░░░░░░░░░░  60/151  30/s  nog 4 s'],
  [60, 'Wachtwoorden beveiligen ███░░░░░░░  60/151  30/s  nog 4 s'],
  [54, 'Wachtwoorden beveiligen ███░░░░░░░  60/151  nog 4 s'],
  [45, 'Wachtwoorden beveiligen  60/151  nog 4 s'],
  [39, 'Wachtwoorden beveilig…  60/151  nog 4 s'],
  [20, 'Wachtwoorde…  60/151'],
  [10, '60/151'],
])('in %d columns the parts go in their order', (width, line) => {
  expect(formatProgress(HASHING, { ...SCREEN, width })).toBe(line);
});

test('without Unicode, and with a unit', () => {
  const reading = { ...HASHING, label: 'Lijst lezen', unit: 'kB' };
  expect(formatProgress(reading, { width: 79, unicode: false })).toBe(
    'Lijst lezen =======-------------  60/151 kB  30 kB/s  nog 4 s',
  );
});

test('before anything is done nothing is said of the time', () => {
  expect(formatProgress({ ...HASHING, done: 0 }, SCREEN)).toBe(
    `Wachtwoorden beveiligen ${'░'.repeat(20)}   0/151`,
  );
  expect(formatProgress({ ...HASHING, seconds: 0 }, SCREEN)).not.toContain('nog');
});

test('only what was done while the clock ran counts for the rate', () => {
  expect(formatProgress({ ...HASHING, before: 50 }, SCREEN)).toMatch(/ {2}5,0\/s {2}nog 19 s$/);
});

test.each([
  [0.2, 'nog 1 s'],
  [11.2, 'nog 12 s'],
  [59.9, 'nog 60 s'],
  [60, 'nog 1 min'],
  [61, 'nog 2 min'],
  [3599, 'nog 1 u 0 min'],
  [3900, 'nog 1 u 5 min'],
])('%d seconds: %s', (seconds, text) => {
  expect(formatRemaining(seconds)).toBe(text);
});

test.each([
  [31.4, '31'],
  [9.96, '10,0'],
  [0.52, '0,5'],
])('%d a second: %s', (rate, text) => {
  expect(formatRate(rate)).toBe(text);
});

test('whatever the numbers, the line fits', () => {
  const numbers = fc.tuple(
    fc.nat(2_000_000),
    fc.nat(2_000_000),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 120 }), ([done, rest, seconds], width) => {
      const line = formatProgress(
        { ...HASHING, done, total: done + rest, seconds },
        { width, unicode: true },
      );
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/NaN|Infinity/);
    }),
  );
});
