import type { Box } from './boxes.js';
import type { Card } from './card.js';
import type { DealtPage } from './deal-pages.js';
import { cutLines, stickerOutlines } from './page-lines.js';
import { coverLine, foot } from './page-texts.js';
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

/**
 * Places cards that were dealt out over the pages of a paper, page by page as they are asked for, so that one is in memory. Pages
 * are numbered after `before` others, of `count` in all.
 */
export function* layoutPages(
  pages: readonly DealtPage[],
  paper: Paper,
  { date, newPagePer, outline }: PageOptions,
  { before, count }: { readonly before: number; readonly count: number },
): Generator<PageLayout> {
  const outlines = outline ? stickerOutlines(paper) : [];
  const division = newPagePer ?? 'groep';
  for (const [index, { cards, first, run, opens }] of pages.entries()) {
    const placed = cards.map((card, at) => ({ card, ...placeOn(paper, first + at) }));
    const around = paper.plain
      ? [
          ...cutLines(paper),
          ...coverLine(run, paper, division, opens),
          ...foot(run, paper, division, date, before + index + 1, count),
        ]
      : outlines;
    yield { cards: placed, around };
  }
}
