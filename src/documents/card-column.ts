import type { Box } from './boxes.js';
import type { Card } from './card.js';
import type { CardParts } from './card-parts.js';
import {
  capHeight,
  labelBox,
  PASSWORD_LABEL,
  stackHeight,
  stackRows,
  tailDepth,
  type Area,
  type Row,
} from './card-rows.js';
import type { CardSize } from './card-size.js';
import { passwordRow, usernameRow, narrowColumn } from './credentials-layout.js';
import { footRow } from './foot-layout.js';
import { groupRow } from './group-layout.js';
import { nameRow, type NameRow } from './names-layout.js';

/** White between rows, at least, in mm. */
const WHITE = 0.95;
const SMALLER = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];

/** Attempts that differ by less are as good: the larger type is kept. */
const TIE = 0.01;

/** Rows at a scale of type; `balance` is the type of the part that comes off worst, of what it might be. */
interface Attempt {
  readonly rows: readonly Row[];
  readonly balance: number;
}

/**
 * The rows beside the QR code, evenly spread: group, names, username, password; school and date below the group when the bottom
 * of the card is taken. When they are too many for the height, names and credentials get smaller together.
 */
export function layoutColumn(
  card: Card,
  size: CardSize,
  area: Area,
  parts: CardParts,
  withFoot: boolean,
): Box[] {
  let best = tryScale(card, size, area, parts, withFoot, 1);
  for (const scale of SMALLER) {
    // No attempt is better than its scale.
    if (scale <= best.balance + TIE) break;
    const attempt = tryScale(card, size, area, parts, withFoot, scale);
    if (attempt.balance > best.balance + TIE) best = attempt;
  }
  const spare = area.bottom - area.top - stackHeight(best.rows);
  const white = spare / (best.rows.length - 1);
  return stackRows(best.rows, area, (row) => (row === 0 ? 0 : white));
}

function tryScale(
  card: Card,
  size: CardSize,
  area: Area,
  parts: CardParts,
  withFoot: boolean,
  scale: number,
): Attempt {
  const width = area.right - area.left;
  const column = size.labels === 'before' ? narrowColumn(card, size) : null;
  const password = passwordRow(card, size, width, column, scale);
  const above = [
    groupRow(card, size, width, parts.logo),
    ...(withFoot ? [footRow(card, size, width, parts.date)] : []),
  ];
  const below = [usernameRow(card, size, width, column, scale), password ?? passwordLabel(size)];
  const fixed = [...above, ...below];
  const room = area.bottom - area.top - stackHeight(fixed) - fixed.length * WHITE;
  const names = nameRow(card, size.nameType, {
    width,
    height: Math.max(0, room),
    above: WHITE,
    shape: 'low',
  });
  const rows = names === null ? fixed : [...above, names, ...below];
  return { rows, balance: balanceOf(names, size, scale, room) };
}

function balanceOf(names: NameRow | null, size: CardSize, scale: number, room: number): number {
  const overflow = Math.max(0, (names?.height ?? 0) - room);
  const nameScale = names === null ? 1 : names.size / size.nameType;
  // All else gets smaller before a name is cut.
  return Math.min(scale, nameScale) - overflow - (names?.cut === true ? 1 : 0);
}

function passwordLabel(size: CardSize): Row {
  const height = capHeight(size.labelType);
  return { boxes: [labelBox(PASSWORD_LABEL, size, height)], height, tail: tailDepth(size.labelType) };
}
