import type { Box } from './boxes.js';
import type { Card } from './card.js';
import { dealPages } from './deal-pages.js';
import { coverLine, cutLines, foot, stickerOutlines } from './page-frame.js';
import { placeOn, type Paper } from './paper.js';
import type { Division } from './print-settings.js';
import type { Day } from '../domain/student.js';

/** A card and the place of its upper left corner on the page, in mm. */
export interface PlacedCard {
  readonly card: Card;
  readonly x: number;
  readonly y: number;
}

/** One page: its cards, and what stands around them. */
export interface PageLayout {
  readonly cards: readonly PlacedCard[];
  readonly around: readonly Box[];
}

export interface PageOptions {
  readonly date: Day;
  /** The first free place of the first page, from 1. */
  readonly start: number;
  /** What begins a new page; null: cards run on. */
  readonly newPagePer: Division | null;
  /** Draws the borders of all stickers of a sheet. */
  readonly outline: boolean;
}

/** Deals sorted cards out over the pages of a paper. */
export function layoutPages(cards: readonly Card[], paper: Paper, options: PageOptions): PageLayout[] {
  const { start, newPagePer, outline, date } = options;
  const perPage = paper.columns * paper.rows;
  const pages = dealPages(cards, { perPage, start: start - 1, newPagePer });
  const outlines = outline ? stickerOutlines(paper) : [];
  return pages.map((page, index) => {
    const placed = page.cards.map((card, at) => ({ card, ...placeOn(paper, page.first + at) }));
    if (!paper.plain) return { cards: placed, around: outlines };
    const { run, opens } = page;
    const division = newPagePer ?? 'groep';
    const around = [
      ...cutLines(paper, opens),
      ...(opens ? coverLine(run, paper, division) : []),
      ...foot(run, paper, division, date, index + 1, pages.length),
    ];
    return { cards: placed, around };
  });
}
