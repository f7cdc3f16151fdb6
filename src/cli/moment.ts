const brussels = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `23/11/2026 10:15`: a moment (UTC, ISO 8601) as the clock in Belgium shows it. */
export function formatMoment(at: string): string {
  return brussels.format(new Date(at)).replace(',', '');
}
