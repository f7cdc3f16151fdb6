import type { PassedOverRow } from '../domain/student-list.js';
import { counted } from './labels.js';
import { some } from './message-parts.js';

const REASONS: Readonly<Record<PassedOverRow['reason'], readonly [one: string, more: string]>> = {
  provisional: ['voorlopige inschrijving', 'voorlopige inschrijvingen'],
  'ends-at-start': [
    'inschrijving die eindigt op de dag dat ze begint',
    'inschrijvingen die eindigen op de dag dat ze beginnen',
  ],
  'other-enrolment': [
    'andere inschrijving van een leerling die er meer heeft',
    'andere inschrijvingen van leerlingen die er meer hebben',
  ],
};

/** The words of the JSON for the same. */
export const PASSED_OVER_WORDS = {
  provisional: 'voorlopig',
  'ends-at-start': 'eindigt-bij-begin',
  'other-enrolment': 'andere-inschrijving',
} as const satisfies Record<PassedOverRow['reason'], string>;

/** A line for each reason: `Overgeslagen: 2 voorlopige inschrijvingen (regel 4, 9)`. */
export function describePassedOver(rows: readonly PassedOverRow[]): string[] {
  return (Object.keys(REASONS) as PassedOverRow['reason'][]).flatMap((reason) => {
    const lines = rows.filter((row) => row.reason === reason).map(({ line }) => String(line));
    return lines.length === 0
      ? []
      : [`Overgeslagen: ${counted(lines.length, ...REASONS[reason])} (regel ${some(lines)})`];
  });
}
