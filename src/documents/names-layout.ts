import { CAP_HEIGHT, DESCENT, moveBox } from './boxes.js';
import type { Card } from './card.js';
import { hasHighAccents, textRow, type Row } from './card-rows.js';
import { SMALLEST_TYPE } from './card-size.js';
import { drawableName } from './drawable-name.js';
import { fitText, type FittedText } from './fit-text.js';
import { measureInk, measureText, MM_PER_POINT } from './fonts.js';

/** Between baselines, in em; more where the tails of a line would come nearer than this to the accents underneath them. */
const NAME_PITCH = 1.16;
const WHITE = 0.03;
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
  const row = textRow(fitted, fitted.pitch, { role: 'name', tone: 'ink' });
  const head = isTall ? ACCENT * fitted.size * MM_PER_POINT : 0;
  const boxes = row.boxes.map((box) => moveBox(box, 0, head));
  return { boxes, height: head + row.height, tail: row.tail, size: fitted.size, cut: fitted.cut };
}

interface FittedNames extends FittedText {
  /** Between baselines, in em. */
  readonly pitch: number;
}

/** Each name on lines of its own, or both on one line where that lets them be larger. */
function fitNames(names: readonly string[], type: number, room: NameRoom): FittedNames {
  const apart = fitClear(names, type, room);
  const joined = fitClear([names.join(' ')], type, room);
  const isOneLine = joined.lines.flat().length === 1;
  if (joined.cut) return apart;
  // Two lines at the smallest size may be more than there is height for.
  const isTooHigh =
    ((apart.lines.flat().length - 1) * apart.pitch + NAME_LINE - 0.01) * apart.size * MM_PER_POINT >
    room.height;
  return apart.cut || (isOneLine && (isTooHigh || joined.size > WORTH_JOINING[room.shape] * apart.size))
    ? joined
    : apart;
}

/** Lines that keep clear of each other: those of a wider pitch may be other lines, that need a wider one again. */
function fitClear(
  texts: readonly string[],
  type: number,
  room: NameRoom,
  pitch: number = NAME_PITCH,
): FittedNames {
  const fitted = fitText(texts, {
    width: room.width,
    height: room.height,
    maxSize: type,
    minSize: SMALLEST_TYPE,
    pitch,
    line: NAME_LINE,
    breaks: BETWEEN_WORDS,
    measure: (text) => measureText(text, 'name'),
  });
  const needed = clearPitch(fitted.lines.flat());
  return needed > pitch ? fitClear(texts, type, room, needed) : { ...fitted, pitch };
}

/** The least distance between baselines, in em, at which no tail touches an accent underneath it: `Ş` above `Ğ`. */
function clearPitch(lines: readonly string[]): number {
  const inks = lines.map((line) => measureInk(line, 'name'));
  return Math.max(0, ...inks.slice(1).map(({ rise }, index) => (inks[index]?.depth ?? 0) + WHITE + rise));
}
