import { CUT_OUT_95X55, STICKER_105X48 } from './card-size.js';
import { LEAST_MODULE } from './qr-size.js';
import { longestUrl } from './qr-version.js';

/** The longest URL, in bytes of UTF-8, whose QR code has modules of at least 0.5 mm on every paper. */
export const LONGEST_SCANNABLE_URL = longestUrl(mostModules());

/** True when the QR code of this URL can be read off every paper, on a card with pictures too. */
export function isScannable(url: string): boolean {
  return Buffer.byteLength(url, 'utf8') <= LONGEST_SCANNABLE_URL;
}

/** On small stickers a code with so many modules on a side may take more room than others. */
function mostModules(): number {
  const sides = [CUT_OUT_95X55, STICKER_105X48].flatMap((card) => [card.qr, card.qrTight]);
  return Math.floor(Math.min(...sides) / LEAST_MODULE);
}
