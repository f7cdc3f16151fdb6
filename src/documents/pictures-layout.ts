import { CAP_HEIGHT, type Box } from './boxes.js';
import { labelBox, PASSWORD_LABEL, type Row } from './card-rows.js';
import { layoutCaptions } from './captions-layout.js';
import { MM_PER_POINT } from './fonts.js';
import type { CardSize } from './card-size.js';

/** A picture of a password: its icon, and its name in Dutch. */
export interface CardPicture {
  readonly icon: string;
  readonly name: string;
}

/** White between row and row on a small card and on one with captions, and between pictures; in mm. */
const ROW_GAP = 1.1;
const WIDE_ROW_GAP = 2.1;
const PICTURE_GAP = 0.7;
const CAPTION_GAP = 0.5;
const LABEL_GAP = 1;

/**
 * The pictures of a password in a row, as large as `height` (mm) allows: beside their label, or underneath it with their names
 * when the size of card has room for those.
 */
export function layoutPictures(
  pictures: readonly CardPicture[],
  size: CardSize,
  width: number,
  column: number,
  height: number,
): Row {
  return size.captionType === null
    ? besideLabel(pictures, size, width, column, height)
    : withCaptions(pictures, size, size.captionType, width, height);
}

function besideLabel(
  pictures: readonly CardPicture[],
  size: CardSize,
  width: number,
  column: number,
  height: number,
): Row {
  const cell = (width - column + PICTURE_GAP) / pictures.length;
  const side = Math.min(cell - PICTURE_GAP, height - 2 * ROW_GAP);
  // The row ends flush right, as the wordmark and the rule do.
  const step = (width - column - side) / (pictures.length - 1);
  const boxes = pictures.map(({ icon }, index): Box => ({
    kind: 'picture',
    x: column + index * step,
    y: 0,
    size: side,
    icon,
  }));
  const middle = side / 2 + (CAP_HEIGHT / 2) * size.labelType * MM_PER_POINT;
  return { boxes: [labelBox(PASSWORD_LABEL, size, middle), ...boxes], height: side, tail: 0 };
}

function withCaptions(
  pictures: readonly CardPicture[],
  size: CardSize,
  captionType: number,
  width: number,
  height: number,
): Row {
  const captions = layoutCaptions(
    pictures.map(({ name }) => name),
    captionType,
    width,
  );
  const labelBaseline = CAP_HEIGHT * size.labelType * MM_PER_POINT;
  const top = labelBaseline + LABEL_GAP;
  const below = CAPTION_GAP + Math.max(...captions.map((caption) => caption.height));
  const centres = captions.map(({ centre }) => centre);
  const apart = centres.slice(1).map((centre, index) => centre - (centres[index] ?? 0));
  const toEdges = [2 * (centres[0] ?? 0), 2 * (width - (centres.at(-1) ?? 0))];
  const side = Math.min(
    Math.min(...apart) - PICTURE_GAP,
    ...toEdges,
    height - 2 * WIDE_ROW_GAP - top - below,
  );
  const boxes = pictures.flatMap(({ icon }, index): Box[] => {
    const { centre, lines } = captions[index] ?? { centre: 0, lines: [] };
    return [
      { kind: 'picture', x: centre - side / 2, y: top, size: side, icon },
      ...lines.map((line) => ({ ...line, y: top + side + CAPTION_GAP + line.y })),
    ];
  });
  return {
    boxes: [...boxes, labelBox(PASSWORD_LABEL, size, labelBaseline)],
    height: top + side + below,
    tail: 0,
  };
}
