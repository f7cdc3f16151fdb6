import { boxBounds, looseBoxes, type Box } from './boxes.js';
import { LEAST_PICTURE, SMALLEST_TYPE, type CardSize } from './card-size.js';
import { QUIET_ZONE } from './qr-path.js';
import { LEAST_MODULE } from './qr-size.js';

/** Why a card cannot be read on a size: its QR code or its pictures would be too small, or its text has no room. */
export type IllegibleReason = 'qr' | 'pictures' | 'text';

const SLACK = 0.01;
/** By so much the bounds of texts may meet: they hold white above small letters and below letters without tails. */
const MEETING = 0.25;
/** Rows with less white between their bounds (mm) are crowded. */
const CLOSE = 0.12;

/** What makes a card that is laid out like this illegible; null when it can be read. */
export function whyIllegible(
  placed: readonly Box[],
  size: CardSize,
  qrModules: number,
): IllegibleReason | null {
  const { padding } = size;
  const boxes = looseBoxes(placed);
  const quietZone = zoneOf(boxes, qrModules);
  for (const box of boxes) {
    if (box.kind === 'qr' && box.size / qrModules < LEAST_MODULE - 1e-9) return 'qr';
    if (box.kind === 'picture' && box.size < LEAST_PICTURE) return 'pictures';
    if (box.kind === 'text' && box.size < SMALLEST_TYPE - SLACK) return 'text';
    const { left, top, right, bottom } = boxBounds(box);
    if (box.kind !== 'qr' && left < quietZone.right && top < quietZone.bottom) return 'text';
    const isOutside = left < padding - SLACK || top < padding - SLACK;
    if (isOutside || right > size.width - padding + SLACK || bottom > size.height - padding + SLACK)
      return 'text';
  }
  return anyNearer(boxes, -MEETING) ? 'text' : null;
}

/** Where the white ends that the QR code at the upper left needs, in mm. */
function zoneOf(boxes: readonly Box[], modules: number): { readonly right: number; readonly bottom: number } {
  const qr = boxes.find((box) => box.kind === 'qr');
  if (qr === undefined) return { right: 0, bottom: 0 };
  const { right, bottom } = boxBounds(qr);
  const quiet = (QUIET_ZONE * (right - qr.x)) / modules - SLACK;
  return { right: right + quiet, bottom: bottom + quiet };
}

/** True when rows stand so near to each other that the eye has trouble to part them. */
export function isCrowded(placed: readonly Box[]): boolean {
  return anyNearer(looseBoxes(placed), CLOSE);
}

/** True when two boxes have less white (mm) between them than this, one below the other; less than nothing: they overlap. */
function anyNearer(boxes: readonly Box[], white: number): boolean {
  const bounds = boxes.map(boxBounds);
  return bounds.some((a, index) =>
    bounds.slice(index + 1).some((b) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > SLACK && -high < white;
    }),
  );
}
