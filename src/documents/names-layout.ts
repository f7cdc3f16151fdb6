import { CAP_HEIGHT, DESCENT, moveBox } from './boxes.js';
import type { Card } from './card.js';
import { hasHighAccents, textRow, type Row } from './card-rows.js';
import { SMALLEST_TYPE } from './card-size.js';
import { drawableName } from './drawable-name.js';
import { fitText, type FittedText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';

/** Between baselines, in em: names have accents above and tails below. */
const NAME_PITCH = 1.16;
/** Height of the accents on capitals, and of a line with those and half its tails; in em. */
const ACCENT = 1 - CAP_HEIGHT;
const NAME_LINE = 1 + DESCENT / 2;
const BETWEEN_WORDS = [/(?<=[\s-])/u];
/** Names on one line are preferred to names on two when they are so much larger, or hardly smaller where height is dear. */
const WORTH_JOINING = { high: 1.1, low: 0.88 };

/** First and last name, set in one size. */
export interface NameRow extends Row {
  /** pt */
  readonly size: number;
  /** True when an ellipsis stands for part of a name. */
  readonly cut: boolean;
}

/** In mm; `above` is white above the room that may hold accents. `shape`: is height dear? */
export interface NameRoom {
  readonly width: number;
  readonly height: number;
  readonly above: number;
  readonly shape: keyof typeof WORTH_JOINING;
}

/** First and last name as large as `type` pt and the room allow; null for a card without names. */
export function nameRow(card: Card, type: number, room: NameRoom): NameRow | null {
  const names = [card.firstName, card.lastName].map((name) => drawableName(name).text).filter(Boolean);
  if (names.length === 0) return null;
  // Accents on capitals get room of their own; others stand in the white above the row.
  const isTall = hasHighAccents(names.join(' '));
  const above = isTall ? 0 : Math.min(room.above, ACCENT * type * MM_PER_POINT);
  const fitted = fitNames(names, type, { ...room, height: room.height + above });
  const row = textRow(fitted, NAME_PITCH, { role: 'name', tone: 'ink' });
  const head = isTall ? ACCENT * fitted.size * MM_PER_POINT : 0;
  const boxes = row.boxes.map((box) => moveBox(box, 0, head));
  return { boxes, height: head + row.height, tail: row.tail, size: fitted.size, cut: fitted.cut };
}

/** Each name on lines of its own, or both on one line where that lets them be larger. */
function fitNames(names: readonly string[], type: number, { width, height, shape }: NameRoom): FittedText {
  const fit = (texts: readonly string[]): FittedText =>
    fitText(texts, {
      width,
      height,
      maxSize: type,
      minSize: SMALLEST_TYPE,
      pitch: NAME_PITCH,
      line: NAME_LINE,
      breaks: BETWEEN_WORDS,
      measure: (text) => measureText(text, 'name'),
    });
  const apart = fit(names);
  const joined = fit([names.join(' ')]);
  const isOneLine = joined.lines.flat().length === 1;
  if (joined.cut) return apart;
  // Two lines at the smallest size may be more than there is height for.
  const isTooHigh =
    ((apart.lines.flat().length - 1) * NAME_PITCH + NAME_LINE - 0.01) * apart.size * MM_PER_POINT > height;
  return apart.cut || (isOneLine && (isTooHigh || joined.size > WORTH_JOINING[shape] * apart.size))
    ? joined
    : apart;
}
