/** `leerid-20261123-101500.db`: the moment in Brussels, to the second. */
export function stampedName(start: string, now: Date): string {
  return `${start}-${moment(now)}.db`;
}

/** `20261123-101500`. */
export function moment(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(now)
    .replace(/[-:]/g, '')
    .replace(' ', '-');
}
