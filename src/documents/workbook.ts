import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { Day } from '../domain/student.js';
import { columnLetters } from '../xlsx/column-letters.js';
import { ACCOUNT_COLUMNS, type AccountColumn, type AccountHeader } from './account-columns.js';
import type { Card } from './card.js';
import { printRows, SHEET_NAMES, type ListedFile } from './print-sheet.js';

/** What Excel takes in a cell; our longest text is far below it, but a file is never refused for a name. */
const CELL_LIMIT = 32_767;
/** A4, by Excel's number: exceljs has a name for it in its types only. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const A4 = 9 as ExcelJS.PaperSize;
const TEXT = { numFmt: '@' } as const;
const ROWS_PER_TURN = 200;
/** Widths of the second sheet in characters: together a page of A4. */
const PRINT_WIDTHS = [34, 88] as const;
/** A program with another font has fewer characters on a line, and needs as much height. */
const CHARACTERS_ON_LINE = 76;
/** Height of a line, in pt. */
const LINE_HEIGHT = 15;
/** Of the first sheet what a person needs on paper; the rest would make it too small to read. */
const LAST_PRINTED: AccountHeader = 'Wachtwoordtype';
/** Room in a column beside its longest text: the filter's button on the header; in characters. */
const COLUMN_ROOM = 3;
const WIDEST_COLUMN = 80;

export interface WorkbookOptions {
  /** The day that stands on the cards. */
  readonly date: Day;
  /** What is in the ZIP, for the sheet that says how to print it. */
  readonly files: readonly ListedFile[];
}

/**
 * The Excel file of the cards. The first sheet has one header row and a row for each card in their order; the second says how
 * to print and holds what `leerid print` needs beside the rows. Every cell is text, so that leading zeros and `=` survive as
 * they are.
 */
export async function renderWorkbook(
  cards: readonly Card[],
  { date, files }: WorkbookOptions,
): Promise<Uint8Array> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const workbook = new WorkbookWriter({
    stream,
    useSharedStrings: false,
    useStyles: true,
  });
  const day = new Date(`${date}T12:00:00Z`);
  workbook.creator = 'leerid';
  workbook.lastModifiedBy = 'leerid';
  workbook.created = day;
  workbook.modified = day;
  await addAccounts(workbook, cards);
  addPrinting(workbook, printRows(cards.length, date, files));
  await workbook.commit();
  return await written;
}

type Writer = InstanceType<typeof WorkbookWriter>;

/** Printed on its side, as wide as the page, with the header on each of them. */
async function addAccounts(workbook: Writer, cards: readonly Card[]): Promise<void> {
  const printed = ACCOUNT_COLUMNS.findIndex(({ header }) => header === LAST_PRINTED) + 1;
  const sheet = workbook.addWorksheet(SHEET_NAMES.accounts, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      // exceljs puts a dollar before the letters only, and LibreOffice wants both.
      printArea: `A$1:${columnLetters(printed)}$${cards.length + 1}`,
    },
    headerFooter: { oddFooter: '&L&A&RPagina &P van &N' },
  });
  sheet.columns = ACCOUNT_COLUMNS.map((column) => ({ width: columnWidth(column, cards), style: TEXT }));
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: cards.length + 1, column: ACCOUNT_COLUMNS.length },
  };
  const header = sheet.addRow(ACCOUNT_COLUMNS.map((column) => column.header));
  header.font = { bold: true };
  header.commit();
  for (const [index, card] of cards.entries()) {
    sheet.addRow(ACCOUNT_COLUMNS.map((column) => cellText(column.value(card)))).commit();
    // The rows are packed, and leave the memory, when the event loop gets its turn.
    if (index % ROWS_PER_TURN === 0) await setImmediate();
  }
  sheet.commit();
}

function addPrinting(workbook: Writer, rows: ReturnType<typeof printRows>): void {
  const sheet = workbook.addWorksheet(SHEET_NAMES.printing, {
    pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = PRINT_WIDTHS.map((width) => ({ width, style: TEXT }));
  for (const [label, text] of rows) {
    const row = sheet.addRow([label, text]);
    row.alignment = { vertical: 'top', wrapText: true };
    if (text === '') row.font = { bold: true };
    row.height = LINE_HEIGHT * Math.max(1, Math.ceil(text.length / CHARACTERS_ON_LINE));
    row.commit();
  }
  sheet.commit();
}

/** As wide as what stands in it, in characters. */
function columnWidth({ header, value }: AccountColumn, cards: readonly Card[]): number {
  const longest = cards.reduce((most, card) => Math.max(most, value(card).length), header.length);
  return Math.min(longest + COLUMN_ROOM, WIDEST_COLUMN);
}

/** XML can't hold control characters or half a surrogate pair. */
function cellText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').slice(0, CELL_LIMIT);
}
