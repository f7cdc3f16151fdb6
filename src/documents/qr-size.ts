import type { CardParts } from './card-parts.js';
import type { CardSize } from './card-size.js';
import { isTemporary, type Card } from './card.js';
import { QUIET_ZONE } from './qr-path.js';

/** A printed module smaller than this (mm) is not read reliably off a sticker. */
export const LEAST_MODULE = 0.5;

/** The side of nearly every QR code (version 3): smaller quiet zones don't move what stands around them. */
const USUAL_MODULES = 29;

/** The side of a card's QR code, in mm: smaller on a card that needs the height, never too small to scan. */
export function qrSide(card: Card, size: CardSize, { pictures, qrModules }: CardParts): number {
  const isFull = pictures.length > 0 || isTemporary(card);
  return Math.max(isFull ? size.qrTight : size.qr, LEAST_MODULE * qrModules);
}

/** The white that a QR code of this side (mm) needs on all sides, in mm. */
export function quietZone(side: number, modules: number): number {
  return (QUIET_ZONE * side) / Math.min(modules, USUAL_MODULES);
}
