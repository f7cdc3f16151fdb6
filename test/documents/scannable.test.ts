import { CUT_OUT_95X55, STICKER_105X48 } from '#src/documents/card-size.js';
import { qrPath } from '#src/documents/qr-path.js';
import { isScannable, LONGEST_SCANNABLE_URL } from '#src/documents/scannable.js';

const BASE = 'https://mijn.leerid.be/';
const SIDES = [CUT_OUT_95X55, STICKER_105X48].flatMap((card) => [card.qr, card.qrTight]);

/** The smallest module of this URL's code on any paper, in mm. */
function smallestModule(url: string): number {
  return Math.min(...SIDES) / qrPath(url).modules;
}

test('the longest URL is of 84 bytes: the next has modules under 0.5 mm', () => {
  const longest = BASE.padEnd(84, 'a');
  expect(LONGEST_SCANNABLE_URL).toBe(84);
  expect(smallestModule(longest)).toBeGreaterThanOrEqual(0.5);
  expect(smallestModule(`${longest}a`)).toBeLessThan(0.5);
});

test.each<[string, string, boolean]>([
  ['a username of 50 letters', BASE + 'a'.repeat(50), true],
  ['84 bytes', BASE.padEnd(84, 'a'), true],
  ['85 bytes', BASE.padEnd(85, 'a'), false],
  ['letters of two bytes', BASE + 'é'.repeat(31), false],
  ['more than any QR code holds', BASE + 'a'.repeat(5_000), false],
])('%s: %s', (_name, url, scannable) => {
  expect(isScannable(url)).toBe(scannable);
});
