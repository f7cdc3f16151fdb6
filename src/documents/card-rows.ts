import { textBox, type Box, type TextBox } from './boxes.js';
import type { FittedText } from './fit-text.js';
import { MM_PER_POINT, type FontRole } from './fonts.js';
import type { CardSize } from './card-size.js';

/** Smallest type on a card, in pt. */
export const SMALLEST_TYPE = 7;

/** What stands before a password, written out or in pictures. */
export const PASSWORD_LABEL = 'Wachtwoord:';

/** Part of a card (mm). */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A row of the block, its top at y = 0: its height to the last baseline, and what hangs below that; in mm. */
export interface Row {
  readonly boxes: readonly Box[];
  readonly height: number;
  readonly tail: number;
}

/** A label in quiet type with its baseline at `y`. */
export function labelBox(label: string, size: CardSize, y: number): TextBox {
  return textBox(label, 0, y, { role: 'text', size: size.labelType, tone: 'quiet' });
}

/** The lines of a fitted text underneath each other, the first at `baseline` (mm). */
export function placeLines(
  fitted: FittedText,
  x: number,
  baseline: number,
  pitch: number,
  style: { readonly role: FontRole; readonly tone: TextBox['tone'] },
): TextBox[] {
  const step = pitch * fitted.size * MM_PER_POINT;
  return fitted.lines
    .flat()
    .map((line, index) => textBox(line, x, baseline + index * step, { ...style, size: fitted.size }));
}
