import { makeDay, MONTH_NAMES } from '../domain/day.js';
import type { Day } from '../domain/student.js';
import { foldText } from '../domain/text.js';

export type ParsedDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly code: 'date-unreadable' | 'date-nonexistent' };

const TIME = '(?:[t ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?(?:z|[+-]\\d{2}:?\\d{2}))?)?';
const DAY_FIRST = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${TIME}$`, 'i');
const YEAR_FIRST = new RegExp(`^(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i');
const WITH_MONTH_NAME = new RegExp(`^(\\d{1,2})[ -]([a-z]+)\\.?[ -](\\d{4})${TIME}$`);

/** Three letters tell the months apart, save `maa` and `mrt`, both in use. */
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['mrt', 3],
  ['sept', 9],
]);

/** Years before this are a typing error (`0215`), not a pupil's. */
const EARLIEST_YEAR = 1900;

/**
 * A day as pupil lists write it: `31/08/2023`, `31-8-2023`, `31.8.2023`, `2023-08-31`, `31 augustus 2023`,
 * `31 aug 2023`; a time after it is ignored. Tells a day that does not exist from a text that is no day.
 */
export function parseDay(text: string): ParsedDay {
  const numbers = readNumbers(text.trim());
  if (numbers === null || numbers.year < EARLIEST_YEAR) return { ok: false, code: 'date-unreadable' };
  const day = makeDay(numbers.year, numbers.month, numbers.day);
  return day === null ? { ok: false, code: 'date-nonexistent' } : { ok: true, day };
}

function readNumbers(text: string): { year: number; month: number; day: number } | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    return { year: Number(dayFirst[4]), month: Number(dayFirst[3]), day: Number(dayFirst[1]) };
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    return { year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]) };
  }
  const named = WITH_MONTH_NAME.exec(foldText(text));
  const month = MONTH_NUMBERS.get(named?.[2] ?? '');
  if (named === null || month === undefined) return null;
  return { year: Number(named[3]), month, day: Number(named[1]) };
}
