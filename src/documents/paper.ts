import { CUT_OUT_95X55, STICKER_CARDS, type CardSize } from './card-size.js';
import type { StickerFormat } from './print-settings.js';
import { STICKER_SHEETS, type Grid } from './sticker-sheets.js';

/** The papers that cards are printed on: plain A4, a sheet of stickers, or a roll of them with a page for each. */
export type PaperName = 'a4' | 'sticker-vel' | 'sticker-rol';

/** A page of cards; lengths in mm. */
export interface Paper extends Grid {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly card: CardSize;
  /** Plain paper: dashed lines to cut along, a line above each group, a foot, and a new page for every group. */
  readonly plain: boolean;
}

const A4 = { pageWidth: 210, pageHeight: 297 } as const;

const PLAIN: Paper = {
  ...A4,
  card: CUT_OUT_95X55,
  columns: 2,
  rows: 5,
  left: 10,
  top: 10,
  pitchX: CUT_OUT_95X55.width,
  pitchY: CUT_OUT_95X55.height,
  plain: true,
};

/** The paper by its name; for stickers, of this size. */
export function paperFor(name: PaperName, format: StickerFormat): Paper {
  if (name === 'a4') return PLAIN;
  const card = STICKER_CARDS[format];
  if (name === 'sticker-vel') return { ...A4, card, plain: false, ...sheetOf(format) };
  const { width, height } = card;
  return {
    pageWidth: width,
    pageHeight: height,
    card,
    columns: 1,
    rows: 1,
    left: 0,
    top: 0,
    pitchX: width,
    pitchY: height,
    plain: false,
  };
}

/** The upper left corner of a place, in mm. Places are counted from 0, row by row, as a sheet of stickers is used up. */
export function placeOn(paper: Paper, place: number): { readonly x: number; readonly y: number } {
  const row = Math.floor(place / paper.columns);
  const column = place % paper.columns;
  return { x: paper.left + column * paper.pitchX, y: paper.top + row * paper.pitchY };
}

/** Cards of a part of a document at most: so many that its pages are full, `most` or just over it. */
export function cardsInPart({ columns, rows }: Paper, most: number): number {
  const perPage = columns * rows;
  return Math.ceil(most / perPage) * perPage;
}

function sheetOf(format: StickerFormat): Grid {
  const { columns, rows, left, top, pitchX, pitchY } = STICKER_SHEETS[format];
  return { columns, rows, left, top, pitchX, pitchY };
}
