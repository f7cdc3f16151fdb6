import { STICKER_CARDS } from './card-size.js';
import { STICKER_FORMATS, type StickerFormat } from './print-settings.js';
import { STICKER_SHEETS } from './sticker-sheets.js';

/**
 * The size that somebody means who writes `105x48`, `105 × 48 mm`, `99,1x38,1`, or the number under which the sheet is sold:
 * `L7160`, `7160`, `Avery Zweckform 3424`. Null for anything else.
 */
export function readStickerFormat(text: string): StickerFormat | null {
  return (
    STICKER_FORMATS.find(
      (format) => format === plainSize(text) || numbersOf(format).includes(numberIn(text)),
    ) ?? null
  );
}

/** No card can be read on a smaller sticker; in mm. */
export const LEAST_STICKER = {
  width: Math.min(...Object.values(STICKER_CARDS).map(({ width }) => width)),
  height: Math.min(...Object.values(STICKER_CARDS).map(({ height }) => height)),
};
/** Sheets that are sold much, of smaller stickers. */
const SMALL_SHEETS = ['7159', '7636', '7651', '3657', '3666'];

/** What is wrong with a size that `readStickerFormat` does not know: `38.1x21.2` and `L7651` are too small; null for what is no size. */
export function stickerFault(text: string): 'too-small' | 'unknown' | null {
  if (SMALL_SHEETS.includes(numberIn(text))) return 'too-small';
  const [, width, height] = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/.exec(plainSize(text)) ?? [];
  if (width === undefined || height === undefined) return null;
  const isLarge = Number(width) >= LEAST_STICKER.width && Number(height) >= LEAST_STICKER.height;
  return isLarge ? 'unknown' : 'too-small';
}

function plainSize(text: string): string {
  return text.toLowerCase().replace(/\s|mm/g, '').replaceAll(',', '.').replace(/[×*]/g, 'x');
}

function numbersOf(format: StickerFormat): string[] {
  return STICKER_SHEETS[format].names.map(numberIn);
}

/** `Avery Zweckform 3424` -> `3424`, `L7160` -> `7160`. */
function numberIn(name: string): string {
  return /^(?:(?:avery|zweckform|-)\s*)*l?(\d{4})$/i.exec(name.trim())?.[1] ?? name.trim();
}
