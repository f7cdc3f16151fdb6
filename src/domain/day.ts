import { once } from './once.js';
import type { Day } from './student.js';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The Dutch names of the months, January first. */
export const MONTH_NAMES: readonly string[] = MONTHS;

const HOUR = 60 * 60 * 1000;

function utcDay(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

const brussels = once(
  () =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Brussels',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

/** The calendar day in Belgium at the instant `now`. */
export function todayInBrussels(now: Date): Day {
  // One or two hours before UTC: but for one hour a day it does not matter which, and the first question to Intl takes 10 ms.
  const hour = now.getUTCHours();
  if (hour < 22) return utcDay(now);
  if (hour === 23) return utcDay(new Date(now.getTime() + HOUR));
  const parts = new Map(
    brussels()
      .formatToParts(now)
      .map((part) => [part.type, part.value]),
  );
  return [parts.get('year'), parts.get('month'), parts.get('day')].join('-');
}

/** The instant at which the day begins in Belgium: an hour before UTC's in winter, two in summer. The clock never changes at midnight. */
export function startOfDay(day: Day): Date {
  const summer = new Date(`${day}T00:00:00+02:00`);
  return todayInBrussels(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
}

/** The day with these numbers (month 1..12), or null when the calendar has no such day. Years 1..9999. */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True for a day of the calendar, written `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && makeDay(Number(year), Number(month), Number(day)) === text;
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = splitDay(day);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** `31 augustus 2023`: how the portal writes a day. */
export function formatDay(day: Day): string {
  const [year, month, date] = splitDay(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `31/08/2023`: for tables. */
export function formatShortDay(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** 31 August of the school year that holds `day`; a school year starts on 1 September. */
export function schoolYearEnd(day: Day): Day {
  const [year, month] = splitDay(day);
  return `${String(month >= 9 ? year + 1 : year).padStart(4, '0')}-08-31`;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function splitDay(day: Day): [year: number, month: number, date: number] {
  const [year = '', month = '', date = ''] = day.split('-');
  return [Number(year), Number(month), Number(date)];
}
