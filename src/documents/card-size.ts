import type { StickerFormat } from './print-settings.js';

/** Smallest type on a card, in pt. */
export const SMALLEST_TYPE = 7;

/** Pictures smaller than this (mm) are not told apart by a child. */
export const LEAST_PICTURE = 5;

/** How one card is set: lengths in mm, type sizes in pt. Sizes of type are maxima, long text shrinks. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** Nothing is drawn nearer to the card's border. */
  readonly padding: number;
  /** Where username and password stand: below the QR code, or beside it on a card that is too low for that. */
  readonly credentials: 'below' | 'beside';
  /** Where a label stands: before its value, or above it on a card that is too narrow for that. */
  readonly labels: 'before' | 'above';
  readonly qr: number;
  /** The QR code of a card that needs the height: with pictures, or with a line about the first time. */
  readonly qrTight: number;
  /** Height of the wordmark's capitals. */
  readonly wordmark: number;
  /** The room of a school's own logo. */
  readonly logo: { readonly width: number; readonly height: number };
  readonly groupType: number;
  readonly nameType: number;
  readonly urlType: number;
  readonly labelType: number;
  readonly usernameType: number;
  readonly passwordType: number;
  /** School, date, and the line about the first time. */
  readonly smallType: number;
  /** Type of the names underneath the pictures; null: no names. */
  readonly captionType: number | null;
  /** So many lines at most for group and class. */
  readonly groupLines: 1 | 2;
  /** On a card with its credentials beside the QR code: the largest pictures, and where school and date stand. */
  readonly picture: number;
  readonly foot: 'bottom' | 'column' | 'none';
  /** True when a short label stands before the password although labels stand above. */
  readonly inlinePassword: boolean;
}

/** How every card is set that has room enough. */
const ROOMY = { groupLines: 2, picture: 7, foot: 'bottom', inlinePassword: false } as const;

/** What gives way to names and credentials when they have too little room: the least important first. */
export const GIVING_WAY: readonly Partial<CardSize>[] = [
  {},
  { groupLines: 1, groupType: SMALLEST_TYPE, urlType: SMALLEST_TYPE },
  { picture: LEAST_PICTURE + 0.3, inlinePassword: true },
  { foot: 'column' },
];

/** What gives way only where rows would run into each other, or names be lost among them, otherwise. */
export const LAST_RESORT: Partial<CardSize> = { foot: 'none' };

export const CUT_OUT_95X55: CardSize = {
  width: 95,
  height: 55,
  padding: 5,
  credentials: 'below',
  labels: 'before',
  qr: 23.4,
  qrTight: 19,
  wordmark: 2.7,
  logo: { width: 20, height: 8 },
  groupType: 8,
  nameType: 20,
  urlType: 8,
  labelType: 7,
  usernameType: 14,
  passwordType: 20,
  smallType: 7,
  captionType: 7,
  ...ROOMY,
};

export const STICKER_105X48: CardSize = {
  width: 105,
  height: 48,
  // The sheet has no margin of its own and printers can't print its edge.
  padding: 5,
  credentials: 'below',
  labels: 'before',
  qr: 20.5,
  qrTight: 19,
  wordmark: 2.7,
  logo: { width: 22, height: 8 },
  groupType: 8,
  nameType: 18,
  urlType: 8,
  labelType: 7,
  usernameType: 13,
  passwordType: 17,
  smallType: 7,
  captionType: null,
  ...ROOMY,
};

const STICKER_70X37: CardSize = {
  ...STICKER_105X48,
  width: 70,
  height: 37,
  credentials: 'beside',
  labels: 'above',
  qr: 17.5,
  qrTight: 15,
  wordmark: 2.1,
  logo: { width: 12, height: 4.5 },
  groupType: 7,
  nameType: 12,
  urlType: 7,
  usernameType: 11,
  passwordType: 14,
};

/** How a card is set on each size of sticker. */
export const STICKER_CARDS: Readonly<Record<StickerFormat, CardSize>> = {
  '105x48': STICKER_105X48,
  '99.1x38.1': {
    ...STICKER_70X37,
    width: 99.1,
    height: 38.1,
    labels: 'before',
    qr: 19,
    qrTight: 16,
    wordmark: 2.5,
    logo: { width: 16, height: 6 },
    groupType: 8,
    nameType: 15,
    usernameType: 13,
    passwordType: 16,
  },
  '70x37': STICKER_70X37,
  '70x36': { ...STICKER_70X37, height: 36 },
  '63.5x38.1': { ...STICKER_70X37, width: 63.5, height: 38.1, qr: 17 },
};
