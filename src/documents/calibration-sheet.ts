import { textBox, type Box } from './boxes.js';
import { calibrationHeading, calibrationSteps, MARKS, type CalibrationNote } from './calibration-text.js';
import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT, type FontRole } from './fonts.js';
import { stickerOutlines } from './page-lines.js';
import { paperFor, placeOn, type Paper } from './paper.js';
import type { StickerSettings } from './print-settings.js';
import { aroundTexts, RULER_WIDTH, rulers } from './rulers.js';
import type { Day } from '../domain/student.js';

const SIZES = [9, 8.5, 8, 7.5, 7, 6.5, 6] as const;
const SMALLEST = 5.5;
const TITLE = 1.15;
const PITCH = 1.32;
const PADDING = 3;
const NUMBER_TYPE = 12;

/** Part of the page, in mm. */
interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of the test sheet for a size of sticker: rulers, every sticker with its place, and what to do. */
export function layoutCalibration(sticker: StickerSettings, date: Day): { paper: Paper; boxes: Box[] } {
  const paper = paperFor('sticker-vel', sticker.format);
  const rooms = Array.from({ length: paper.columns * paper.rows }, (_, place) => roomOf(paper, place));
  // The first row holds the heading, and has less height: the steps begin below it.
  const placed = [
    ...calibrationHeading(sticker, date).map((note, index) => ({ note, room: rooms[index] })),
    ...calibrationSteps(sticker).map((note, index) => ({ note, room: rooms[paper.columns + index] })),
  ];
  const notes = placed.flatMap(({ note, room }) => (room === undefined ? [] : [{ note, room }]));
  const size = SIZES.find((one) =>
    notes.every(({ note, room }) => isWithin(layoutNote(note, room, one), room)),
  );
  const ruled = rulers(paper.pageWidth, paper.pageHeight, MARKS);
  const numbers = ruled.filter((box) => box.kind === 'text');
  const boxes = [
    ...stickerOutlines(paper).flatMap((line) => aroundTexts(line, numbers)),
    ...ruled,
    ...rooms.map(({ right, top }, index) => placeNumber(index + 1, right, top)),
    ...notes.flatMap(({ note, room }) => layoutNote(note, room, size ?? SMALLEST)),
  ];
  return { paper, boxes };
}

/** What the rulers leave of a sticker, without its edges. */
function roomOf(paper: Paper, place: number): Room {
  const { x, y } = placeOn(paper, place);
  return {
    left: Math.max(x, RULER_WIDTH) + PADDING,
    top: Math.max(y, RULER_WIDTH) + PADDING,
    right: Math.min(x + paper.card.width, paper.pageWidth - RULER_WIDTH) - PADDING,
    bottom: Math.min(y + paper.card.height, paper.pageHeight - RULER_WIDTH) - PADDING,
  };
}

function placeNumber(place: number, right: number, top: number): Box {
  const text = String(place);
  const em = NUMBER_TYPE * MM_PER_POINT;
  const width = measureText(text, 'name') * em;
  return textBox(text, right - width, top + 0.72 * em, { role: 'name', size: NUMBER_TYPE, tone: 'quiet' });
}

/** A note's lines underneath each other, `size` in pt. */
function layoutNote({ title, lines }: CalibrationNote, room: Room, size: number): Box[] {
  const em = size * MM_PER_POINT;
  const width = room.right - room.left;
  // Beside the number of the place.
  const titleWidth = width - 2 * NUMBER_TYPE * MM_PER_POINT * 0.7;
  const titles = wrap(title, 'name', titleWidth, size * TITLE).map((text) => ({
    text,
    role: 'name' as const,
    type: size * TITLE,
  }));
  const texts = lines.flatMap(({ text, command }) => {
    const role: FontRole = command === true ? 'code' : 'text';
    return wrap(text, role, width, size).map((line) => ({ text: line, role, type: size }));
  });
  let y = room.top - 0.4 * em;
  return [...titles, ...texts].map(({ text, role, type }) => {
    y += PITCH * type * MM_PER_POINT;
    return textBox(text, room.left, y, { role, size: type, tone: 'ink' });
  });
}

function wrap(text: string, role: FontRole, width: number, size: number): string[] {
  const { lines } = fitText([text], {
    width,
    height: 1_000,
    maxSize: size,
    minSize: size,
    pitch: 1,
    line: 1,
    breaks: [/(?<= )/u],
    measure: (part) => measureText(part, role),
  });
  return lines.flat();
}

function isWithin(boxes: readonly Box[], { bottom }: Room): boolean {
  return boxes.every((box) => box.y <= bottom);
}
