import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Card } from '#src/documents/card.js';
import type { PaperName } from '#src/documents/paper.js';
import { renderCardsPdf } from '#src/documents/render-cards.js';
import { CARD_KINDS, DIFFICULT_CARDS } from '../support/card-samples.js';
import { renderPages } from '../support/read-pdf.js';
import { differingPixels, readPng } from '../support/png.js';

/** Beside the TypeScript tests, of which these are the compiled ones. */
const GOLDEN = new URL('../../test/golden/', import.meta.url);
const DPI = 100;
const { woord, afbeeldingen, gevorderd } = CARD_KINDS;
const together = (cards: readonly Card[]): Card[] =>
  cards.map((card) => ({ ...card, institutionName: 'TEST School', groupName: woord.groupName }));

const PAGES: readonly [string, PaperName, readonly Card[]][] = [
  ['a4', 'a4', together([woord, afbeeldingen, gevorderd, ...DIFFICULT_CARDS]).slice(0, 10)],
  ['sticker-vel', 'sticker-vel', [woord, afbeeldingen, gevorderd, ...DIFFICULT_CARDS].slice(0, 12)],
  ['sticker-rol-woord', 'sticker-rol', [woord]],
  ['sticker-rol-afbeeldingen', 'sticker-rol', [afbeeldingen]],
  ['sticker-rol-gevorderd', 'sticker-rol', [gevorderd]],
];

/**
 * Pages that a person has looked at. After a change that is meant: run once with LEERID_GOLDEN=write, look at the new images,
 * and keep them.
 */
test.each(PAGES)('%s looks as it did', async (name, paper, cards) => {
  const { bytes } = await renderCardsPdf(cards, paper, { date: '2026-11-23', title: 'LeerID' });
  const [page] = renderPages(bytes, DPI);
  if (page === undefined) throw new Error('no page was rendered');
  const file = new URL(`${name}.png`, GOLDEN);
  if (process.env['LEERID_GOLDEN'] === 'write') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, page);
  }
  expect(existsSync(file)).toBe(true);
  expect(differingPixels(readPng(page), readPng(readFileSync(file)), 32)).toBeLessThanOrEqual(0.001);
});
