import type { Card } from '#src/documents/card.js';
import type { PaperName } from '#src/documents/paper.js';
import { renderCardParts, type RenderOptions } from '#src/documents/render-cards.js';

/** The document of the cards in one part, whatever their number. */
export async function renderWhole(
  cards: readonly Card[],
  paper: PaperName,
  options: RenderOptions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  for await (const part of renderCardParts(cards, paper, options, Infinity)) return part;
  throw new Error('there were no cards to render');
}
