import { formatDayOf, formatMoment } from '#src/cli/moment.js';

test('a moment is shown as the clock in Belgium has it', () => {
  expect(formatMoment('2026-08-31T22:30:00.000Z')).toBe('01/09/2026 00:30');
  expect(formatDayOf('2026-08-31T22:30:00.000Z')).toBe('1 september 2026');
});

test('one that a disk damaged is shown as it stands', () => {
  expect(formatMoment('2026-0x-31T22:30:00.000Z')).toBe('2026-0x-31T22:30:00.000Z');
  expect(formatDayOf('')).toBe('');
});
