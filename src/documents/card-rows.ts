import { CAP_HEIGHT, DESCENT, moveBox, textBox, type Box, type TextBox, type TextStyle } from './boxes.js';
import type { CardSize } from './card-size.js';
import type { FittedText } from './fit-text.js';
import { MM_PER_POINT } from './fonts.js';

/** What stands before a password, written out or in pictures. */
export const PASSWORD_LABEL = 'Wachtwoord:';

/** Part of a card (mm). */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A row of a block, its top at y = 0: its height to the last baseline, and what hangs below that; in mm. */
export interface Row {
  readonly boxes: readonly Box[];
  readonly height: number;
  readonly tail: number;
}

/** Height of capitals, and depth of tails, of type of so many pt; in mm. */
export function capHeight(size: number): number {
  return CAP_HEIGHT * size * MM_PER_POINT;
}
export function tailDepth(size: number): number {
  return DESCENT * size * MM_PER_POINT;
}

/** Long tails weigh: the eye counts half of them to the line. Height and tail of a row with its last baseline there. */
export function withTail(baseline: number, type: number): Pick<Row, 'height' | 'tail'> {
  const tail = tailDepth(type);
  return { height: baseline + tail / 2, tail: tail / 2 };
}

/** A capital with an accent, or a letter with two. */
const HIGH_ACCENTS = /\p{Lu}\p{M}|\p{M}{2}/u;

/** True when accents reach above the height of the tallest letters. */
export function hasHighAccents(text: string): boolean {
  return HIGH_ACCENTS.test(text.normalize('NFD'));
}

/** How high the letters of a text stand above their baseline, in mm: those with a stem reach over the capitals. */
export function letterHeight(text: string, size: number): number {
  return (hasHighAccents(text) ? 1 : 0.8) * size * MM_PER_POINT;
}

/** A label in quiet type with its baseline at `y`. */
export function labelBox(label: string, size: CardSize, y: number): TextBox {
  return textBox(label, 0, y, { role: 'text', size: size.labelType, tone: 'quiet', isShared: true });
}

/** The lines of a fitted text underneath each other, the first at `baseline` (mm). */
export function placeLines(
  fitted: FittedText,
  x: number,
  baseline: number,
  pitch: number,
  style: Omit<TextStyle, 'size'>,
): TextBox[] {
  const step = pitch * fitted.size * MM_PER_POINT;
  return fitted.lines
    .flat()
    .map((line, index) => textBox(line, x, baseline + index * step, { ...style, size: fitted.size }));
}

/** A row of text lines that begins with the height of its capitals. */
export function textRow(fitted: FittedText, pitch: number, style: Omit<TextStyle, 'size'>): Row {
  const first = capHeight(fitted.size);
  const boxes = placeLines(fitted, 0, first, pitch, style);
  return { boxes, ...withTail(boxes.at(-1)?.y ?? first, fitted.size) };
}

/** Height of rows underneath each other without white between them, the last one's tail included; in mm. */
export function stackHeight(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, rows.at(-1)?.tail ?? 0);
}

/** Rows below each other from the area's top, with so much white above each of them (mm). */
export function stackRows(rows: readonly Row[], area: Area, white: (row: number) => number): Box[] {
  const boxes: Box[] = [];
  let y = area.top;
  for (const [index, row] of rows.entries()) {
    const top = y + white(index);
    boxes.push(...row.boxes.map((box) => moveBox(box, area.left, top)));
    y = top + row.height;
  }
  return boxes;
}
