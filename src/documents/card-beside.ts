import type { Box } from './boxes.js';
import type { Card } from './card.js';
import { layoutColumn } from './card-column.js';
import type { CardParts } from './card-parts.js';
import { stackHeight, stackRows, type Area, type Row } from './card-rows.js';
import type { CardSize } from './card-size.js';
import { isTemporary } from './card.js';
import { firstTimeRow, footRow } from './foot-layout.js';
import { barePictureRow } from './pictures-layout.js';
import { QUIET_ZONE } from './qr-path.js';
import { qrSide } from './qr-size.js';
import { layoutSite, siteOf } from './url-layout.js';

/** White between rows over the whole width, above them, and around the site; in mm. */
const WHITE = 1.05;
const BOTTOM_WHITE = 1.3;
const SITE_WHITE = 0.7;
/** White between the site and the column beside it, in mm. */
const SITE_GAP = 1;

/**
 * All text in a column beside the QR code, for a card too low to have the credentials below it; pictures, the line about the
 * first time, school and date run over the whole width at the bottom. The site stands below the QR code, or before the school
 * where there is no room for that.
 */
export function layoutBeside(card: Card, size: CardSize, parts: CardParts): Box[] {
  const { padding } = size;
  const right = size.width - padding;
  const qr = qrSide(card, size, parts);
  // A code of small modules keeps no more white than it needs: room is dear.
  const left = padding + qr + (QUIET_ZONE * qr) / parts.qrModules;
  const inner: Area = { left: padding, top: left, right, bottom: size.height - padding };
  const rowsWith = (site: string): Row[] => bottomRows(card, size, inner, parts, site);
  const bottomTop = inner.bottom - heightOf(rowsWith(''));
  const site = layoutSite(card, { ...inner, right: left - SITE_GAP, bottom: bottomTop - SITE_WHITE });
  const rows = rowsWith(site.length === 0 ? siteOf(card) : '');
  const column: Area = { left, top: padding, right, bottom: bottomTop - BOTTOM_WHITE };
  return [
    { kind: 'qr', x: padding, y: padding, size: qr },
    ...layoutColumn(card, size, column, parts, footPlace(card, size, parts) === 'column'),
    ...site,
    ...stackRows(rows, { ...inner, top: bottomTop }, (row) => (row === 0 ? 0 : WHITE)),
  ];
}

/** School and date have room at the bottom, but for what else stands there. */
function footPlace(card: Card, size: CardSize, { pictures }: CardParts): CardSize['foot'] {
  return pictures.length > 0 || isTemporary(card) ? size.foot : 'bottom';
}

function heightOf(rows: readonly Row[]): number {
  return stackHeight(rows) + WHITE * Math.max(0, rows.length - 1);
}

/** What runs over the whole width of `inner`, below the QR code. */
function bottomRows(card: Card, size: CardSize, inner: Area, parts: CardParts, site: string): Row[] {
  const width = inner.right - inner.left;
  const foot =
    footPlace(card, size, parts) === 'bottom' ? [footRow(card, size, width, parts.date, site)] : [];
  if (parts.pictures.length === 0)
    return [...(isTemporary(card) ? [firstTimeRow(size, width)] : []), ...foot];
  const room = inner.bottom - inner.top - (foot.length === 0 ? 0 : WHITE + heightOf(foot));
  return [barePictureRow(parts.pictures, width, Math.min(size.picture, room)), ...foot];
}
