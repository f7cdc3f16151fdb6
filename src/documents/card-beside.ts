import type { Box } from './boxes.js';
import type { Card } from './card.js';
import { layoutColumn } from './card-column.js';
import type { CardParts } from './card-parts.js';
import { stackHeight, stackRows, type Area, type Row } from './card-rows.js';
import type { CardSize } from './card-size.js';
import { isTemporary } from './credentials-layout.js';
import { firstTimeRow, footRow } from './foot-layout.js';
import { LEAST_PICTURE } from './legible.js';
import { barePictureRow } from './pictures-layout.js';
import { LEAST_MODULE, quietZone } from './qr-size.js';
import { layoutSite, SITE_HEIGHT } from './url-layout.js';

/** White between rows over the whole width, above them, and below the site; in mm. */
const WHITE = 1.05;
const BOTTOM_WHITE = 1.3;
const SITE_WHITE = 0.7;
/** White between the site and the column beside it, in mm. */
const SITE_GAP = 1;
/** Pictures need no more, and are smaller only to leave the text its room; in mm. */
const LARGEST_PICTURE = 7;
const SMALL_PICTURE = LEAST_PICTURE + 0.3;

/**
 * All text in a column beside the QR code, for a card too low to have the credentials below it; the pictures, or the school and
 * the date, run over the whole width at the bottom, and the site stands below the QR code where there is room.
 */
export function layoutBeside(card: Card, size: CardSize, parts: CardParts): Box[] {
  const { padding } = size;
  const right = size.width - padding;
  const nominal = parts.pictures.length > 0 ? size.qrWithPictures : size.qr;
  const qr = Math.max(nominal, LEAST_MODULE * parts.qrModules);
  const quiet = quietZone(qr, parts.qrModules);
  const inner: Area = { left: padding, top: padding + qr + quiet, right, bottom: size.height - padding };
  const left = padding + qr + quiet;
  const attempts = bottomRows(card, size, inner, parts).map((rows) => {
    const top = inner.bottom - stackHeight(rows) - WHITE * (rows.length - 1);
    const area = { left, top: padding, right, bottom: top - BOTTOM_WHITE };
    return { rows, top, column: layoutColumn(card, size, area, parts) };
  });
  const best = attempts.find(({ column }) => column.white >= WHITE) ?? attempts.at(-1);
  if (best === undefined) return [];
  const { rows, top, column } = best;
  const site: Area = { ...inner, right: left - SITE_GAP, bottom: top - SITE_WHITE };
  return [
    { kind: 'qr', x: padding, y: padding, size: qr },
    ...column.boxes,
    ...layoutSite(card, site),
    ...stackRows(rows, { ...inner, top }, (row) => (row === 0 ? 0 : WHITE)),
  ];
}

/** What may run over the whole width, below `inner.top` where it stands under the QR code; the best choice first. */
function bottomRows(card: Card, size: CardSize, inner: Area, parts: CardParts): Row[][] {
  const width = inner.right - inner.left;
  if (parts.pictures.length === 0) {
    const foot = footRow(card, size, width, parts.date);
    return isTemporary(card) ? [[firstTimeRow(size, width), foot]] : [[foot]];
  }
  const room = inner.bottom - inner.top;
  const besideSite = room - SITE_HEIGHT - SITE_WHITE;
  const most = Math.min(LARGEST_PICTURE, besideSite >= SMALL_PICTURE ? besideSite : room);
  return [most, Math.min(most, SMALL_PICTURE)].map((height) => [
    barePictureRow(parts.pictures, width, height),
  ]);
}
