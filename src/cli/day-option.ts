import { InvalidArgumentError } from 'commander';
import type { Day } from '../domain/student.js';
import { parseDay } from '../import/dates.js';

/** The day that an option names, in every way a pupil list may write it. */
export function parseDayOption(text: string): Day {
  const parsed = parseDay(text);
  if (parsed.ok) return parsed.day;
  throw new InvalidArgumentError(
    parsed.code === 'date-nonexistent'
      ? 'die dag bestaat niet'
      : 'geef een dag zoals 31/08/2026 of 2026-08-31',
  );
}
