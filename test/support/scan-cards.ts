import { paperFor, placeOn, type Paper, type PaperName } from '#src/documents/paper.js';
import { cropImage, type GreyImage } from './grey-image.js';
import { decodeQrCodes, scanPages } from './read-pdf.js';

const MM_PER_INCH = 25.4;

/**
 * What a camera held over one card after another reads: every page rendered at `dpi`, cut into its cards, each scanned by
 * zbarimg on its own (which now and then misses one of ten codes in a picture). The codes, sorted.
 */
export function scanCards(bytes: Uint8Array, paperName: PaperName, dpi: number): string[] {
  const paper = paperFor(paperName, '105x48');
  const cards = scanPages(bytes, dpi).flatMap((page) => cutIntoCards(page, paper, dpi));
  // Nothing on the empty places of the last page.
  return decodeQrCodes(cards).filter(Boolean).sort();
}

/** The places of a page one by one, in the order in which they are used. */
export function cutIntoCards(page: GreyImage, paper: Paper, dpi: number): GreyImage[] {
  const { card, columns, rows } = paper;
  const pixel = (mm: number) => Math.round((mm * dpi) / MM_PER_INCH);
  return Array.from({ length: columns * rows }, (_, place) => {
    const { x, y } = placeOn(paper, place);
    return cropImage(page, pixel(x), pixel(y), pixel(card.width), pixel(card.height));
  });
}
