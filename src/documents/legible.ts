import { boxBounds, looseBoxes, type Box } from './boxes.js';
import { SMALLEST_TYPE } from './card-rows.js';
import type { CardSize } from './card-size.js';
import { LEAST_MODULE } from './qr-size.js';

/** Why a card cannot be read on a size: its QR code or its pictures would be too small, or its text has no room. */
export type IllegibleReason = 'qr' | 'pictures' | 'text';

/** Pictures smaller than this (mm) are not told apart by a child. */
export const LEAST_PICTURE = 5;

const SLACK = 0.01;
/** By so much the bounds of texts may meet: they hold white above small letters and below letters without tails. */
const MEETING = 0.25;

/** What makes a card that is laid out like this illegible; null when it can be read. */
export function whyIllegible(placed: readonly Box[], size: CardSize, qrModules: number): IllegibleReason | null {
  const { padding } = size;
  const boxes = looseBoxes(placed);
  for (const box of boxes) {
    if (box.kind === 'qr' && box.size / qrModules < LEAST_MODULE - 1e-9) return 'qr';
    if (box.kind === 'picture' && box.size < LEAST_PICTURE) return 'pictures';
    if (box.kind === 'text' && box.size < SMALLEST_TYPE - SLACK) return 'text';
    const { left, top, right, bottom } = boxBounds(box);
    const isOutside = left < padding - SLACK || top < padding - SLACK;
    if (isOutside || right > size.width - padding + SLACK || bottom > size.height - padding + SLACK) return 'text';
  }
  return hasOverlap(boxes) ? 'text' : null;
} // prettier-ignore

function hasOverlap(boxes: readonly Box[]): boolean {
  const bounds = boxes.map(boxBounds);
  return bounds.some((a, index) =>
    bounds.slice(index + 1).some((b) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > SLACK && high > MEETING;
    }),
  );
}
