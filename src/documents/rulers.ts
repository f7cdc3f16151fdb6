import { boxBounds, textBox, type Box, type RuleBox, type TextBox } from './boxes.js';
import { measureText, MM_PER_POINT } from './fonts.js';

/** Where the rulers stand: their lines from the paper's edge, where they begin and stop, in mm. */
const EDGE = 6;
const BEGIN = 10;
const TICKS = { one: 2, five: 3, ten: 4 } as const;
const HAIRLINE = 0.12;
const THICK = 0.3;
const TYPE = 6;
const STRONG_TYPE = 8;
/** Half the height of a digit, in em. */
const HALF_DIGIT = 0.35;
const GAP = 0.8;
/** How far another line keeps from a number, in mm. */
const CLEAR = 0.5;

/** Nothing else is drawn nearer to the paper's edges (mm): the ticks and their numbers stand there. */
export const RULER_WIDTH = 16.5;

/** The positions that somebody measures at, in mm: across on the upper ruler, down on the left one. */
export interface MeasuredMarks {
  readonly across: readonly number[];
  readonly down: readonly number[];
}

/**
 * Rulers along the four edges of a page, a tick for each mm and a number each 10: both pairs count from the upper left corner.
 * The marks to measure at are thicker.
 */
export function rulers(pageWidth: number, pageHeight: number, marks: MeasuredMarks): Box[] {
  const last = pageWidth - BEGIN;
  const across = positions(pageWidth).flatMap((at): Box[] => {
    const length = tickLength(at);
    const strong = marks.across.includes(at);
    const bottom = pageHeight - EDGE;
    return [
      rule(at, EDGE, at, EDGE + length, strong),
      rule(at, bottom, at, bottom - length, false),
      // The first and the last number would run into the other rulers.
      ...(at === last
        ? []
        : number(
            at,
            (width, type) => ({ x: at - width / 2, y: EDGE + TICKS.ten + GAP + 2 * HALF_DIGIT * em(type) }),
            strong,
          )),
      ...(at === last
        ? []
        : number(at, (width) => ({ x: at - width / 2, y: bottom - TICKS.ten - GAP }), false)),
    ];
  });
  const down = positions(pageHeight).flatMap((at): Box[] => {
    const length = tickLength(at);
    const strong = marks.down.includes(at);
    const right = pageWidth - EDGE;
    const baseline = (type: number) => at + HALF_DIGIT * em(type);
    return [
      rule(EDGE, at, EDGE + length, at, strong),
      rule(right, at, right - length, at, false),
      ...number(at, (_, type) => ({ x: EDGE + TICKS.ten + GAP, y: baseline(type) }), strong),
      ...number(at, (width, type) => ({ x: right - TICKS.ten - GAP - width, y: baseline(type) }), false),
    ];
  });
  return [...across, ...down];
}

/** A line, upright or level, in the pieces that leave these texts free, so that it strikes none of them through. */
export function aroundTexts(line: RuleBox, texts: readonly TextBox[]): RuleBox[] {
  const isLevel = line.y === line.toY;
  const [from, to] = isLevel ? [line.x, line.toX] : [line.y, line.toY];
  const gaps = texts.map(boxBounds).flatMap(({ left, right, top, bottom }) => {
    const [near, far, begin, end] = isLevel ? [top, bottom, left, right] : [left, right, top, bottom];
    const across = isLevel ? line.y : line.x;
    return across > near - CLEAR && across < far + CLEAR ? [{ begin: begin - CLEAR, end: end + CLEAR }] : [];
  });
  const sorted = gaps.sort((a, b) => a.begin - b.begin);
  const starts = [Math.min(from, to), ...sorted.map(({ end }) => end)];
  const ends = [...sorted.map(({ begin }) => begin), Math.max(from, to)];
  return starts.flatMap((start, index) => {
    const stop = ends[index] ?? start;
    if (stop <= start) return [];
    return [isLevel ? { ...line, x: start, toX: stop } : { ...line, y: start, toY: stop }];
  });
}

function positions(length: number): number[] {
  return Array.from({ length: length - 2 * BEGIN + 1 }, (_, index) => BEGIN + index);
}

function tickLength(at: number): number {
  if (at % 10 === 0) return TICKS.ten;
  return at % 5 === 0 ? TICKS.five : TICKS.one;
}

function rule(x: number, y: number, toX: number, toY: number, strong: boolean): Box {
  return { kind: 'rule', x, y, toX, toY, width: strong ? THICK : HAIRLINE };
}

function number(
  at: number,
  placeOf: (width: number, type: number) => { readonly x: number; readonly y: number },
  strong: boolean,
): Box[] {
  if (at % 10 !== 0 || at === BEGIN) return [];
  const type = strong ? STRONG_TYPE : TYPE;
  const role = strong ? 'name' : 'text';
  const { x, y } = placeOf(measureText(String(at), role) * em(type), type);
  return [textBox(String(at), x, y, { role, size: type, tone: strong ? 'ink' : 'quiet' })];
}

function em(type: number): number {
  return type * MM_PER_POINT;
}
