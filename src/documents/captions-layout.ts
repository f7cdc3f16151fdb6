import { CAP_HEIGHT, DESCENT, textBox, type TextBox } from './boxes.js';
import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';

/** The name of a picture: its lines, the top of the first at y = 0, and where the picture stands above it; in mm. */
export interface Caption {
  readonly centre: number;
  readonly lines: readonly TextBox[];
  readonly height: number;
}

const PITCH = 1.1;
const SMALLEST_CAPTION = 4.5;
const TYPE_STEP = 0.25;
/** White between two names, and the least room of a picture, in mm. */
const GAP = 0.9;
const LEAST_CELL = 8.6;

/**
 * Names in a row of `width` mm, all in the same type, no word ever broken: in equal cells as long as the longest words fit, else
 * a long word takes room from short ones.
 */
export function layoutCaptions(names: readonly string[], largestType: number, width: number): Caption[] {
  const words = names.map((name) => Math.max(...name.split(' ').map((word) => measureText(word, 'text'))));
  let type = largestType;
  let cells = shareWidth(words, type, width);
  while (cells === null && type > SMALLEST_CAPTION) {
    type -= TYPE_STEP;
    cells = shareWidth(words, type, width);
  }
  const shared = cells ?? words.map(() => width / words.length);
  let left = 0;
  return names.map((name, index) => {
    const cell = shared[index] ?? 0;
    const centre = left + cell / 2;
    left += cell;
    return layoutCaption(name, type, cell - GAP, centre);
  });
}

/** The cells' widths (mm), or null when the words (em) are too wide for this type (pt). */
function shareWidth(words: readonly number[], type: number, width: number): number[] | null {
  const needed = words.map((word) => word * type * MM_PER_POINT + GAP);
  const equal = width / words.length;
  if (needed.every((cell) => cell <= equal)) return words.map(() => equal);
  const least = needed.map((cell) => Math.max(cell, LEAST_CELL));
  const spare = width - least.reduce((sum, cell) => sum + cell, 0);
  return spare < 0 ? null : least.map((cell) => cell + spare / words.length);
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
    const box = textBox(line, 0, (CAP_HEIGHT + index * PITCH) * em, {
      role: 'text',
      size: type,
      tone: 'ink',
    });
    return { ...box, x: centre - box.width / 2 };
  });
  return { centre, lines: boxes, height: (CAP_HEIGHT + DESCENT + (boxes.length - 1) * PITCH) * em };
}
