import { STICKER_FORMATS, type StickerFormat } from './print-settings.js';
import { STICKER_SHEETS } from './sticker-sheets.js';

/**
 * The size that somebody means who writes `105x48`, `105 × 48 mm`, `99,1x38,1`, or the number under which the sheet is sold:
 * `L7160`, `Avery Zweckform 3424`. Null for anything else.
 */
export function readStickerFormat(text: string): StickerFormat | null {
  const plain = text.toLowerCase().replace(/\s|mm/g, '').replaceAll(',', '.').replace(/[×*]/g, 'x');
  return (
    STICKER_FORMATS.find((format) => format === plain || numbersOf(format).includes(numberIn(text))) ?? null
  );
}

function numbersOf(format: StickerFormat): string[] {
  return STICKER_SHEETS[format].names.map(numberIn);
}

/** `Avery Zweckform 3424` -> `3424`. */
function numberIn(name: string): string {
  return /^(?:(?:avery|zweckform|-)\s*)*(l?\d{4})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? name.trim();
}
