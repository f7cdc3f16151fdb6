import type { NumberFormat } from './styles.js';

const MILLISECONDS_A_DAY = 86_400_000;
/** 31 December 9999, Excel's last. */
const LAST_DAY = 2_958_465;
/** Day 0; Excel counts 29 February 1900, which never was, so that days before it are one off. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
const LEAP_DAY_1900 = 60;

/** The first day of a workbook's calendar. */
export type Calendar = keyof typeof DAY_ZERO;

/** A number as a list would write it: a day as `yyyy-mm-dd`, else its digits without exponent, as long as Excel has them all. */
export function numberText(value: string, format: NumberFormat, calendar: Calendar): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format === 'day' && number >= 0 && number <= LAST_DAY) return dayText(Math.floor(number), calendar);
  const digits = plainDigits(value.trim(), number);
  return format === null || format === 'day' ? digits : digits.padStart(format.digits, '0');
}

function dayText(serial: number, calendar: Calendar): string {
  const shift = calendar === 1900 && serial < LEAP_DAY_1900 ? 1 : 0;
  return new Date(DAY_ZERO[calendar] + (serial + shift) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function plainDigits(value: string, number: number): string {
  // The last digits are lost already, which whoever reads the number must be able to see.
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return number.toExponential();
  if (/^-?\d+$/.test(value)) return value;
  return number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
}
