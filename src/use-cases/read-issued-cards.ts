import type { Card } from '../documents/card.js';
import { FORMAT_NAME, FORMAT_VERSION, READ_LABELS, SHEET_NAMES } from '../documents/print-sheet.js';
import type { CellProblem } from '../domain/cell-problem.js';
import { isDay } from '../domain/day.js';
import { LeeridError } from '../domain/errors.js';
import type { Day } from '../domain/student.js';
import { usernameKey } from '../domain/username.js';
import { withWorkbook, type OpenWorkbook } from '../xlsx/open-workbook.js';
import { cardFromRow, columnOf, headerProblems } from './card-from-row.js';
import { openIssuedWorkbook } from './open-issued-workbook.js';
import { explained, refuse } from './zip-refusals.js';

/** What was handed out once, as its Excel file tells. */
export interface IssuedCards {
  /** In the order of the rows. */
  readonly cards: readonly Card[];
  /** The day that stands on them. */
  readonly date: Day;
  /** True when the ZIP could only be opened with the password. */
  readonly encrypted: boolean;
}

/** Rows on the second sheet that are looked at for what stands there. */
const PRINTING_ROWS = 1_000;

/**
 * The cards of a ZIP of `bulk`, or of the Excel file out of one. Of the ZIP only that file is opened. Errors:
 * `zip-unreadable`, `zip-password-needed`, `zip-password-wrong`, `cells-invalid`.
 */
export async function readIssuedCards(path: string, password: string | null): Promise<IssuedCards> {
  const { bytes, encrypted } = await openIssuedWorkbook(path, password);
  const read = await explained(path, 'foreign-workbook', () =>
    withWorkbook(bytes, (workbook) => readCards(path, workbook)),
  );
  return { ...read, encrypted };
}

async function readCards(path: string, workbook: OpenWorkbook): Promise<{ cards: Card[]; date: Day }> {
  const date = await readDate(path, workbook);
  const cards: Card[] = [];
  const problems: CellProblem[] = [];
  const seen = new Map<string, number>();
  const isElsewhere = watchAddress();
  let headed = false;
  await workbook.readRows(0, (row) => {
    if (!headed) problems.push(...headerProblems(row.row === 1 ? row : { row: 1, cells: [] }));
    headed = true;
    if (row.row === 1) return;
    // Rows are only told apart under headers that are right.
    if (problems.some(({ code }) => code === 'header') || problems.length >= MOST_PROBLEMS) return;
    const read = cardFromRow(row);
    if ('problems' in read) problems.push(...read.problems);
    else {
      problems.push(...duplicates(read.card, row.row, seen), ...isElsewhere(read.card, row.row));
      cards.push(read.card);
    }
  });
  problems.sort((a, b) => a.row - b.row || a.column - b.column);
  if (problems.length > 0) throw new LeeridError('cells-invalid', { path, problems });
  if (cards.length === 0) throw refuse(path, 'no-rows');
  return { cards, date };
}

/** More are not looked for: the file is not what it was. */
const MOST_PROBLEMS = 1_000;

/** Two rows for one username, or for one pupil: one of them is another pupil's. */
function duplicates(card: Card, row: number, seen: Map<string, number>): CellProblem[] {
  const school = card.institutionNumber ?? card.institutionName;
  const keys = [
    { header: 'LeerID Gebruikersnaam', key: JSON.stringify([usernameKey(card.username)]) },
    { header: 'Stamnummer', key: JSON.stringify([school, card.stamnummer]) },
  ] as const;
  return keys.flatMap(({ header, key }) => {
    const otherRow = seen.get(key);
    if (otherRow === undefined) seen.set(key, row);
    return otherRow === undefined
      ? []
      : [{ row, column: columnOf(header), header, code: 'duplicate' as const, otherRow }];
  });
}

/** One batch has one address before its usernames: another was typed, and its QR code would lead a child elsewhere. */
function watchAddress(): (card: Card, row: number) => CellProblem[] {
  let first: { readonly address: string; readonly row: number } | null = null;
  return ({ url }, row) => {
    const address = url.slice(0, url.lastIndexOf('/'));
    first ??= { address, row };
    return address === first.address
      ? []
      : [{ row, column: columnOf('URL'), header: 'URL', code: 'other-address', otherRow: first.row }];
  };
}

/** The second sheet says that the workbook is ours, and which day stands on the cards. */
async function readDate(path: string, { sheets, readRows }: OpenWorkbook): Promise<Day> {
  const index = sheets.indexOf(SHEET_NAMES.printing);
  // School software reads the first sheet, whatever it is called; so do we.
  if (index < 1) throw refuse(path, 'foreign-workbook');
  const said = new Map<string, string>();
  await readRows(index, ({ row, cells: [label, value] }) => {
    if (row <= PRINTING_ROWS && label !== undefined && !said.has(label.text))
      said.set(label.text, value?.text ?? '');
  });
  const [, version] =
    new RegExp(`^${FORMAT_NAME} (\\d{1,6})$`).exec(said.get(READ_LABELS.format) ?? '') ?? [];
  if (version === undefined) throw refuse(path, 'foreign-workbook');
  if (Number(version) > FORMAT_VERSION) throw refuse(path, 'newer');
  const date = said.get(READ_LABELS.date) ?? '';
  if (!isDay(date)) throw refuse(path, 'foreign-workbook');
  return date;
}
