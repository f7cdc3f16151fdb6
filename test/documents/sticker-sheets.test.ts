import type { Card } from '#src/documents/card.js';
import { DEFAULT_PRINT, DEFAULT_STICKER } from '#src/documents/default-print.js';
import { paperFor, placeOn, type PaperName } from '#src/documents/paper.js';
import { STICKER_FORMATS, type StickerSettings } from '#src/documents/print-settings.js';
import { renderCardParts } from '#src/documents/render-cards.js';
import { renderWhole } from '../support/render-whole.js';
import { CARD_KINDS, makeCard } from '../support/card-samples.js';
import { firstPage, inkBounds, type InkBounds } from '../support/measure-ink.js';
import { readPdfInfo, readPdfText } from '../support/read-pdf.js';
import type { GreyImage } from '../support/grey-image.js';

const DATE = '2026-11-23';
/** 10 pixels in a mm: half a mm is seen exactly. */
const DPI = 254;
const PER_MM = DPI / 25.4;

async function page(
  sticker: Partial<StickerSettings>,
  {
    paper = 'sticker-vel',
    dpi = DPI,
    cards = [CARD_KINDS.woord],
  }: { paper?: PaperName; dpi?: number; cards?: readonly Card[] } = {},
): Promise<GreyImage> {
  const print = { ...DEFAULT_PRINT, sticker: { ...DEFAULT_STICKER, ...sticker } };
  const { bytes } = await renderWhole(cards, paper, { date: DATE, title: 'stickers', print });
  return firstPage(bytes, dpi);
}

const edges = ({ left, top, right, bottom }: InkBounds) => [left, top, right, bottom];

test.each(STICKER_FORMATS)(
  'on a sheet of %s the first card comes where the sheet was left',
  async (format) => {
    const dpi = 127;
    const sheet = paperFor('sticker-vel', format);
    const { width, height } = sheet.card;
    const last = sheet.columns * sheet.rows;
    for (const start of [1, 7, last]) {
      const { x, y } = placeOn(sheet, start - 1);
      const ink = inkBounds(await page({ format, start }, { dpi }));
      const perMm = dpi / 25.4;
      expect(ink.left / perMm).toBeGreaterThanOrEqual(x);
      expect(ink.top / perMm).toBeGreaterThanOrEqual(y);
      expect(ink.right / perMm).toBeLessThanOrEqual(x + width);
      expect(ink.left / perMm).toBeLessThan(x + width / 2);
      expect(ink.top / perMm).toBeLessThan(y + height / 2);
    }
  },
);

test.each([[{ x: 1.5, y: 0 }], [{ x: 1.5, y: -0.5 }], [{ x: -2, y: 3 }]])(
  'an offset of %j mm moves all of the sheet by exactly that',
  async (offset) => {
    const before = inkBounds(await page({}));
    const after = inkBounds(await page({ offset }));
    const moved = [offset.x, offset.y, offset.x, offset.y].map((mm) => mm * PER_MM);
    expect(edges(after)).toEqual(edges(before).map((at, index) => at + (moved[index] ?? 0)));
  },
);

test('a scale counts from the upper left corner, and the offset comes after it', async () => {
  const cards = [makeCard(), makeCard()];
  const before = edges(inkBounds(await page({ start: 12 }, { cards: cards.slice(1) })));
  const after = edges(
    inkBounds(await page({ start: 12, scale: 0.985, offset: { x: 1, y: 0 } }, { cards: cards.slice(1) })),
  );
  after.forEach((at, index) => {
    const expected = (before[index] ?? 0) * 0.985 + (index % 2 === 0 ? PER_MM : 0);
    expect(Math.abs(at - expected)).toBeLessThanOrEqual(1);
  });
});

test.each(['a4', 'sticker-rol'] as const)(
  '%s is printed as it is, whatever a sticker sheet needs',
  async (paper) => {
    const sticker = { start: 7, offset: { x: 3, y: 3 }, scale: 1.05, outline: true };
    const dpi = 72;
    const [plain, adjusted] = [await page({}, { paper, dpi }), await page(sticker, { paper, dpi })];
    expect(Buffer.compare(adjusted.pixels, plain.pixels)).toBe(0);
  },
);

test('an outline draws every sticker of the sheet, used or not', async () => {
  const image = await page({ format: '63.5x38.1', outline: true }, { dpi: 254 });
  const sheet = paperFor('sticker-vel', '63.5x38.1');
  const grey = (x: number, y: number) => {
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].map((dy) => [Math.round(x * 10) + dx, Math.round(y * 10) + dy] as const),
    );
    return Math.min(...around.map(([px, py]) => image.pixels[py * image.width + px] ?? 255));
  };
  for (let place = 0; place < 21; place += 1) {
    const { x, y } = placeOn(sheet, place);
    expect(grey(x + 30, y)).toBeLessThan(200);
    expect(grey(x + 30, y + 38.1)).toBeLessThan(200);
    expect(grey(x, y + 35)).toBeLessThan(200);
    expect(grey(x + 63.5, y + 35)).toBeLessThan(200);
  }
});

describe('parts', () => {
  const cards = Array.from({ length: 30 }, (_, index) => makeCard({ username: `leerling.${index}` }));
  const render = async (paper: PaperName, most: number, start = 1) => {
    const print = { ...DEFAULT_PRINT, sticker: { ...DEFAULT_STICKER, start } };
    const drawn: number[] = [];
    const onDrawn = (count: number) => drawn.push(count);
    const options = { date: DATE, title: 'kaartjes', print, onDrawn };
    const parts: { text: string; pages: number; title: string | undefined; of: string }[] = [];
    for await (const { bytes, pages, part, parts: count } of renderCardParts(cards, paper, options, most)) {
      parts.push({
        text: readPdfText(bytes),
        pages,
        title: readPdfInfo(bytes).get('Title'),
        of: `${part}/${count}`,
      });
    }
    return parts;
  };

  test('parts are whole sheets: 20 stickers a part are 24, and the first goes on where a sheet was left', async () => {
    const parts = await render('sticker-vel', 20, 7);
    expect(parts.map(({ pages, of }) => [pages, of])).toEqual([
      [2, '1/2'],
      [1, '2/2'],
    ]);
    expect(parts.map(({ text }) => text.match(/leerling\.\d+$/gm)?.length)).toEqual([18, 12]);
  });

  test('the numbers of A4 pages run on, and the title says which part it is', async () => {
    const parts = await render('a4', 20);
    expect(
      parts.map(({ text }) => [...text.matchAll(/blad (\d) van (\d)/g)].map(([, n, m]) => `${n}/${m}`)),
    ).toEqual([['1/3', '2/3'], ['3/3']]);
    expect(parts.map(({ title }) => title)).toEqual(['kaartjes, deel 1 van 2', 'kaartjes, deel 2 van 2']);
    // Counted with its pupils once, on its first page.
    expect(parts.map(({ text }) => text.includes('4de leerjaar: 30 leerlingen'))).toEqual([true, false]);
    expect(parts.map(({ text }) => text.match(/4de leerjaar \(vervolg\)/g)?.length)).toEqual([1, 1]);
  });
});
