import { formatDay, todayInBrussels } from '../domain/day.js';
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

/** `01/11/2026 10:15`: a moment (UTC, ISO 8601) as the clock in Belgium shows it; as it stands when a disk damaged it. */
export function formatMoment(at: string): string {
  return isMoment(at) ? brussels().format(new Date(at)).replace(',', '') : at;
}

/** `1 november 2026`: its day in Belgium. */
export function formatDayOf(at: string): string {
  return isMoment(at) ? formatDay(todayInBrussels(new Date(at))) : at;
}

function isMoment(at: string): boolean {
  return !Number.isNaN(Date.parse(at));
}
