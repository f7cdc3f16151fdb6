import anyAscii from 'any-ascii';

const SELECTION_LENGTH = 40;

/** `leerid-20261123-0915-1e-lj-3e-gr.zip`: the moment in Brussels, and the selection in letters, digits and hyphens only. */
export function zipName(now: Date, selection: string): string {
  const moment = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(now)
    .replace(/[-:]/g, '')
    .replace(' ', '-');
  const words = anyAscii(selection)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SELECTION_LENGTH)
    .replace(/^-|-$/g, '');
  return `leerid-${moment}-${words === '' ? 'selectie' : words}.zip`;
}
