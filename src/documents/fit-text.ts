import { MM_PER_POINT, splitClusters } from './fonts.js';

/** The room for a block of text and how it may be used. */
export interface TextRoom {
  /** mm */
  readonly width: number;
  /** mm */
  readonly height: number;
  /** pt */
  readonly maxSize: number;
  /** pt */
  readonly minSize: number;
  /** Distance between baselines, in em. */
  readonly pitch: number;
  /** Height of a single line, in em. */
  readonly line: number;
  /** Where a line may end, each a pattern for `split`; an earlier one is preferred. */
  readonly breaks: readonly RegExp[];
  /** Width of a text in em. */
  readonly measure: (text: string) => number;
}

/** Lines for each of the texts, all at one size (pt); `cut` when an ellipsis stands for what did not fit. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly (readonly string[])[];
  readonly cut: boolean;
}

const STEP = 0.5;
/** Room for rounding, in em: a line that fits exactly must fit. */
const SLACK = 1e-6;

/**
 * Sets texts underneath each other as large as the room allows: first by shrinking and breaking between words, at the smallest
 * size also inside words, and only then by cutting with an ellipsis.
 */
export function fitText(texts: readonly string[], room: TextRoom): FittedText {
  const largest = Math.max(...texts.map((text) => room.measure(text)));
  const onOneLine = room.width / (largest * MM_PER_POINT);
  const top = Math.min(room.maxSize, room.height / (blockHeight(texts.length, room) * MM_PER_POINT));
  if (onOneLine >= top && top >= room.minSize)
    return { size: top, lines: texts.map((text) => [text]), cut: false };
  for (const size of sizesDown(top, room.minSize)) {
    const lines = breakAtSize(texts, size, room);
    if (lines !== null) return { size, lines, cut: false };
  }
  return breakAnywhere(texts, room);
}

/** From `top` down in steps; the last one is `least` itself. */
function sizesDown(top: number, least: number): number[] {
  const steps = Math.max(0, Math.ceil((top - least) / STEP));
  const sizes = Array.from({ length: steps }, (_, step) => top - step * STEP);
  return top < least ? [] : [...sizes, least];
}

/** Height of so many lines, in em. */
function blockHeight(lines: number, room: TextRoom): number {
  return (lines - 1) * room.pitch + room.line;
}

/** How many lines of this size (pt) the room has; at least one. */
function linesInRoom(size: number, room: TextRoom): number {
  const em = size * MM_PER_POINT;
  return Math.max(1, 1 + Math.floor((room.height / em - room.line) / room.pitch + SLACK));
}

function breakAtSize(texts: readonly string[], size: number, room: TextRoom): string[][] | null {
  const available = linesInRoom(size, room);
  const width = room.width / (size * MM_PER_POINT) + SLACK;
  for (const pattern of room.breaks) {
    const lines = texts.map((text) => fillLines(text.split(pattern), width, room.measure));
    const fits = lines.flat().every((line) => room.measure(line) <= width);
    if (fits && lines.flat().length <= available) return lines;
  }
  return null;
}

function breakAnywhere(texts: readonly string[], room: TextRoom): FittedText {
  const size = room.minSize;
  const width = room.width / (size * MM_PER_POINT) + SLACK;
  const pieces = (text: string): string[] =>
    text
      .split(room.breaks.at(-1) ?? / /)
      .flatMap((word) => (room.measure(word) > width ? splitClusters(word) : [word]));
  const lines = texts.map((text) => fillLines(pieces(text), width, room.measure));
  const shares = shareLines(
    lines.map((each) => each.length),
    Math.max(texts.length, linesInRoom(size, room)),
  );
  return {
    size,
    lines: lines.map((each, index) => cutLines(each, shares[index] ?? 1, width, room.measure)),
    cut: lines.some((each, index) => each.length > (shares[index] ?? 1)),
  };
}

/** Gives each text a line in turn until all have enough or the lines are spent. */
function shareLines(wanted: readonly number[], available: number): number[] {
  const shares = wanted.map(() => 1);
  let left = available - wanted.length;
  while (left > 0 && shares.some((share, index) => share < (wanted[index] ?? 0))) {
    for (const [index, want] of wanted.entries()) {
      if (left > 0 && (shares[index] ?? 0) < want) {
        shares[index] = (shares[index] ?? 0) + 1;
        left -= 1;
      }
    }
  }
  return shares;
}

function fillLines(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

function cutLines(
  lines: readonly string[],
  count: number,
  width: number,
  measure: (text: string) => number,
): string[] {
  if (lines.length <= count) return [...lines];
  const kept = lines.slice(0, count);
  const last = splitClusters(kept.pop() ?? '');
  while (last.length > 0 && measure(`${last.join('').trimEnd()}…`) > width) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}
