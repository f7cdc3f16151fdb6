import { measureText, MM_PER_POINT, type FontRole } from './fonts.js';

/** `ink` is black; `quiet` is a grey that still prints well. */
export type Tone = 'ink' | 'quiet';

/** Something with a place on a card or a page: millimetres from the upper left corner, y downwards. */
export type Box = TextBox | QrBox | PictureBox | RuleBox | WordmarkBox | LogoBox;

/** One line of text; `y` is the baseline, `size` in pt, `width` in mm. */
export interface TextBox {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly role: FontRole;
  readonly size: number;
  readonly tone: Tone;
  /** True for words that stand on many cards alike: they come into the file once. */
  readonly isShared?: boolean;
}

/** A QR code without its quiet zone. */
export interface QrBox {
  readonly kind: 'qr';
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface PictureBox {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly icon: string;
  /** The lines of its name, placed from the picture's corner; a picture and its name are one thing in the file. */
  readonly caption: readonly TextBox[];
}

/** A straight line from (x, y) to (toX, toY); `width` and dashes in mm, no dashes when absent. */
export interface RuleBox {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly width: number;
  readonly dashes?: readonly number[];
}

/** The word LeerID; `y` is the baseline, `height` that of the capitals. */
export interface WordmarkBox {
  readonly kind: 'wordmark';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A school's own logo; x, y is its upper left corner. */
export interface LogoBox {
  readonly kind: 'logo';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of capitals and depth of descenders in em: the higher and deeper of the fonts. */
export const CAP_HEIGHT = 0.725;
export const DESCENT = 0.25;

/** How a text is set, wherever it stands. */
export type TextStyle = Pick<TextBox, 'role' | 'size' | 'tone' | 'isShared'>;

/** A line of text that begins at `x`, with its baseline at `y` (mm), `size` in pt. */
export function textBox(text: string, x: number, y: number, style: TextStyle): TextBox {
  return {
    kind: 'text',
    x,
    y,
    text,
    width: measureText(text, style.role) * style.size * MM_PER_POINT,
    ...style,
  };
}

/** The same box, moved (mm). */
export function moveBox(box: Box, dx: number, dy: number): Box {
  if (dx === 0 && dy === 0) return box;
  const moved = { ...box, x: box.x + dx, y: box.y + dy };
  return moved.kind === 'rule' ? { ...moved, toX: moved.toX + dx, toY: moved.toY + dy } : moved;
}

/** The boxes with the names of pictures as boxes of their own. */
export function looseBoxes(boxes: readonly Box[]): Box[] {
  return boxes.flatMap((box) =>
    box.kind === 'picture' ? [box, ...box.caption.map((line) => moveBox(line, box.x, box.y))] : [box],
  );
}

/** What a box covers (mm), accents on capitals and names of pictures left out. */
export function boxBounds(box: Box): { left: number; top: number; right: number; bottom: number } {
  switch (box.kind) {
    case 'text': {
      const em = box.size * MM_PER_POINT;
      return {
        left: box.x,
        top: box.y - CAP_HEIGHT * em,
        right: box.x + box.width,
        bottom: box.y + DESCENT * em,
      };
    }
    case 'wordmark':
      return { left: box.x, top: box.y - box.height, right: box.x + box.width, bottom: box.y };
    case 'logo':
      return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    case 'rule':
      return { left: box.x, top: box.y, right: box.toX, bottom: box.toY };
    case 'qr':
    case 'picture':
      return { left: box.x, top: box.y, right: box.x + box.size, bottom: box.y + box.size };
  }
}
