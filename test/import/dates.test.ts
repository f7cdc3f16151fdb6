import fc from 'fast-check';
import { formatDay, formatShortDay, makeDay } from '#src/domain/day.js';
import { parseDay } from '#src/import/dates.js';

test.each([
  '31/08/2023',
  '31-8-2023',
  '31.8.2023',
  '31-08-2023',
  '2023-08-31',
  '2023/08/31',
  '31 augustus 2023',
  '31 Augustus 2023',
  '31 aug 2023',
  '31 aug. 2023',
  '31-aug-2023',
  '31/08/2023 00:00:00',
  '31/08/2023 0:00',
  '2023-08-31T00:00:00',
  '2023-08-31T00:00:00.000Z',
  '2023-08-31 00:00:00+02:00',
  ' 31/08/2023 ',
])('%p is 31 August 2023', (text) => {
  expect(parseDay(text)).toEqual({ ok: true, day: '2023-08-31' });
});

test.each([
  ['1 maart 2015', '2015-03-01'],
  ['1 mrt 2015', '2015-03-01'],
  ['29/02/2016', '2016-02-29'],
  ['1/9/2022', '2022-09-01'],
])('%p is %p', (text, day) => {
  expect(parseDay(text)).toEqual({ ok: true, day });
});

test.each([
  '31/02/2015',
  '29/02/2015',
  '2015-02-29',
  '31 juni 2015',
  '08/31/2023',
  '00/01/2020',
  '1/13/2020',
])('%p does not exist', (text) => {
  expect(parseDay(text)).toEqual({ ok: false, code: 'date-nonexistent' });
});

test.each([
  '',
  '-',
  'onbekend',
  '31/08/23',
  '45169',
  '31/08-2023',
  '31 foo 2023',
  '31/08/0215',
  '31/08/2023x',
  '2023',
])('%p is no date', (text) => {
  expect(parseDay(text)).toEqual({ ok: false, code: 'date-unreadable' });
});

test('every day that is written is read back', () => {
  const days = fc.tuple(fc.integer({ min: 1900, max: 9999 }), fc.nat(11), fc.nat(27));
  fc.assert(
    fc.property(days, ([year, month, date]) => {
      const day = makeDay(year, month + 1, date + 1) ?? '';
      for (const text of [day, formatDay(day), formatShortDay(day), `${formatShortDay(day)} 12:34`]) {
        expect(parseDay(text)).toEqual({ ok: true, day });
      }
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof parseDay(text).ok).toBe('boolean');
    }),
  );
});
