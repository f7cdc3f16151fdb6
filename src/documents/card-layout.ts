import type { Box } from './boxes.js';
import type { Card } from './card.js';
import type { Area } from './card-rows.js';
import { layoutCredentials, valueColumn } from './credentials-layout.js';
import { layoutHeading } from './heading-layout.js';
import type { CardSize } from './card-size.js';
import type { CardPicture } from './pictures-layout.js';
import { QUIET_ZONE } from './qr-path.js';

const HAIRLINE = 0.15;
/** The side of nearly every QR code (version 3): smaller quiet zones don't move what stands around them. */
const USUAL_MODULES = 29;

/**
 * The boxes of one card, in mm from the card's upper left corner: QR code and heading above a hairline, the credentials below it.
 * `qrModules` is the QR code's side in modules; `pictures` are those of a picture password, empty for another.
 */
export function layoutCard(
  card: Card,
  size: CardSize,
  qrModules: number,
  pictures: readonly CardPicture[],
): Box[] {
  const { padding } = size;
  const qr = pictures.length > 0 ? size.qrWithPictures : size.qr;
  const quiet = (QUIET_ZONE * qr) / Math.min(qrModules, USUAL_MODULES);
  const right = size.width - padding;
  const ruleY = padding + qr + quiet;
  const left = padding + Math.max(qr + quiet, valueColumn(size));
  const heading: Area = { left, top: padding, right, bottom: padding + qr };
  const credentials: Area = { left: padding, top: ruleY, right, bottom: size.height - padding };
  return [
    { kind: 'qr', x: padding, y: padding, size: qr },
    ...layoutHeading(card, size, heading),
    { kind: 'rule', x: padding, y: ruleY, toX: right, toY: ruleY, width: HAIRLINE },
    ...layoutCredentials(card, size, credentials, heading.left, pictures),
  ];
}
