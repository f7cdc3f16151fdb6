import { cleanForTerminal, wrapLines, type Terminal } from '../terminal.js';
import { cutToWidth, textWidth } from '../text-width.js';
import { activeIndex, pageStart, shownRows, type ListRow, type ListState } from './list-state.js';

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
const SEARCH_LABEL = 'Zoek: ';

/** The rows that a search leaves, under the line that marks them all where many can be chosen. */
export function visibleRows(list: Pick<ListText, 'rows' | 'mode'>, search: string): readonly ListRow[] {
  const shown = shownRows(list.rows, search);
  return list.mode === 'many' && shown.length > 0 ? [{ key: ALL, search: null }, ...shown] : shown;
}

/** Columns that a row's text may take, behind the cursor and the mark. */
export function lineWidth({ mode }: Pick<ListText, 'mode'>, { columns }: Size): number {
  return columns - 1 - indentOf(mode);
}

function indentOf(mode: ListText['mode']): number {
  return mode === 'many' ? 6 : 2;
}

/** How the lines of a screen are shared out. */
interface Room {
  /** Rows at the top that stay while the others move: actions, and the line that marks all. */
  readonly fixed: number;
  readonly header: boolean;
  /** Rows that move. */
  readonly page: number;
}

/** What fits between the title and the keys; a low window moves all rows alike, without a header. */
function roomFor(list: ListText, shown: readonly ListRow[], header: number, size: Size): Room {
  const title = titleLines(list, size).length;
  const around = 2 + title + (list.searchable ? 1 : 0) + (list.mode === 'many' ? 1 : 0);
  const lines = size.rows - around;
  const fixed = list.searchable ? shown.filter(({ search }) => search === null).length : 0;
  if (lines - fixed - header >= FEWEST_ROWS) return { fixed, header: true, page: lines - fixed - header };
  const said = isWithoutResult(list, shown) ? 1 : 0;
  return { fixed: 0, header: false, page: Math.max(FEWEST_ROWS, lines - said) };
}

/** True when there is nothing but actions to see: a search that found nothing. */
function isWithoutResult({ searchable }: ListText, shown: readonly ListRow[]): boolean {
  return searchable && shown.every(({ search }) => search === null);
}

/** The rows that one press of PageUp or PageDown moves. */
export function pageSize(list: ListText, search: string, header: number, size: Size): number {
  return roomFor(list, visibleRows(list, search), header, size).page;
}

/**
 * The list as text, never wider or higher than the screen: `top` ends in what is typed, `bottom` has the rows, the count
 * and the keys.
 */
export function renderList(
  list: ListText,
  state: ListState,
  layout: ListLayout,
  problem: string | null,
  size: Size,
): { top: string; bottom: string } {
  const { paint } = list.terminal;
  const width = size.columns - 1;
  const fit = (text: string) => oneLine(text, width, list.terminal);
  const shown = visibleRows(list, state.search);
  const index = activeIndex(shown, state);
  const room = roomFor(list, shown, layout.header.length, size);
  const moving = shown.length - room.fixed;
  const start = room.fixed + pageStart(Math.max(0, index - room.fixed), moving, room.page);
  const lineOf = new Map(list.rows.map(({ key }, place) => [key, layout.lines[place] ?? '']));
  const rowLine = (row: ListRow, place: number) => {
    const text = row.key === ALL ? `alle ${shown.length - 1}` : (lineOf.get(row.key) ?? '');
    const isMarked = row.key === ALL ? areAllMarked(shown, state) : state.marked.has(row.key);
    const box = list.mode === 'many' ? (isMarked ? '[x] ' : '[ ] ') : '';
    const line = fit(`${place === index ? '>' : ' '} ${box}${text}`);
    return place === index ? paint(line, 'bold') : line;
  };
  const indent = ' '.repeat(indentOf(list.mode));
  const below = [
    ...shown.slice(0, room.fixed).map((row, place) => rowLine(row, place)),
    ...(room.header ? layout.header.map((line) => paint(fit(indent + line), 'dim')) : []),
    ...shown.slice(start, start + room.page).map((row, place) => rowLine(row, start + place)),
    ...(isWithoutResult(list, shown) ? ['  niets gevonden'] : []),
    ...(list.mode === 'many' ? [fit(list.count(state.marked.size))] : []),
    problem === null ? paint(keys(list, width), 'dim') : paint(fit(problem), 'red'),
  ];
  const title = titleLines(list, size).map((line) => paint(line, 'bold')).join('\n'); // prettier-ignore
  const top = list.searchable ? `${title}\n${SEARCH_LABEL}${state.search}` : title;
  return { top, bottom: below.join('\n') };
}

/** A question is read whole, where it fits three lines; the title of a table leaves the room to the rows. */
function titleLines({ title, searchable, terminal }: ListText, { columns }: Size): string[] {
  const width = columns - 1;
  const all = searchable ? [title] : wrapLines(onOneLine(title), width).split('\n');
  const rest = all.slice(MOST_TITLE_LINES - 1);
  return [...all.slice(0, MOST_TITLE_LINES - 1), ...(rest.length === 0 ? [] : [rest.join(' ')])].map((line) =>
    oneLine(line, width, terminal),
  );
}

/** Names come from lists, schools and file names: what steers a terminal is taken out here, for every list. */
function onOneLine(text: string): string {
  return cleanForTerminal(text).replaceAll('\n', ' ');
}

/** The same in at most `width` columns. */
function oneLine(text: string, width: number, { unicode }: Pick<Terminal, 'unicode'>): string {
  return cutToWidth(onOneLine(text), width, unicode ? '…' : '...');
}

/** As much of what was typed or pasted as stands on one line with the cursor behind it. */
export function fitSearch(typed: string, { columns }: Size): string {
  const room = columns - 1 - SEARCH_LABEL.length;
  let fit = '';
  for (const letter of onOneLine(typed)) {
    if (textWidth(fit + letter) > room) break;
    fit += letter;
  }
  return fit;
}

function areAllMarked(shown: readonly ListRow[], { marked }: ListState): boolean {
  return shown.every(({ key }) => key === ALL || marked.has(key));
}

/** The keys in one line; the last ones go first where the screen is narrow. */
function keys({ mode, searchable }: ListText, width: number): string {
  const all = [
    ...(mode === 'many' ? ['Tab aan/uit', 'Enter verder'] : ['Enter kiest']),
    'Esc terug',
    'pijltjes bewegen',
    ...(searchable ? ['typen zoekt'] : []),
  ];
  while (all.join(', ').length > width && all.length > 1) all.pop();
  return all.join(', ');
}
