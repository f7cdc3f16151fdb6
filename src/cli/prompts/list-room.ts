import { cleanForTerminal, wrapLines, type Terminal } from '../terminal.js';
import { cutToWidth } from '../text-width.js';
import { shownRows, type ListRow } from './list-state.js';

/** The rows as text: a header and one line a row, none wider than was asked. */
export interface ListLayout {
  readonly header: readonly string[];
  readonly lines: readonly string[];
}

/** What a list shows. */
export interface ListText {
  readonly title: string;
  readonly rows: readonly ListRow[];
  readonly layout: (width: number) => ListLayout;
  readonly mode: 'one' | 'many';
  readonly searchable: boolean;
  /** `Aantal geselecteerde leerlingen: 3`; under a list of which many can be chosen. */
  readonly count: (marked: number) => string;
  /** Lines above the list that stay in sight, where a third of the window is enough for them. */
  readonly reserved: number;
  /** What can be drawn, and how it is coloured. */
  readonly terminal: Pick<Terminal, 'paint' | 'unicode'>;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The key of the line above a list of which many can be chosen, which marks all that are shown. In capitals: groups and
 * classes have their folded name for a key, and a class can be called `All`.
 */
export const ALL = 'ALL';

const FEWEST_ROWS = 3;
const MOST_TITLE_LINES = 3;

/** The rows that a search leaves, under the line that marks them all where many can be chosen. */
export function visibleRows(list: Pick<ListText, 'rows' | 'mode'>, search: string): readonly ListRow[] {
  const shown = shownRows(list.rows, search);
  return list.mode === 'many' && shown.length > 0 ? [{ key: ALL, search: null }, ...shown] : shown;
}

/** Columns that a row's text may take, behind the cursor and the mark. */
export function lineWidth({ mode }: Pick<ListText, 'mode'>, { columns }: Size): number {
  return columns - 1 - indentOf(mode);
}

/** The columns of cursor and mark before a row. */
export function indentOf(mode: ListText['mode']): number {
  return mode === 'many' ? 6 : 2;
}

/** How the lines of a screen are shared out. */
export interface Room {
  /** Rows at the top that stay while the others move: actions, and the line that marks all. */
  readonly fixed: number;
  readonly header: boolean;
  /** Rows that move. */
  readonly page: number;
}

/** What fits between the title and the keys; a low window moves all rows alike, without a header. */
export function roomFor(list: ListText, shown: readonly ListRow[], header: number, size: Size): Room {
  const title = titleLines(list, size).length;
  const around = 2 + title + (list.searchable ? 1 : 0) + (list.mode === 'many' ? 1 : 0);
  const reserved = Math.min(list.reserved, Math.floor(size.rows / 3));
  const lines = size.rows - around - reserved;
  const fixed = list.searchable ? shown.filter(({ search }) => search === null).length : 0;
  if (lines - fixed - header >= FEWEST_ROWS) return { fixed, header: true, page: lines - fixed - header };
  const said = isWithoutResult(list, shown) ? 1 : 0;
  return { fixed: 0, header: false, page: Math.max(FEWEST_ROWS, lines - said) };
}

/** True when there is nothing but actions to see: a search that found nothing. */
export function isWithoutResult({ searchable }: ListText, shown: readonly ListRow[]): boolean {
  return searchable && shown.every(({ search }) => search === null);
}

/** The rows that one press of PageUp or PageDown moves. */
export function pageSize(list: ListText, search: string, header: number, size: Size): number {
  return roomFor(list, visibleRows(list, search), header, size).page;
}

/** A question is read whole, where it fits three lines; the title of a table leaves the room to the rows. */
export function titleLines({ title, searchable, terminal }: ListText, { columns }: Size): string[] {
  const width = columns - 1;
  const all = searchable ? [title] : wrapLines(onOneLine(title), width).split('\n');
  const rest = all.slice(MOST_TITLE_LINES - 1);
  return [...all.slice(0, MOST_TITLE_LINES - 1), ...(rest.length === 0 ? [] : [rest.join(' ')])].map((line) =>
    oneLine(line, width, terminal),
  );
}

/** Names come from lists, schools and file names: what steers a terminal is taken out here, for every list. */
export function onOneLine(text: string): string {
  return cleanForTerminal(text).replaceAll('\n', ' ');
}

/** The same in at most `width` columns. */
export function oneLine(text: string, width: number, { unicode }: Pick<Terminal, 'unicode'>): string {
  return cutToWidth(onOneLine(text), width, unicode ? '…' : '...');
}

/** The window that questions are drawn in, as it is now. */
export function screenSize(): Size {
  return { columns: process.stderr.columns || 80, rows: process.stderr.rows || 24 };
}
