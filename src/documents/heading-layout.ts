import { moveBox, type Box } from './boxes.js';
import type { Card } from './card.js';
import { capHeight, stackRows, type Area } from './card-rows.js';
import type { CardSize } from './card-size.js';
import { groupRow, MARK_GAP, markSize, type LogoRatio } from './group-layout.js';
import { nameRow } from './names-layout.js';
import { layoutUrl } from './url-layout.js';

/** White between group, names and URL; in mm. */
const GAP = 1.4;

/** Group and class, wordmark, first and last name, and the URL, beside the QR code. */
export function layoutHeading(card: Card, size: CardSize, area: Area, logo: LogoRatio): Box[] {
  const width = area.right - area.left;
  const head = groupRow(card, size, width, logo);
  const url = layoutUrl(card, size, area);
  const top = area.top + head.height + GAP;
  const bottom = Math.min(...url.map((line) => line.y - capHeight(line.size))) - GAP;
  // A logo is higher than a line of text: names keep clear of it.
  const nameWidth = logo === null ? width : width - markSize(size, logo).width - MARK_GAP;
  const names = nameRow(card, size.nameType, {
    width: nameWidth,
    height: bottom - top,
    above: 0,
    shape: 'high',
  });
  const middle = names === null ? 0 : top + (bottom - top - names.height) / 2;
  return [
    ...stackRows([head], area, () => 0),
    ...(names?.boxes ?? []).map((box) => moveBox(box, area.left, middle)),
    ...url,
  ];
}
