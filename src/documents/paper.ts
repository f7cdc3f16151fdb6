/** The papers that cards are printed on. */
export type PaperName = 'a4' | 'sticker-vel' | 'sticker-rol';

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

/** Cards in rows and columns on a page; lengths in mm, from the page's upper left corner. */
export interface Paper {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly card: CardSize;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  /** Plain paper: dashed lines to cut along, a foot, and a new page for every group. */
  readonly plain: boolean;
}

const STICKER_105X48: CardSize = {
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

const CUT_OUT_95X55: CardSize = {
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

/** Sheet of twelve 105 x 48 mm stickers: Avery Zweckform 3424 and equals. */
const STICKER_SHEET: Paper = {
  pageWidth: 210,
  pageHeight: 297,
  card: STICKER_105X48,
  columns: 2,
  rows: 6,
  left: 0,
  top: 4.5,
  plain: false,
};

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  a4: {
    pageWidth: 210,
    pageHeight: 297,
    card: CUT_OUT_95X55,
    columns: 2,
    rows: 5,
    left: 10,
    top: 10,
    plain: true,
  },
  'sticker-vel': STICKER_SHEET,
  'sticker-rol': {
    pageWidth: 105,
    pageHeight: 48,
    card: STICKER_105X48,
    columns: 1,
    rows: 1,
    left: 0,
    top: 0,
    plain: false,
  },
};
