import { setImmediate } from 'node:timers/promises';
import type { Day } from '../domain/student.js';
import { illegibleCards, illegibleReason, type IllegibleCard } from './card-layout.js';
import { cardParts } from './card-parts.js';
import { STICKER_105X48, STICKER_CARDS } from './card-size.js';
import type { Card } from './card.js';
import { loadLogo } from './load-logo.js';
import type { PrintSettings } from './print-settings.js';

/** So many cards are looked at before the event loop gets its turn. */
const CARDS_PER_TURN = 200;

/**
 * Refuses the cards that can't be read on the chosen size of sticker, all of them at once; on A4 and on the usual sticker every
 * card can be whose username was accepted. Throws a LeeridError `cards-not-legible`.
 */
export async function checkLegible(
  cards: readonly Card[],
  { documents, sticker, logo }: Pick<PrintSettings, 'documents' | 'sticker' | 'logo'>,
  date: Day,
): Promise<void> {
  const size = STICKER_CARDS[sticker.format];
  const printsStickers = documents.includes('stickers') || documents.includes('rol');
  if (size === STICKER_105X48 || !printsStickers) return;
  const ratio = (await loadLogo(logo))?.ratio ?? null;
  const illegible: IllegibleCard[] = [];
  for (const [index, card] of cards.entries()) {
    const parts = cardParts(card, date, ratio);
    const reason = illegibleReason(card, size, parts);
    if (reason !== null) illegible.push({ card, parts, reason });
    if (index % CARDS_PER_TURN === 0) await setImmediate();
  }
  if (illegible.length > 0) throw illegibleCards(illegible, size);
}
