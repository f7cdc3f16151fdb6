import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Box } from '#src/documents/boxes.js';
import type { Card } from '#src/documents/card.js';
import { CUT_OUT_95X55, STICKER_105X48, STICKER_CARDS, type CardSize } from '#src/documents/card-size.js';
import { prepareLogo } from '#src/documents/logo.js';
import type { PaperName } from '#src/documents/paper.js';
import { renderCardsPdf } from '#src/documents/render-cards.js';
import { CARD_KINDS, DIFFICULT_CARDS } from '../support/card-samples.js';
import { drawCards } from '../support/draw-cards.js';
import { stackImages } from '../support/grey-image.js';
import { compareImages, readPng, writePng, type Image } from '../support/png.js';
import { renderPages } from '../support/read-pdf.js';

/** Beside the TypeScript tests, of which these are the compiled ones. */
const GOLDEN = new URL('../../test/golden/', import.meta.url);
const DPI = 100;
/** Of 255, of all pixels, and of those around one letter: what another version of poppler may draw otherwise. */
const TOLERANCE = 32;
const MOST_DIFFERING = 0.001;
const MOST_IN_TILE = 0.01;
const { woord, afbeeldingen, gevorderd } = CARD_KINDS;
const KINDS: readonly (readonly [string, Card])[] = Object.entries(CARD_KINDS);
const together = (cards: readonly Card[]): Card[] =>
  cards.map((card) => ({ ...card, institutionName: 'TEST School' }));

const PAGES: readonly [string, PaperName, readonly Card[]][] = [
  ['a4', 'a4', together([woord, afbeeldingen, ...DIFFICULT_CARDS.filter(({ type }) => type === 'basis')])],
  [
    'a4-gevorderd',
    'a4',
    together([gevorderd, ...DIFFICULT_CARDS.filter(({ type }) => type === 'gevorderd')]),
  ],
  ['sticker-vel', 'sticker-vel', [woord, afbeeldingen, gevorderd, ...DIFFICULT_CARDS].slice(0, 12)],
];

/** The size's three kinds of card underneath each other, and the hardest names that it can hold. */
const CARDS: readonly [string, CardSize, readonly Card[]][] = [
  ...Object.entries(STICKER_CARDS).map(([format, size]): [string, CardSize, readonly Card[]] => {
    const long = DIFFICULT_CARDS.filter(({ username }) => username.length < 50);
    return [`kaartjes-${format}`, size, [...KINDS.map(([, card]) => card), ...long.slice(0, 2)]];
  }),
  ['kaartjes-langste', STICKER_105X48, DIFFICULT_CARDS.slice(0, 3)],
];

async function renderFirst(bytes: Uint8Array): Promise<Image> {
  const [page] = renderPages(bytes, DPI);
  if (page === undefined) throw new Error('no page was rendered');
  return Promise.resolve(readPng(page));
}

/**
 * Pages that a person has looked at. After a change that is meant: run once with LEERID_GOLDEN=write, look at the new images,
 * and keep them.
 */
function compareWithGolden(name: string, image: Image): void {
  const file = new URL(`${name}.png`, GOLDEN);
  if (process.env['LEERID_GOLDEN'] === 'write') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, writePng(image));
  }
  expect(existsSync(file)).toBe(true);
  expect(looksLike(image, readPng(readFileSync(file)))).toBe(true);
}

/** A letter that is lost on one card of a page is few pixels of the page, and many of those where it was. */
function looksLike(image: Image, golden: Image): boolean {
  const { whole, worstTile } = compareImages(image, golden, TOLERANCE);
  return whole <= MOST_DIFFERING && worstTile <= MOST_IN_TILE;
}

test.each(PAGES)('%s looks as it did', async (name, paper, cards) => {
  const { bytes } = await renderCardsPdf(cards, paper, { date: '2026-11-23', title: 'LeerID' });
  compareWithGolden(name, await renderFirst(bytes));
});

test.each(KINDS)('a roll with %s looks as it did', async (kind, card) => {
  const { bytes } = await renderCardsPdf([card], 'sticker-rol', { date: '2026-11-23', title: 'LeerID' });
  compareWithGolden(`sticker-rol-${kind}`, await renderFirst(bytes));
});

test.each(CARDS)('%s looks as they did', async (name, size, cards) => {
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
      renderFirst(await drawCards([woord], size, { logo })),
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
        box.kind === 'text' && box.text === 'Nguyễn Thị Hằng' ? { ...box, text: 'Nguyên Thi Hăng' } : box,
      ),
  ],
  [
    'text over the QR code',
    (boxes) =>
      boxes.map((box) => (box.kind === 'text' && box.role === 'name' ? { ...box, x: box.x - 14 } : box)),
  ],
];

test.each(DEFECTS)('%s is seen', async (_, change) => {
  const cards = [gevorderd, ...DIFFICULT_CARDS.filter(({ firstName }) => firstName.startsWith('Nguyễn'))];
  const draw = async (defect: (boxes: readonly Box[]) => readonly Box[]): Promise<Image> => {
    const pages = renderPages(await drawCards(cards, STICKER_105X48, { change: defect }), DPI);
    return stackImages(pages.map((page) => readPng(page)));
  };
  const good = await draw((boxes) => boxes);
  expect(looksLike(await draw((boxes) => boxes), good)).toBe(true);
  expect(looksLike(await draw(change), good)).toBe(false);
});
