import { searchWords } from '../../domain/search.js';

/** One line that can be chosen. */
export interface ListRow {
  /** Tells the rows of one list apart. */
  readonly key: string;
  /** What a search looks in, folded; null for a row that stays whatever is searched (an action above the data). */
  readonly search: string | null;
}

/** Where a person is in a list; kept, so that a list can be left and come back to. */
export interface ListState {
  readonly search: string;
  /** The row the cursor is on; null for the first. */
  readonly active: string | null;
  readonly marked: ReadonlySet<string>;
}

export const FRESH_LIST: ListState = { search: '', active: null, marked: new Set() };

/** The rows that hold every word of the search, in their order. */
export function shownRows(rows: readonly ListRow[], search: string): readonly ListRow[] {
  const words = searchWords(search);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = row.search;
    return text === null || words.every((word) => text.includes(word));
  });
}

/** The place of the cursor among the rows shown: where it was, else the first row that a search found. */
export function activeIndex(shown: readonly ListRow[], { active, search }: ListState): number {
  const index = shown.findIndex(({ key }) => key === active);
  if (index >= 0) return index;
  const found = search.trim() === '' ? 0 : shown.findIndex((row) => row.search !== null);
  return Math.max(0, found);
}

/** One step wraps around at the ends, a page stops there. */
export function movedIndex(index: number, by: number, count: number): number {
  if (count === 0) return 0;
  const wanted = index + by;
  return Math.abs(by) === 1 ? (wanted + count) % count : Math.min(count - 1, Math.max(0, wanted));
}

/** The first row of the page of `size` rows that keeps the cursor in its middle where it can. */
export function pageStart(index: number, count: number, size: number): number {
  return Math.max(0, Math.min(index - Math.floor(size / 2), count - size));
}

/** Marks the rows, or takes the marks away when all of them have one. */
export function toggled(marked: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const all = keys.every((key) => marked.has(key));
  return new Set(all ? [...marked].filter((key) => !keys.includes(key)) : [...marked, ...keys]);
}
