import type { StickerFormat } from './print-settings.js';

/** Places in rows and columns on a page; lengths in mm, from the page's upper left corner. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  /** From a place's left edge to that of the next, and from its upper edge to that of the one below. */
  readonly pitchX: number;
  readonly pitchY: number;
}

/** An A4 sheet of stickers. */
export interface StickerSheet extends Grid {
  /** Names under which the sheet is sold. */
  readonly names: readonly string[];
}

/** The sheets that cards fit on, as their makers measure them; other brands copy these sizes. */
export const STICKER_SHEETS: Readonly<Record<StickerFormat, StickerSheet>> = {
  '105x48': {
    columns: 2,
    rows: 6,
    left: 0,
    top: 4.5,
    pitchX: 105,
    pitchY: 48,
    names: ['Avery Zweckform 3424'],
  },
  '99.1x38.1': {
    columns: 2,
    rows: 7,
    left: 4.65,
    top: 15.15,
    pitchX: 101.6,
    pitchY: 38.1,
    names: ['Avery L7163'],
  },
  '70x37': {
    columns: 3,
    rows: 8,
    left: 0,
    top: 0.5,
    pitchX: 70,
    pitchY: 37,
    names: ['Avery Zweckform 3474'],
  },
  '70x36': {
    columns: 3,
    rows: 8,
    left: 0,
    top: 4.5,
    pitchX: 70,
    pitchY: 36,
    names: ['Avery Zweckform 3475', 'Avery Zweckform 3490'],
  },
  '63.5x38.1': {
    columns: 3,
    rows: 7,
    left: 7.2,
    top: 15.15,
    pitchX: 66,
    pitchY: 38.1,
    names: ['Avery L7160'],
  },
};

/** How many stickers a sheet of this size holds. */
export function placesOn(format: StickerFormat): number {
  const { columns, rows } = STICKER_SHEETS[format];
  return columns * rows;
}

/** `99.1x38.1` as a reader sees it: `99,1 x 38,1`. */
export function formatLabel(format: StickerFormat): string {
  return format.replaceAll('.', ',').replace('x', ' x ');
}
