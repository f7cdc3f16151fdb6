import type { StickerSettings } from './print-settings.js';

export type StickerOffset = StickerSettings['offset'];

/** The furthest that a sheet can be moved, in mm: more is no printer's fault but another paper's. */
export const MOST_OFFSET = 10;

/**
 * Reads `1.5,-0.5`, and with decimal commas `1,5;-0,5`: mm to the right and down. Null when it is not two numbers of at most
 * `MOST_OFFSET`.
 */
export function readOffset(text: string): StickerOffset | null {
  const [x, y, ...rest] = (text.includes(';') ? text.replaceAll(',', '.').split(';') : text.split(',')).map(
    readNumber,
  );
  return x === undefined || y === undefined || x === null || y === null || rest.length > 0 ? null : { x, y };
}

/** `1.5,-0.5`: what `readOffset` reads. */
export function offsetText({ x, y }: StickerOffset): string {
  return `${x},${y}`;
}

function readNumber(text: string): number | null {
  if (!/^\s*[+-]?\d{1,2}(?:\.\d{1,3})?\s*$/.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) > MOST_OFFSET ? null : value + 0;
}
