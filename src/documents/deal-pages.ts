import type { Card } from './card.js';
import { divideCards } from './divide-cards.js';
import type { Division } from './print-settings.js';

/** The cards of one page, in order; the first of them comes on place `first` (from 0), the others on those after it. */
export interface DealtPage {
  readonly cards: readonly Card[];
  readonly first: number;
  /** All cards of the group or class that this page is of; all cards where they run on. */
  readonly run: readonly Card[];
  /** True for the first page of its run. */
  readonly opens: boolean;
}

export interface Dealing {
  readonly perPage: number;
  /** The first free place of the first page, from 0. */
  readonly start: number;
  /** What begins a new page; null: cards run on. */
  readonly newPagePer: Division | null;
}

/** Deals sorted cards out over pages. */
export function dealPages(cards: readonly Card[], { perPage, start, newPagePer }: Dealing): DealtPage[] {
  const runs = newPagePer === null ? (cards.length === 0 ? [] : [cards]) : divideCards(cards, newPagePer);
  return runs.flatMap((run, index) => {
    const pages: DealtPage[] = [];
    let first = index === 0 ? start : 0;
    for (let at = 0; at < run.length;) {
      const taken = run.slice(at, at + perPage - first);
      pages.push({ cards: taken, first, run, opens: at === 0 });
      at += taken.length;
      first = 0;
    }
    return pages;
  });
}

/** The next free place of the last page, from 1; 1 when that page is full, or there is none: then a new one begins. */
export function nextFreePlace(pages: readonly DealtPage[], perPage: number): number {
  const last = pages.at(-1);
  return last === undefined ? 1 : ((last.first + last.cards.length) % perPage) + 1;
}

/** The pages in parts of at most `most` cards; a page is never divided, so that every part ends with a whole sheet. */
export function splitParts<T extends { readonly cards: readonly unknown[] }>(
  pages: readonly T[],
  most: number,
): T[][] {
  const parts: T[][] = [];
  let room = 0;
  for (const page of pages) {
    if (parts.length === 0 || page.cards.length > room) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)?.push(page);
    room -= page.cards.length;
  }
  return parts;
}
