import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT, type FontRole } from './fonts.js';

/** A text on one line: its type in pt, its width in mm. */
export interface FittedLine {
  readonly text: string;
  readonly size: number;
  readonly width: number;
}

/** The text on one line of `width` mm: shrunk to `minSize` (pt) at most, then cut with an ellipsis. */
export function fitLine(
  text: string,
  role: FontRole,
  width: number,
  maxSize: number,
  minSize = maxSize,
): FittedLine {
  const measure = (part: string): number => measureText(part, role);
  const room = { width, height: maxSize * MM_PER_POINT, maxSize, minSize, pitch: 1, line: 1 };
  const { lines, size } = fitText([text], { ...room, breaks: [/(?!)/u], measure });
  const line = lines.flat().join('');
  return { text: line, size, width: measure(line) * size * MM_PER_POINT };
}
