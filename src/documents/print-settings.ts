/** The documents that a ZIP can hold, by the names of `--documenten`, in the order in which they stand in it. */
export const DOCUMENT_KINDS = ['excel', 'csv', 'a4', 'stickers', 'rol'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Sizes of sticker, width x height in mm, by the names of `--sticker`. */
export const STICKER_FORMATS = ['105x48', '99.1x38.1', '70x37', '70x36', '63.5x38.1'] as const;
export type StickerFormat = (typeof STICKER_FORMATS)[number];

/** What sheets or folders can be made for: administrative group, or class. */
export type Division = 'groep' | 'klas';

/** How the cards meet a sheet of stickers. */
export interface StickerSettings {
  readonly format: StickerFormat;
  /** The first free place of the first sheet, from 1, row by row. */
  readonly start: number;
  /** How far everything is moved right and down, in mm, to correct a printer. */
  readonly offset: { readonly x: number; readonly y: number };
  /** By how much everything is multiplied, from the page's upper left corner; 1 is as it is. */
  readonly scale: number;
  /** Draws the stickers' borders, to try a sheet on plain paper. */
  readonly outline: boolean;
  /** What begins a new sheet; null: stickers run on. */
  readonly newSheetPer: Division | null;
}

/** A school's own logo, as a file that was read and found good. */
export interface LogoFile {
  readonly kind: 'svg' | 'png';
  readonly bytes: Uint8Array;
}

/** All that a person can choose about the documents. */
export interface PrintSettings {
  readonly documents: readonly DocumentKind[];
  readonly sticker: StickerSettings;
  /** Folders in the ZIP beside the whole, one for each group or class; null: none. */
  readonly folderPer: Division | null;
  /** What begins a new page of A4 cards. */
  readonly newPagePer: Division;
  readonly logo: LogoFile | null;
}
