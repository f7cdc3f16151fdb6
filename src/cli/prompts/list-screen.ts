import { textWidth } from '../text-width.js';
import {
  ALL,
  indentOf,
  isWithoutResult,
  oneLine,
  onOneLine,
  roomFor,
  titleLines,
  visibleRows,
  type ListLayout,
  type ListText,
  type Size,
} from './list-room.js';
import { activeIndex, pageStart, type ListRow, type ListState } from './list-state.js';

const SEARCH_LABEL = 'Zoek: ';

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
  const title = titleLines(list, size)
    .map((line) => paint(line, 'bold'))
    .join('\n');
  const top = list.searchable ? `${title}\n${SEARCH_LABEL}${state.search}` : title;
  return { top, bottom: below.join('\n') };
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
