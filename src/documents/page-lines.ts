import type { Box, RuleBox } from './boxes.js';
import { placeOn, type Paper } from './paper.js';

/** Where the lines down the page leave room for the line above a group, and above the foot; in mm from the edges. */
const TOP = 9.2;
const BOTTOM = 9.5;
const CUT_LINE = { width: 0.15, dashes: [1.2, 1.2] } as const;
const HAIRLINE = 0.1;

/** Lines that run through to the paper's edges, but for the foot and the line above a group: a guillotine cuts along them. */
export function cutLines(paper: Paper): Box[] {
  const { pageWidth, pageHeight, columns, rows, pitchX, pitchY } = paper;
  const across = Array.from({ length: rows + 1 }, (_, row): Box => {
    const y = paper.top + row * pitchY;
    return { kind: 'rule', x: 0, y, toX: pageWidth, toY: y, ...CUT_LINE };
  });
  const down = Array.from({ length: columns + 1 }, (_, column): Box => {
    const x = paper.left + column * pitchX;
    return { kind: 'rule', x, y: TOP, toX: x, toY: pageHeight - BOTTOM, ...CUT_LINE };
  });
  return [...across, ...down];
}

/** The borders of all stickers of the sheet, used or not. */
export function stickerOutlines(paper: Paper): RuleBox[] {
  const { width, height } = paper.card;
  return Array.from({ length: paper.columns * paper.rows }, (_, place) => placeOn(paper, place)).flatMap(
    ({ x, y }) => outline(x, y, x + width, y + height),
  );
}

function outline(left: number, top: number, right: number, bottom: number): RuleBox[] {
  const line = (x: number, y: number, toX: number, toY: number): RuleBox => ({
    kind: 'rule',
    x,
    y,
    toX,
    toY,
    width: HAIRLINE,
  });
  return [
    line(left, top, right, top),
    line(right, top, right, bottom),
    line(right, bottom, left, bottom),
    line(left, bottom, left, top),
  ];
}
