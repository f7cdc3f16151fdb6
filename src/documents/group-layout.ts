import type { Box } from './boxes.js';
import type { Card } from './card.js';
import { letterHeight, placeLines, withTail, type Row } from './card-rows.js';
import { SMALLEST_TYPE, type CardSize } from './card-size.js';
import { drawableName } from './drawable-name.js';
import { firstUncut } from './first-uncut.js';
import { fitLine } from './fit-line.js';
import { fitText, type FittedText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';
import { wordmark } from './wordmark.js';

/** Width over height of a school's own logo, which stands in the wordmark's place; null: the wordmark. */
export type LogoRatio = number | null;

/** White beside the wordmark, in mm. */
export const MARK_GAP = 2;
const PITCH = 1.2;
const QUIET = { role: 'text', tone: 'quiet', isShared: true } as const;
const BETWEEN_WORDS = [/(?<=[\s-])/u];
const BEFORE_CLASS = ' · ';
/** A group of which less than this is left (mm) says nothing: the class stands alone. */
const LEAST_GROUP = 8;

/** Group and class at the left, in quiet type, and the wordmark or logo at the right. */
export function groupRow(card: Card, size: CardSize, width: number, logo: LogoRatio): Row {
  const mark = markSize(size, logo);
  const parts = [card.groupName, card.className ?? ''].map((part) => drawableName(part).text).filter(Boolean);
  const fitted = fitGroup(parts, size, width - mark.width - MARK_GAP);
  const least = logo === null ? size.wordmark : 0;
  const baseline = Math.max(least, letterHeight(fitted.lines.flat()[0] ?? '', fitted.size));
  const lines = placeLines(fitted, 0, baseline, PITCH, QUIET);
  const at = { x: width - mark.width, width: mark.width, height: mark.height };
  const box: Box = logo === null ? { kind: 'wordmark', y: baseline, ...at } : { kind: 'logo', y: 0, ...at };
  // Beside the QR code nothing makes room for a logo that hangs below the line.
  const hanging = size.credentials === 'beside' && logo !== null ? mark.height : 0;
  const { height, tail } = withTail(lines.at(-1)?.y ?? baseline, fitted.size);
  return { boxes: [...lines, box], height: Math.max(height, hanging), tail };
}

/** Size of the wordmark, or of a logo in its box: never distorted. */
export function markSize(
  size: CardSize,
  logo: LogoRatio,
): { readonly width: number; readonly height: number } {
  const ratio = logo ?? wordmark().width / wordmark().height;
  const room = logo === null ? { width: Infinity, height: size.wordmark } : size.logo;
  const height = Math.min(room.height, room.width / ratio);
  return { width: height * ratio, height };
}

/** On one line, else on two where the size has those, else the group cut with an ellipsis; the class is never cut off behind it. */
function fitGroup(parts: readonly string[], size: CardSize, width: number): FittedText {
  const fit = (texts: readonly string[], lines: number) => (): FittedText =>
    fitText(texts, {
      width,
      height: lines * PITCH * size.groupType * MM_PER_POINT,
      maxSize: size.groupType,
      minSize: SMALLEST_TYPE,
      pitch: PITCH,
      line: PITCH,
      breaks: BETWEEN_WORDS,
      measure: (text) => measureText(text, QUIET.role),
    });
  const together = [parts.join(BEFORE_CLASS)];
  const [oneLine, apart] = [fit(together, 1), fit(parts, 2)];
  if (size.groupLines > 1) return firstUncut([oneLine, apart, fit(together, 2), apart]);
  const fitted = oneLine();
  return fitted.cut ? { size: SMALLEST_TYPE, lines: [[cutGroup(parts, width)]], cut: true } : fitted;
}

/** `1e lj 3e gr Wetensch… · 5WeWiA` in the smallest type. */
function cutGroup([group = '', className = '']: readonly string[], width: number): string {
  const cut = (text: string, room: number): string => fitLine(text, QUIET.role, room, SMALLEST_TYPE).text;
  const behind = className === '' ? '' : BEFORE_CLASS + className;
  const room = width - measureText(behind, QUIET.role) * SMALLEST_TYPE * MM_PER_POINT;
  return className === '' || room >= LEAST_GROUP ? cut(group, room) + behind : cut(className, width);
}
