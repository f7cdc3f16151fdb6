import type { Box } from './boxes.js';
import { capHeight, labelBox, PASSWORD_LABEL, type Row } from './card-rows.js';
import { layoutCaptions } from './captions-layout.js';
import type { CardSize } from './card-size.js';

/** A picture of a password: its icon, and its name in Dutch. */
export interface CardPicture {
  readonly icon: string;
  readonly name: string;
}

/** The room of pictures in mm; beside their label they begin at `column`. */
export interface PictureRoom {
  readonly width: number;
  readonly column: number;
  readonly height: number;
}

/** White between pictures, at least, in mm. */
const PICTURE_GAP = 0.7;
/** White between label and pictures, and between a picture and its name; in mm. */
const LABEL_GAP = 1;
const CAPTION_GAP = 0.7;
const STEP = 0.5;
/** Pictures stay apart by a fifth of their width where there is height enough, so that they are seen one by one. */
const AIRY = 1.15;

/**
 * The pictures of a password in a row, as large as the room allows: beside their label, or underneath it with their names when
 * the size of card has room for those.
 */
export function pictureRow(pictures: readonly CardPicture[], size: CardSize, room: PictureRoom): Row {
  return size.captionType === null
    ? besideLabel(pictures, size, room)
    : withCaptions(pictures, size, size.captionType, room);
}

/** Pictures without a label, over the whole width, `height` mm high at most. */
export function barePictureRow(pictures: readonly CardPicture[], width: number, height: number): Row {
  const side = sideFor(pictures, width, height);
  return { boxes: inARow(pictures, 0, width, side), height: side, tail: 0 };
}

function besideLabel(pictures: readonly CardPicture[], size: CardSize, room: PictureRoom): Row {
  const { width, column, height } = room;
  const side = sideFor(pictures, width - column, height);
  const middle = side / 2 + capHeight(size.labelType) / 2;
  const label = labelBox(PASSWORD_LABEL, size, middle);
  return { boxes: [label, ...inARow(pictures, column, width, side)], height: side, tail: 0 };
}

function sideFor(pictures: readonly CardPicture[], width: number, height: number): number {
  const cell = (width + PICTURE_GAP) / pictures.length;
  return Math.min(cell - PICTURE_GAP, cell / AIRY, height);
}

/** From `left` to flush with `right`, as the wordmark and the date are. */
function inARow(pictures: readonly CardPicture[], left: number, right: number, side: number): Box[] {
  const step = (right - left - side) / (pictures.length - 1);
  return pictures.map(({ icon }, index): Box => {
    const x = left + index * step;
    return { kind: 'picture', x, y: 0, size: side, icon, caption: [] };
  });
}

function withCaptions(
  pictures: readonly CardPicture[],
  size: CardSize,
  captionType: number,
  { width, height }: PictureRoom,
): Row {
  const names = pictures.map(({ name }) => name);
  const captions = layoutCaptions(names, captionType, width);
  const label = labelBox(PASSWORD_LABEL, size, capHeight(size.labelType));
  const top = label.y + LABEL_GAP;
  const below = CAPTION_GAP + Math.max(...captions.map((caption) => caption.height));
  const centres = captions.map(({ centre }) => centre);
  const apart = centres.slice(1).map((centre, index) => centre - (centres[index] ?? 0));
  const toEdges = [2 * (centres[0] ?? 0), 2 * (width - (centres.at(-1) ?? 0))];
  const side = inSteps(Math.min(Math.min(...apart) - PICTURE_GAP, ...toEdges, height - top - below));
  const boxes = pictures.map(({ icon }, index): Box => {
    const { centre, lines } = captions[index] ?? { centre: 0, lines: [] };
    const x = centre - side / 2;
    const caption = lines.map((line) => ({ ...line, x: line.x - x, y: side + CAPTION_GAP + line.y }));
    return { kind: 'picture', x, y: top, size: side, icon, caption };
  });
  return { boxes: [label, ...boxes], height: top + side + below, tail: 0 };
}

/** Few sizes of one picture: each that has a name is in the file once. */
function inSteps(side: number): number {
  return Math.floor(side / STEP) * STEP;
}
