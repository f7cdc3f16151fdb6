import { LeeridError } from '../domain/errors.js';
import type { Box } from './boxes.js';
import type { Card } from './card.js';
import { layoutBelow } from './card-below.js';
import { layoutBeside } from './card-beside.js';
import type { CardParts } from './card-parts.js';
import { STICKER_CARDS, type CardSize } from './card-size.js';
import { chooseLayout, type Layout } from './choose-layout.js';
import type { IllegibleReason } from './legible.js';
import { STICKER_FORMATS } from './print-settings.js';

/**
 * The boxes of one card, in mm from the card's upper left corner, in the order in which they are read. Throws a LeeridError
 * `cards-not-legible` when the card can't be read on this size.
 */
export function layoutCard(card: Card, size: CardSize, parts: CardParts): Box[] {
  const { boxes, reason } = bestLayout(card, size, parts);
  if (reason === null) return [...boxes];
  throw illegibleCards([{ card, parts, reason }], size);
}

/** A card that can't be read on some size. */
export interface IllegibleCard {
  readonly card: Card;
  readonly parts: CardParts;
  readonly reason: IllegibleReason;
}

/** The refusal of cards that can't be read on this size: who, why, and on which sizes all of them can. */
export function illegibleCards(
  cards: readonly IllegibleCard[],
  { width, height }: CardSize,
): LeeridError<'cards-not-legible'> {
  const fits = STICKER_FORMATS.filter((format) =>
    cards.every(({ card, parts }) => illegibleReason(card, STICKER_CARDS[format], parts) === null),
  );
  const pupils = cards.map(({ card, reason }) => ({
    name: `${card.firstName} ${card.lastName}`.trim(),
    stamnummer: card.stamnummer,
    reason,
  }));
  return new LeeridError('cards-not-legible', { pupils, width, height, fits });
}

/** Why a card can't be read on this size; null when it can. */
export function illegibleReason(card: Card, size: CardSize, parts: CardParts): IllegibleReason | null {
  return bestLayout(card, size, parts).reason;
}

function bestLayout(card: Card, size: CardSize, parts: CardParts): Layout {
  return chooseLayout((given) => placeBoxes(card, given, parts), size, parts.qrModules);
}

function placeBoxes(card: Card, size: CardSize, parts: CardParts): Box[] {
  return size.credentials === 'below' ? layoutBelow(card, size, parts) : layoutBeside(card, size, parts);
}
