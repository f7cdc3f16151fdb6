import { formatDay } from '../domain/day.js';
import type { Day } from '../domain/student.js';
import type { DocumentKind } from './print-settings.js';

/** The sheets of the Excel file, in their order. No apostrophe in the first: exceljs would break the name that repeats its header. */
export const SHEET_NAMES = { accounts: 'LeerID-accounts', printing: 'Afdrukken' } as const;

/** A file of the ZIP, or its folders, as the second sheet tells of it. */
export interface ListedFile {
  readonly name: string;
  readonly kind: DocumentKind | 'mappen';
}

/** What `leerid print` looks for to know a workbook for ours; the number goes up when the first sheet's columns change. */
export const FORMAT_NAME = 'leerid-accounts';
export const FORMAT_VERSION = 1;

/** The words before the values that `leerid print` reads on the second sheet. */
export const READ_LABELS = { format: 'Formaat', date: 'Datum op de kaartjes' } as const;

/** One row of the second sheet: a word and its text; a text alone is a heading. */
export type PrintRow = readonly [label: string, text: string];

const SCALE =
  'Druk af op 100\u00A0% ("Werkelijke grootte"), nooit met "Passend maken" of "Aan pagina aanpassen".';

const USES: Readonly<Record<ListedFile['kind'], string>> = {
  excel: 'Dit bestand: alle gegevens van de kaartjes, voor een brief, een mailing of andere software.',
  csv: 'Dezelfde gegevens als tekst (CSV), voor een brief of een mailing.',
  a4: `Kaartjes op gewoon A4-papier, om uit te knippen: 10 per blad. ${SCALE}`,
  stickers: `Stickers op A4-vellen; hun formaat in mm staat in de naam. ${SCALE} Druk het eerste vel op gewoon papier en houd het met een stickervel tegen het licht.`,
  rol: `Eén sticker per pagina, voor een labelprinter met een rol. Stel in de printer het formaat van het etiket in, liggend. ${SCALE}`,
  mappen:
    'Dezelfde bestanden, met de kaartjes van die groep of klas alleen; de stickers beginnen op een nieuw vel.',
};

/**
 * What the second sheet says: when the cards were made and for how many, what is in the ZIP, how each file is printed, and
 * what `leerid print` needs. `date` is the day that stands on the cards.
 */
export function printRows(count: number, date: Day, files: readonly ListedFile[]): PrintRow[] {
  return [
    ['LeerID-kaartjes afdrukken', ''],
    ['Gemaakt op', formatDay(date)],
    ["Aantal LeerID's", String(count)],
    ['', ''],
    ['Bestanden in de ZIP', ''],
    ...files.map(({ name, kind }): PrintRow => [name, USES[kind]]),
    ['', ''],
    ['Opnieuw afdrukken', ''],
    [
      'Met leerid',
      `leerid print ZIP maakt de PDF's opnieuw uit dit bestand, bijvoorbeeld vanaf een andere sticker. Daarvoor zijn alle kolommen van het blad ${SHEET_NAMES.accounts} nodig, en de twee regels hieronder; wijzig ze niet. Rijen van leerlingen die je niet nodig hebt, mag je schrappen.`,
    ],
    [READ_LABELS.format, `${FORMAT_NAME} ${FORMAT_VERSION}`],
    [READ_LABELS.date, date],
    ['', ''],
    ['Veiligheid', ''],
    [
      'Na het uitdelen',
      'Dit bestand bevat alle wachtwoorden, leesbaar. Verwijder het met de ZIP, ook uit de prullenbak.',
    ],
  ];
}
