import { paperFor } from './paper.js';
import type { PrintSettings } from './print-settings.js';

/**
 * How much of the outer stickers (mm) a correction of the printer pushes over the edge of the paper, where nothing is printed;
 * 0 when all that is drawn stays on it, or no sheets are made.
 */
export function offPaper({ documents, sticker }: Pick<PrintSettings, 'documents' | 'sticker'>): number {
  if (!documents.includes('stickers')) return 0;
  const { pageWidth, pageHeight, left, top, columns, rows, pitchX, pitchY, card } = paperFor(
    'sticker-vel',
    sticker.format,
  );
  const across = over(left, (columns - 1) * pitchX + card.width, card.padding, pageWidth);
  const down = over(top, (rows - 1) * pitchY + card.height, card.padding, pageHeight);
  const { offset, scale } = sticker;
  // To a tenth: what is less can't be measured.
  return Math.round(10 * Math.max(across(offset.x, scale), down(offset.y, scale))) / 10;
}

/** Of what is drawn in `length` mm from `begin` without the `padding` at both ends: how far it is moved off a page so long. */
function over(begin: number, length: number, padding: number, page: number) {
  return (offset: number, scale: number): number => {
    const first = scale * (begin + padding) + offset;
    const last = scale * (begin + length - padding) + offset;
    return Math.max(0, -first, last - page);
  };
}
