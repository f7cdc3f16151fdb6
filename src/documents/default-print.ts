import type { PrintSettings, StickerSettings } from './print-settings.js';

/** A new sheet of the portal's size, printed as it is. */
export const DEFAULT_STICKER: StickerSettings = {
  format: '105x48',
  start: 1,
  offset: { x: 0, y: 0 },
  scale: 1,
  outline: false,
  newSheetPer: null,
};

/** What a person gets who chooses nothing; a bulk puts the Excel file before it. */
export const DEFAULT_PRINT: PrintSettings = {
  documents: ['a4', 'stickers', 'rol'],
  sticker: DEFAULT_STICKER,
  folderPer: null,
  newPagePer: 'groep',
  logo: null,
};
