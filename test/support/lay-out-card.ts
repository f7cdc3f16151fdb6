import type { Box } from '#src/documents/boxes.js';
import { layoutCard } from '#src/documents/card-layout.js';
import type { Card } from '#src/documents/card.js';
import { cardParts as partsOf, type CardParts } from '#src/documents/card-parts.js';
import type { CardSize } from '#src/documents/card-size.js';

/** What a card is laid out from besides what it says, on a fixed day. */
export function cardParts(card: Card, logo: number | null = null): CardParts {
  return partsOf(card, '2026-11-23', logo);
}

export function layOutCard(card: Card, size: CardSize, logo: number | null = null): Box[] {
  return layoutCard(card, size, cardParts(card, logo));
}
