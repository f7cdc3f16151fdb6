import {
  formatDay,
  formatShortDay,
  makeDay,
  schoolYearEnd,
  startOfDay,
  todayInBrussels,
} from '#src/domain/day.js';

test.each([
  ['2023-08-31T21:59:59Z', '2023-08-31'],
  ['2023-08-31T22:00:00Z', '2023-09-01'],
  ['2023-12-31T22:59:59Z', '2023-12-31'],
  ['2023-12-31T23:00:00Z', '2024-01-01'],
  ['2024-03-31T00:59:59Z', '2024-03-31'],
])('the instant %s is the day %s in Brussels', (instant, day) => {
  expect(todayInBrussels(new Date(instant))).toBe(day);
});

test('at each half hour of four years it is the day that the clock of Brussels shows', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });
  const end = Date.UTC(2029, 0);
  for (let instant = Date.UTC(2025, 0); instant < end; instant += 30 * 60_000)
    if (todayInBrussels(new Date(instant)) !== clock.format(instant))
      throw new Error(new Date(instant).toISOString());
  expect(todayInBrussels(new Date(end))).toBe('2029-01-01');
});

test.each([
  ['2026-08-31', '2026-08-30T22:00:00.000Z'],
  ['2026-12-31', '2026-12-30T23:00:00.000Z'],
  ['2027-03-28', '2027-03-27T23:00:00.000Z'],
  ['2027-03-29', '2027-03-28T22:00:00.000Z'],
  ['2027-10-31', '2027-10-30T22:00:00.000Z'],
  ['2027-11-01', '2027-10-31T23:00:00.000Z'],
])('the day %s begins at %s', (day, instant) => {
  expect(startOfDay(day).toISOString()).toBe(instant);
});

test.each([
  ['2023-08-31', '2023-08-31'],
  ['2023-09-01', '2024-08-31'],
  ['2024-01-15', '2024-08-31'],
  ['2024-12-31', '2025-08-31'],
])('the school year of %s ends on %s', (day, end) => {
  expect(schoolYearEnd(day)).toBe(end);
});

test.each([
  ['2023-08-31', '31 augustus 2023', '31/08/2023'],
  ['2007-03-09', '9 maart 2007', '09/03/2007'],
  ['2000-01-01', '1 januari 2000', '01/01/2000'],
])('%s is written as %s and %s', (day, long, short) => {
  expect(formatDay(day)).toBe(long);
  expect(formatShortDay(day)).toBe(short);
});

test.each([
  [2024, 2, 29, '2024-02-29'],
  [2023, 2, 29, null],
  [1900, 2, 29, null],
  [2000, 2, 29, '2000-02-29'],
  [2023, 4, 31, null],
  [2023, 13, 1, null],
  [2023, 0, 1, null],
  [2023, 1, 0, null],
])('year %i, month %i, day %i makes %s', (year, month, day, made) => {
  expect(makeDay(year, month, day)).toBe(made);
});
