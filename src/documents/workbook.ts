import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { Day } from '../domain/student.js';
import { pictureNames } from './picture-list.js';
import type { Card } from './card.js';

/** One column: its header, its width in characters, and what it says of a card. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly value: (card: Card) => string;
}

/** A picture password can't be written down here; school software crashes on an empty cell. */
export const PICTURES_ON_PDF = 'afbeeldingswachtwoord: zie pdf';

/** The first six by exactly these names in this order: school software reads them. */
const COLUMNS: readonly Column[] = [
  { header: 'Stamnummer', width: 14, value: (card) => card.stamnummer },
  { header: 'Voornaam', width: 20, value: (card) => card.firstName },
  { header: 'Achternaam', width: 26, value: (card) => card.lastName },
  { header: 'Administratieve groep', width: 42, value: (card) => card.groupName },
  { header: 'LeerID Gebruikersnaam', width: 34, value: (card) => card.username },
  { header: 'LeerID Wachtwoord', width: 32, value: passwordText },
  { header: 'Klas', width: 12, value: (card) => card.className ?? '' },
  { header: 'Type', width: 14, value: (card) => card.type },
  { header: 'Wachtwoordtype', width: 18, value: (card) => card.password.kind },
  { header: 'URL', width: 52, value: (card) => card.url },
  { header: 'Instellingsnummer', width: 20, value: (card) => card.institutionNumber ?? '' },
  { header: 'Afbeeldingen', width: 80, value: passwordPictures },
];

const SHEET_NAME = "LeerID's";
/** What Excel takes in a cell; our longest text is far below it, but a file is never refused for a name. */
const CELL_LIMIT = 32_767;

/**
 * The Excel file of the cards, in their order: one sheet, one header row, every cell text, so that leading zeros and `=` survive
 * as they are.
 */
export async function renderWorkbook(
  cards: readonly Card[],
  options: { readonly date: Day },
): Promise<Uint8Array> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useSharedStrings: false,
    useStyles: true,
  });
  const day = new Date(`${options.date}T12:00:00Z`);
  workbook.creator = 'leerid';
  workbook.lastModifiedBy = 'leerid';
  workbook.created = day;
  workbook.modified = day;
  const sheet = workbook.addWorksheet(SHEET_NAME, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: cards.length + 1, column: COLUMNS.length } };
  const header = sheet.addRow(COLUMNS.map((column) => column.header));
  header.font = { bold: true };
  header.commit();
  for (const card of cards) sheet.addRow(COLUMNS.map((column) => cellText(column.value(card)))).commit();
  sheet.commit();
  await workbook.commit();
  return await written;
}

function passwordText(card: Card): string {
  return card.password.kind === 'afbeeldingen' ? PICTURES_ON_PDF : card.password.text;
}

/** The Dutch names of the eight pictures, so that cards can be made again out of this file. */
function passwordPictures(card: Card): string {
  return card.password.kind === 'afbeeldingen' ? pictureNames(card.password.positions) : '';
}

/** XML can't hold control characters or half a surrogate pair. */
function cellText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').slice(0, CELL_LIMIT);
}
