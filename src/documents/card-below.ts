import type { Box } from './boxes.js';
import type { Card } from './card.js';
import type { CardParts } from './card-parts.js';
import type { Area } from './card-rows.js';
import type { CardSize } from './card-size.js';
import { layoutCredentials, valueColumn } from './credentials-layout.js';
import { layoutHeading } from './heading-layout.js';
import { qrSide, quietZone } from './qr-size.js';

/**
 * QR code and heading above, the credentials below them. Two left edges for the whole card: that of the QR code and the labels,
 * and that of the heading and the values.
 */
export function layoutBelow(card: Card, size: CardSize, parts: CardParts): Box[] {
  const { padding } = size;
  const qr = qrSide(card, size, parts);
  const quiet = quietZone(qr, parts.qrModules);
  const right = size.width - padding;
  const column = Math.max(qr + quiet, valueColumn(size));
  const heading: Area = { left: padding + column, top: padding, right, bottom: padding + qr };
  const bottom = size.height - padding;
  const credentials: Area = { left: padding, top: padding + qr, right, bottom };
  const { date, pictures, logo } = parts;
  return [
    { kind: 'qr', x: padding, y: padding, size: qr },
    ...layoutHeading(card, size, heading, logo),
    ...layoutCredentials(card, size, credentials, { column, quiet, date, pictures }),
  ];
}
