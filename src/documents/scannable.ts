import { CUT_OUT_95X55, STICKER_105X48 } from './card-size.js';
import { LEAST_MODULE } from './qr-size.js';

/** Bytes that a QR code of version 1, 2, … holds at error correction M in byte mode (ISO 18004, table 7). */
const CAPACITIES: readonly number[] = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

/** The longest URL, in bytes of UTF-8, whose QR code has modules of at least 0.5 mm on every paper. */
export const LONGEST_SCANNABLE_URL = CAPACITIES[largestVersion() - 1] ?? 0;

/** True when the QR code of this URL can be read off every paper, on a card with pictures too. */
export function isScannable(url: string): boolean {
  return Buffer.byteLength(url, 'utf8') <= LONGEST_SCANNABLE_URL;
}

/** Version v has 17 + 4v modules on a side. On small stickers a code of this version may take more room than others. */
function largestVersion(): number {
  const sides = [CUT_OUT_95X55, STICKER_105X48].flatMap((card) => [card.qr, card.qrTight]);
  return Math.floor((Math.min(...sides) / LEAST_MODULE - 17) / 4);
}
