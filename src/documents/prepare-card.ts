import type { Day } from '../domain/student.js';
import type { Box } from './boxes.js';
import { layoutCard } from './card-layout.js';
import { cardParts } from './card-parts.js';
import type { CardSize } from './card-size.js';
import type { Card } from './card.js';
import type { LogoRatio } from './group-layout.js';
import { qrPath, type QrPath } from './qr-path.js';

/** What a card becomes on a size, on whatever paper. */
export interface PreparedCard {
  readonly boxes: readonly Box[];
  readonly qr: QrPath;
}

/** Makes a card ready to be drawn. Error: that of `layoutCard`. */
export type PrepareCard = (card: Card, size: CardSize, date: Day, logo: LogoRatio) => PreparedCard;

export const prepareCard: PrepareCard = (card, size, date, logo) => ({
  boxes: layoutCard(card, size, cardParts(card, date, logo)),
  qr: qrPath(card.url),
});

/** Papers that are drawn in step are hardly more than a turn and a page of cards ahead of each other. */
const MOST_REMEMBERED = 500;

/**
 * Prepares the cards of documents that are drawn in step, all with one day and logo: a card has the same code on all papers, and the
 * same layout on those of its size. The last ones are remembered.
 */
export function prepareInStep(): PrepareCard {
  const remembered = new Map<Card, { readonly qr: QrPath; readonly sizes: Map<CardSize, readonly Box[]> }>();
  return (card, size, date, logo) => {
    const known = remembered.get(card);
    const boxes = known?.sizes.get(size);
    if (known !== undefined && boxes !== undefined) return { boxes, qr: known.qr };
    const laidOut = layoutCard(card, size, cardParts(card, date, logo));
    const qr = known?.qr ?? qrPath(card.url);
    if (known !== undefined) known.sizes.set(size, laidOut);
    else {
      const [oldest] = remembered.keys();
      if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      remembered.set(card, { qr, sizes: new Map([[size, laidOut]]) });
    }
    return { boxes: laidOut, qr };
  };
}
