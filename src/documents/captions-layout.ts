import { CAP_HEIGHT, DESCENT, textBox, type TextBox } from './boxes.js';
import { breakName } from './caption-breaks.js';
import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';

/** The name of a picture: its lines, the top of the first at y = 0, and where the picture stands above it; in mm. */
export interface Caption {
  readonly centre: number;
  readonly lines: readonly TextBox[];
  readonly height: number;
}

const PITCH = 1.1;
/** White between two names, and the least room of a picture, in mm. */
const GAP = 0.9;
const LEAST_CELL = 8.4;

/**
 * Names in a row of `width` mm, all in this type (pt), each on two lines at most: in equal cells when the longest words fit in
 * those, else a long word takes room from short ones; when that is not enough, the longest are broken at their seams.
 */
export function layoutCaptions(names: readonly string[], type: number, width: number): Caption[] {
  let written = names;
  let cells = shareWidth(written, type, width);
  while (cells === null) {
    const broken = breakLongest(written);
    if (broken === null) break;
    written = broken;
    cells = shareWidth(written, type, width);
  }
  const shared = cells ?? written.map(() => width / written.length);
  let left = 0;
  return written.map((name, index) => {
    const cell = shared[index] ?? 0;
    const centre = left + cell / 2;
    left += cell;
    return layoutCaption(name, type, cell - GAP, centre);
  });
}

/** Width of the longest word, in em. */
function wordWidth(name: string): number {
  return Math.max(...name.split(' ').map((word) => measureText(word, 'text')));
}

/** The same names with the widest that can be broken in two; null when none is left. */
function breakLongest(names: readonly string[]): readonly string[] | null {
  const breakable = names.filter((name) => breakName(name) !== null);
  const [longest] = breakable.sort((a, b) => wordWidth(b) - wordWidth(a));
  if (longest === undefined) return null;
  return names.map((name) => (name === longest ? (breakName(name) ?? name) : name));
}

/** The cells' widths (mm), or null when the words are too wide for this type (pt). */
function shareWidth(names: readonly string[], type: number, width: number): number[] | null {
  const needed = names.map((name) => wordWidth(name) * type * MM_PER_POINT + GAP);
  const equal = width / names.length;
  if (needed.every((cell) => cell <= equal)) return names.map(() => equal);
  const least = needed.map((cell) => Math.max(cell, LEAST_CELL));
  const spare = width - least.reduce((sum, cell) => sum + cell, 0);
  return spare < 0 ? null : least.map((cell) => cell + spare / names.length);
}

function layoutCaption(name: string, type: number, width: number, centre: number): Caption {
  const em = type * MM_PER_POINT;
  const room = { width, height: 2 * PITCH * em, maxSize: type, minSize: type, pitch: PITCH, line: PITCH };
  const { lines } = fitText([name], {
    ...room,
    breaks: [/(?<= )/],
    measure: (text) => measureText(text, 'text'),
  });
  const boxes = lines.flat().map((line, index) => {
    const baseline = (CAP_HEIGHT + index * PITCH) * em;
    const box = textBox(line, 0, baseline, { role: 'text', size: type, tone: 'ink' });
    return { ...box, x: centre - box.width / 2 };
  });
  return { centre, lines: boxes, height: (CAP_HEIGHT + DESCENT + (boxes.length - 1) * PITCH) * em };
}
