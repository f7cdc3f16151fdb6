import { readFileSync, writeFileSync } from 'node:fs';
import type { Box } from '#src/documents/boxes.js';
import type { Card } from '#src/documents/card.js';
import { CUT_OUT_95X55, STICKER_105X48, STICKER_CARDS, type CardSize } from '#src/documents/card-size.js';
import { prepareLogo } from '#src/documents/logo.js';
import { DEFAULT_PRINT, DEFAULT_STICKER } from '#src/documents/default-print.js';
import type { PaperName } from '#src/documents/paper.js';
import type { StickerSettings } from '#src/documents/print-settings.js';
import { renderCalibration } from '#src/documents/render-calibration.js';
import { renderWhole } from '../support/render-whole.js';
import { CARD_KINDS, DIFFICULT_CARDS, makeCard } from '../support/card-samples.js';
import { drawCards } from '../support/draw-cards.js';
import { stackImages } from '../support/grey-image.js';
import { compareImages, readPng, writePng, type Difference, type Image } from '../support/png.js';
import { renderPages } from '../support/read-pdf.js';

/** Beside the TypeScript tests, of which these are the compiled ones. */
const GOLDEN = new URL('../../test/golden/', import.meta.url);
const DATE = '2026-11-23';
const DPI = 100;
/** Of 255, of all pixels, and of those around one letter: what another version of poppler may draw otherwise. */
const TOLERANCE = 32;
const MOST_DIFFERING = 0.001;
const MOST_IN_TILE = 0.01;
const { woord, afbeeldingen, gevorderd } = CARD_KINDS;
const KINDS: readonly (readonly [string, Card])[] = Object.entries(CARD_KINDS);
const together = (cards: readonly Card[]): Card[] =>
  cards.map((card) => ({ ...card, institutionName: 'TEST School' }));

interface GoldenPage {
  readonly name: string;
  readonly paper: PaperName;
  readonly cards: readonly Card[];
  readonly sticker?: Partial<StickerSettings>;
  /** From 1. */
  readonly page?: number;
}

const basis = DIFFICULT_CARDS.filter(({ type }) => type === 'basis');
const advanced = DIFFICULT_CARDS.filter(({ type }) => type === 'gevorderd');
const all = [woord, afbeeldingen, gevorderd, ...DIFFICULT_CARDS];
const ordinary = together(Array.from({ length: 12 }, () => woord));
const PAGES: readonly GoldenPage[] = [
  { name: 'a4', paper: 'a4', cards: together([woord, afbeeldingen, ...basis]) },
  { name: 'a4-gevorderd', paper: 'a4', cards: together([gevorderd, ...advanced]) },
  { name: 'a4-vervolg', paper: 'a4', cards: ordinary, page: 2 },
  { name: 'sticker-vel', paper: 'sticker-vel', cards: all.slice(0, 12) },
  {
    name: 'sticker-vel-70x37',
    paper: 'sticker-vel',
    cards: [woord, afbeeldingen, gevorderd, ...ordinary],
    sticker: { format: '70x37', start: 7, outline: true },
  },
  ...KINDS.map(([kind, card]) => ({
    name: `sticker-rol-${kind}`,
    paper: 'sticker-rol' as const,
    cards: [card],
  })),
];

/** Those on which defects are tried: a name with accents stands large, so that losing one is seen. */
const WITHOUT_DEFECTS = [
  gevorderd,
  makeCard({ firstName: 'Nguyễn', lastName: 'Hằng', username: 'nguyen.hang' }),
];

/** The size's three kinds of card underneath each other, and the hardest names that it can hold. */
const CARDS: readonly [string, CardSize, readonly Card[]][] = [
  ...Object.entries(STICKER_CARDS).map(([format, size]): [string, CardSize, readonly Card[]] => {
    const long = DIFFICULT_CARDS.filter(({ username }) => username.length < 50);
    return [`kaartjes-${format}`, size, [...KINDS.map(([, card]) => card), ...long.slice(0, 2)]];
  }),
  ['kaartjes-langste', STICKER_105X48, DIFFICULT_CARDS.slice(0, 3)],
  ['kaartjes-gebreken', STICKER_105X48, WITHOUT_DEFECTS],
];

function pageOf(bytes: Uint8Array, page = 1): Image {
  const png = renderPages(bytes, DPI)[page - 1];
  if (png === undefined) throw new Error(`there is no page ${page}`);
  return readPng(png);
}

/**
 * Pages that a person has looked at. After a change that is meant: run once with LEERID_GOLDEN=write, look at the new images,
 * and keep them.
 */
function compareWithGolden(name: string, image: Image): void {
  const file = goldenFile(name);
  if (process.env['LEERID_GOLDEN'] === 'write') writeFileSync(file, writePng(image));
  const { whole, worstTile } = difference(name, image);
  expect(whole).toBeLessThanOrEqual(MOST_DIFFERING);
  // A letter that is lost on one card of a page is few pixels of the page, and many of those where it was.
  expect(worstTile).toBeLessThanOrEqual(MOST_IN_TILE);
}

function difference(name: string, image: Image): Difference {
  return compareImages(image, readPng(readFileSync(goldenFile(name))), TOLERANCE);
}

function goldenFile(name: string): URL {
  return new URL(`${name}.png`, GOLDEN);
}

test.each(PAGES)('$name looks as it did', async ({ name, paper, cards, sticker, page }) => {
  const print = { ...DEFAULT_PRINT, sticker: { ...DEFAULT_STICKER, ...sticker } };
  const { bytes } = await renderWhole(cards, paper, { date: DATE, title: 'LeerID', print });
  compareWithGolden(name, pageOf(bytes, page));
});

test('the calibration sheet looks as it did', async () => {
  const sticker = { ...DEFAULT_STICKER, offset: { x: 1, y: -0.5 } };
  compareWithGolden('ijkblad', pageOf(await renderCalibration(sticker, DATE)));
});

test.each(CARDS)('%s look as they did', async (name, size, cards) => {
  const pages = renderPages(await drawCards(cards, size), DPI);
  compareWithGolden(name, stackImages(pages.map((page) => readPng(page))));
});

test('a card with a logo looks as it did', async () => {
  const svg = `<svg viewBox="0 0 120 60"><rect width="120" height="60" rx="8" fill="#0b5"/><g transform="translate(30 30)">
    <circle r="20" fill="white"/><path d="M0-15A15 15 0 0 1 13 7.5L0 0Z" fill="navy"/></g>
    <polygon points="70,45 90,15 110,45" fill="none" stroke="#fff" stroke-width="4" opacity=".8"/></svg>`;
  const logo = prepareLogo({ kind: 'svg', bytes: new TextEncoder().encode(svg) });
  const images = await Promise.all(
    [CUT_OUT_95X55, STICKER_CARDS['63.5x38.1']].map(async (size) =>
      pageOf(await drawCards([woord], size, { logo })),
    ),
  );
  for (const [index, image] of images.entries()) compareWithGolden(`logo-${index + 1}`, image);
});

/** Things that have gone wrong in print before, made on purpose: the comparison must not let them by. */
const DEFECTS: readonly [string, (boxes: readonly Box[]) => readonly Box[]][] = [
  [
    'a lost glyph',
    (boxes) =>
      boxes.map((box) =>
        box.kind === 'text' && box.text === 'pgusJ7Zn' ? { ...box, text: 'pgusJ7Z\u00a0' } : box,
      ),
  ],
  [
    'a lost accent',
    (boxes) =>
      boxes.map((box) =>
        box.kind === 'text' && box.text === 'Nguyễn Hằng' ? { ...box, text: 'Nguyên Hăng' } : box,
      ),
  ],
  [
    'text over the QR code',
    (boxes) =>
      boxes.map((box) => (box.kind === 'text' && box.role === 'name' ? { ...box, x: box.x - 14 } : box)),
  ],
];

test.each(DEFECTS)('%s is seen', async (_, change) => {
  const pages = renderPages(await drawCards(WITHOUT_DEFECTS, STICKER_105X48, { change }), DPI);
  const image = stackImages(pages.map((page) => readPng(page)));
  const { whole, worstTile } = difference('kaartjes-gebreken', image);
  expect(whole > MOST_DIFFERING || worstTile > MOST_IN_TILE).toBe(true);
});
