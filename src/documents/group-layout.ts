import type { Box } from './boxes.js';
import type { Card } from './card.js';
import { letterHeight, placeLines, SMALLEST_TYPE, tailDepth, type Row } from './card-rows.js';
import type { CardSize } from './card-size.js';
import { drawableName } from './drawable-name.js';
import { firstUncut } from './first-uncut.js';
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
const MOST_LINES = 3;

/**
 * Group and class at the left, in quiet type, and the wordmark or logo at the right. On a narrow card a group that does not fit
 * on one line takes the mark's place too.
 */
export function groupRow(card: Card, size: CardSize, width: number, logo: LogoRatio): Row {
  const mark = markSize(size, logo);
  const parts = [card.groupName, card.className ?? ''].map((part) => drawableName(part).text).filter(Boolean);
  const beside = width - mark.width - MARK_GAP;
  const onOneLine = fitGroup([parts.join(' · ')], size, beside, 1);
  const isNarrow = size.labels === 'above';
  if (onOneLine.cut && isNarrow) return linesRow(fitLines(parts, size, width), 0);
  const fitted = onOneLine.cut ? fitLines(parts, size, beside) : onOneLine;
  const row = linesRow(fitted, logo === null ? size.wordmark : 0);
  const at = { x: width - mark.width, width: mark.width, height: mark.height };
  const box: Box =
    logo === null ? { kind: 'wordmark', y: row.baseline, ...at } : { kind: 'logo', y: 0, ...at };
  // Beside the QR code nothing makes room for a logo that hangs below the line.
  const hanging = size.credentials === 'beside' && logo !== null ? mark.height : 0;
  return { ...row, boxes: [...row.boxes, box], height: Math.max(row.height, hanging) };
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

/** On more lines than one, the class on a line of its own when that takes no third: it is never cut off behind a long group. */
function fitLines(parts: readonly string[], size: CardSize, width: number): FittedText {
  const together = [parts.join(' · ')];
  return firstUncut([
    () => fitGroup(parts, size, width, 2),
    () => fitGroup(together, size, width, 2),
    () => fitGroup(together, size, width, MOST_LINES),
    () => fitGroup(parts, size, width, MOST_LINES),
  ]);
}

function fitGroup(texts: readonly string[], size: CardSize, width: number, lines: number): FittedText {
  return fitText(texts, {
    width,
    height: lines * PITCH * size.groupType * MM_PER_POINT,
    maxSize: size.groupType,
    minSize: SMALLEST_TYPE,
    pitch: PITCH,
    line: PITCH,
    breaks: BETWEEN_WORDS,
    measure: (text) => measureText(text, QUIET.role),
  });
}

function linesRow(fitted: FittedText, leastBaseline: number): Row & { readonly baseline: number } {
  const baseline = Math.max(leastBaseline, letterHeight(fitted.lines.flat()[0] ?? '', fitted.size));
  const boxes = placeLines(fitted, 0, baseline, PITCH, QUIET);
  return { boxes, baseline, height: boxes.at(-1)?.y ?? baseline, tail: tailDepth(fitted.size) };
}
