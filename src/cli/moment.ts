import { once } from '../domain/once.js';

const brussels = once(
  () =>
    new Intl.DateTimeFormat('nl-BE', {
      timeZone: 'Europe/Brussels',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

/** `01/11/2026 10:15`: a moment (UTC, ISO 8601) as the clock in Belgium shows it. */
export function formatMoment(at: string): string {
  return brussels().format(new Date(at)).replace(',', '');
}
