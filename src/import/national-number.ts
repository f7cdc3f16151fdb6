/** The separators people write; a letter makes it no number at all. */
const SEPARATORS = /[\p{P}\p{Z}\p{S}\p{Cf}\s]/gu;

/** Days in a month, January first; February as in a leap year, for the century is not known. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * True for a rijksregisternummer or bisnummer: eleven digits `yymmdd xxx cc`, punctuated or not, of which cc
 * is 97 minus the rest of the first nine divided by 97; with a 2 before them for who was born from 2000 on.
 * A bisnummer adds 20 or 40 to the month; month and day are 00 when they are unknown.
 */
export function isNationalNumber(text: string): boolean {
  const digits = text.replace(SEPARATORS, '');
  if (!/^[0-9]{11}$/.test(digits)) return false;
  if (!hasPossibleBirthday(Number(digits.slice(2, 4)), Number(digits.slice(4, 6)))) return false;
  const body = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return checkDigits(body) === check || checkDigits(2_000_000_000 + body) === check;
}

/** The number with the zeros that a spreadsheet dropped from its beginning: who was born from 2000 to 2009 has one or two. */
export function withLeadingZeros(text: string): string {
  return /^[0-9]{9,10}$/.test(text) ? text.padStart(11, '0') : text;
}

/** The number as messages show it: the birthday only, `12.34.56-***.**`. */
export function maskNationalNumber(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length === 11) return `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}-***.**`;
  let seen = 0;
  return text.replace(/\p{Nd}/gu, (digit) => (++seen > 6 ? '*' : digit));
}

function checkDigits(body: number): number {
  return 97 - (body % 97);
}

function hasPossibleBirthday(rawMonth: number, day: number): boolean {
  const month = rawMonth >= 40 ? rawMonth - 40 : rawMonth >= 20 ? rawMonth - 20 : rawMonth;
  return month <= 12 && day <= (LONGEST_MONTHS[month - 1] ?? 31);
}
