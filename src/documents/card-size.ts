import type { StickerFormat } from './print-settings.js';

/** How one card is set: lengths in mm, type sizes in pt. Sizes of type are maxima, long text shrinks. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** Nothing is drawn nearer to the card's border. */
  readonly padding: number;
  readonly qr: number;
  /** The QR code of a card with a picture password, which needs the height. */
  readonly qrWithPictures: number;
  /** Height of the wordmark's capitals. */
  readonly wordmark: number;
  readonly groupType: number;
  readonly nameType: number;
  readonly urlType: number;
  readonly labelType: number;
  readonly usernameType: number;
  readonly passwordType: number;
  /** Type of the names underneath the pictures; null: no names, and the pictures stand beside their label. */
  readonly captionType: number | null;
}

export const STICKER_105X48: CardSize = {
  width: 105,
  height: 48,
  // The sheet has no margin of its own and printers can't print its edge.
  padding: 5,
  qr: 22,
  qrWithPictures: 21,
  wordmark: 3,
  groupType: 8,
  nameType: 18,
  urlType: 8,
  labelType: 8,
  usernameType: 13,
  passwordType: 18,
  captionType: null,
};

export const CUT_OUT_95X55: CardSize = {
  width: 95,
  height: 55,
  padding: 4.5,
  qr: 25,
  qrWithPictures: 20,
  wordmark: 3,
  groupType: 8,
  nameType: 20,
  urlType: 8,
  labelType: 8,
  usernameType: 14,
  passwordType: 20,
  captionType: 6,
};

/** How a card is set on each size of sticker. */
export const STICKER_CARDS: Readonly<Record<StickerFormat, CardSize>> = {
  '105x48': STICKER_105X48,
  '99.1x38.1': { ...STICKER_105X48, width: 99.1, height: 38.1 },
  '70x37': { ...STICKER_105X48, width: 70, height: 37 },
  '70x36': { ...STICKER_105X48, width: 70, height: 36 },
  '63.5x38.1': { ...STICKER_105X48, width: 63.5, height: 38.1 },
};
