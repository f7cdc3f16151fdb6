import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { Day } from '../domain/student.js';
import { ACCOUNT_COLUMNS } from './account-columns.js';
import type { Card } from './card.js';

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
  sheet.columns = ACCOUNT_COLUMNS.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: cards.length + 1, column: ACCOUNT_COLUMNS.length },
  };
  const header = sheet.addRow(ACCOUNT_COLUMNS.map((column) => column.header));
  header.font = { bold: true };
  header.commit();
  for (const card of cards)
    sheet.addRow(ACCOUNT_COLUMNS.map((column) => cellText(column.value(card)))).commit();
  sheet.commit();
  await workbook.commit();
  return await written;
}

/** XML can't hold control characters or half a surrogate pair. */
function cellText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').slice(0, CELL_LIMIT);
}
