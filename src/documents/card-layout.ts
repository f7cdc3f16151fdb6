import { LeeridError } from '../domain/errors.js';
import type { Box } from './boxes.js';
import type { Card } from './card.js';
import { layoutBelow } from './card-below.js';
import { layoutBeside } from './card-beside.js';
import type { CardParts } from './card-parts.js';
import { STICKER_CARDS, type CardSize } from './card-size.js';
import { whyIllegible, type IllegibleReason } from './legible.js';
import { STICKER_FORMATS, type StickerFormat } from './print-settings.js';

/**
 * The boxes of one card, in mm from the card's upper left corner, in the order in which they are read. Throws a LeeridError
 * `card-not-legible` when the card can't be read on this size.
 */
export function layoutCard(card: Card, size: CardSize, parts: CardParts): Box[] {
  const boxes = placeBoxes(card, size, parts);
  const reason = whyIllegible(boxes, size, parts.qrModules);
  if (reason === null) return boxes;
  throw new LeeridError('card-not-legible', {
    name: `${card.firstName} ${card.lastName}`.trim(),
    stamnummer: card.stamnummer,
    width: size.width,
    height: size.height,
    reason,
    fits: formatsThatFit(card, parts),
  });
}

/** Why a card can't be read on this size; null when it can. */
export function illegibleReason(card: Card, size: CardSize, parts: CardParts): IllegibleReason | null {
  return whyIllegible(placeBoxes(card, size, parts), size, parts.qrModules);
}

/** The sizes of sticker on which this card can be read, largest first. */
function formatsThatFit(card: Card, parts: CardParts): StickerFormat[] {
  return STICKER_FORMATS.filter((format) => illegibleReason(card, STICKER_CARDS[format], parts) === null);
}

function placeBoxes(card: Card, size: CardSize, parts: CardParts): Box[] {
  return size.credentials === 'below' ? layoutBelow(card, size, parts) : layoutBeside(card, size, parts);
}
