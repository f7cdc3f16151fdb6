import { fitColumns, fitsWhole, GAP, type Column, type ShownColumn } from './fit-columns.js';
import { cleanForTerminal, type Terminal } from './terminal.js';
import { cutBeforeBrackets, cutToWidth, textWidth } from './text-width.js';

export type { Column } from './fit-columns.js';

/** A row's cells; with lines that hang below it, as wide as they are. */
export type TableRow = readonly string[] | HangingRow;

interface HangingRow {
  readonly cells: readonly string[];
  readonly below: readonly string[];
}

/** Of the terminal, what a table depends on: its width in columns (null: nothing needs to fit), and its characters. */
export type Screen = Pick<Terminal, 'width' | 'unicode'>;

const MARKS = { unicode: { rule: '─', cut: '…' }, ascii: { rule: '-', cut: '...' } } as const;

/**
 * Rows under a header, never wrapped and never wider than the terminal. On a narrow one long cells end in `…`, and columns are left
 * out, as each `Column` says.
 */
export function formatTable(columns: readonly Column[], rows: readonly TableRow[], screen: Screen): string {
  const { rule, cut } = MARKS[screen.unicode ? 'unicode' : 'ascii'];
  const titles = columns.map(({ title }) => title);
  const cleaned = rows.map(toCleanRow);
  const shown = fitColumns(columns, naturalWidths(titles, cleaned), screen.width);
  const format = (cells: readonly string[]) =>
    fitLine(formatCells(cells, columns, shown, screen.width === null ? null : cut), screen);
  return [
    format(titles),
    fitLine(shown.map(({ width }) => rule.repeat(width)).join(' '.repeat(GAP)), screen),
    ...cleaned.flatMap(({ cells, below }) => [format(cells), ...below]),
  ].join('\n');
}

/** True when the table shows every column, and none narrower than can be read. */
export function tableFits(columns: readonly Column[], rows: readonly TableRow[], screen: Screen): boolean {
  const titles = columns.map(({ title }) => title);
  return fitsWhole(columns, naturalWidths(titles, rows.map(toCleanRow)), screen.width);
}

function toCleanRow(row: TableRow): HangingRow {
  const { cells, below } = 'cells' in row ? row : { cells: row, below: [] };
  return { cells: cells.map(cleanLine), below: below.map(cleanLine) };
}

function cleanLine(text: string): string {
  return cleanForTerminal(text).replaceAll('\n', ' ');
}

function naturalWidths(titles: readonly string[], rows: readonly HangingRow[]): number[] {
  const widths = titles.map(textWidth);
  for (const { cells } of rows) {
    titles.forEach((_, place) => {
      widths[place] = Math.max(widths[place] ?? 0, textWidth(cells[place] ?? ''));
    });
  }
  return widths;
}

/** `mark`: what stands for what is cut off; null: nothing is. */
function formatCells(
  cells: readonly string[],
  columns: readonly Column[],
  shown: readonly ShownColumn[],
  mark: string | null,
): string {
  return shown
    .map(({ place, width }) => {
      const column = columns[place];
      const cut = column?.keepsBrackets === true ? cutBeforeBrackets : cutToWidth;
      const cell = cells[place] ?? '';
      const text = mark === null ? cell : cut(cell, width, mark);
      const padding = ' '.repeat(Math.max(0, width - textWidth(text)));
      return column?.align === 'right' ? padding + text : text + padding;
    })
    .join(' '.repeat(GAP))
    .trimEnd();
}

/** The last resort, on a screen of a few columns. */
function fitLine(line: string, { width }: Screen): string {
  return width === null ? line : cutToWidth(line, width, '');
}
