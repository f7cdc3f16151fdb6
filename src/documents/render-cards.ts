import { setImmediate } from 'node:timers/promises';
import { PDFDocument } from 'pdf-lib';
import type { Day } from '../domain/student.js';
import type { Card } from './card.js';
import { dealPages, splitParts } from './deal-pages.js';
import { DEFAULT_PRINT } from './default-print.js';
import { describePdf } from './describe-pdf.js';
import { layoutPages, type PageLayout, type PageOptions, type PlacedCard } from './page-layout.js';
import { cardsInPart, paperFor, type Paper, type PaperName } from './paper.js';
import { openCanvas, type BoxGroup, type PageAdjustment } from './pdf-canvas.js';
import { loadLogo } from './load-logo.js';
import { prepareCard, type PrepareCard } from './prepare-card.js';
import type { PrintSettings } from './print-settings.js';

/** The day that stands on the page and in the file, and the title that a viewer shows. */
export interface RenderOptions {
  readonly date: Day;
  readonly title: string;
  /** How the cards meet the paper; without it a new sheet of the usual size. */
  readonly print?: Pick<PrintSettings, 'sticker' | 'newPagePer' | 'logo'>;
  /** Makes the cards ready, when they are drawn on several papers in step. */
  readonly prepare?: PrepareCard;
  /** Hears how many cards are drawn, each time that some are. */
  readonly onDrawn?: (cards: number) => void;
}

/** One file of a document that may be in parts: numbered from 1. */
export interface RenderedPart {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly part: number;
  readonly parts: number;
}

/** So many cards are drawn before the event loop gets its turn. */
const CARDS_PER_TURN = 50;

/**
 * The PDFs with a card for each account on the given paper, each of at most `most` cards and what fills the last page, one in
 * memory at a time; the cards come sorted. The numbers of the pages run on over the parts. The same cards and options give the same bytes.
 */
export async function* renderCardParts(
  cards: readonly Card[],
  paperName: PaperName,
  options: RenderOptions,
  most: number,
): AsyncGenerator<RenderedPart> {
  const { sticker, newPagePer } = options.print ?? DEFAULT_PRINT;
  const paper = paperFor(paperName, sticker.format);
  const onPage = pageOptions(paperName, sticker, newPagePer, options.date);
  const perPage = paper.columns * paper.rows;
  const pages = dealPages(cards, { perPage, start: onPage.start - 1, newPagePer: onPage.newPagePer });
  const parts = splitParts(pages, cardsInPart(paper, most));
  const adjustment = paperName === 'sticker-vel' ? { ...sticker.offset, scale: sticker.scale } : NOT_ADJUSTED;
  let done = 0;
  let before = 0;
  for (const [index, part] of parts.entries()) {
    const doneBefore = done;
    const onDrawn = (drawn: number) => options.onDrawn?.(doneBefore + drawn);
    const title =
      parts.length === 1 ? options.title : `${options.title}, deel ${index + 1} van ${parts.length}`;
    const laidOut = layoutPages(part, paper, onPage, { before, count: pages.length });
    const bytes = await renderPages(laidOut, paper, adjustment, { ...options, title, onDrawn });
    yield { bytes, pages: part.length, part: index + 1, parts: parts.length };
    done += part.reduce((sum, page) => sum + page.cards.length, 0);
    before += part.length;
  }
}

const NOT_ADJUSTED: PageAdjustment = { x: 0, y: 0, scale: 1 };

/** Where a sheet was begun, and its borders, mean something for sheets of stickers only. */
function pageOptions(
  paperName: PaperName,
  sticker: PrintSettings['sticker'],
  newPagePer: PrintSettings['newPagePer'],
  date: Day,
): PageOptions {
  if (paperName !== 'sticker-vel')
    return { date, start: 1, newPagePer: paperName === 'a4' ? newPagePer : null, outline: false };
  return { date, start: sticker.start, newPagePer: sticker.newSheetPer, outline: sticker.outline };
}

async function renderPages(
  pages: Iterable<PageLayout>,
  paper: Paper,
  adjustment: PageAdjustment,
  options: RenderOptions,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  describePdf(document, options.title, options.date);
  const logo = await loadLogo(options.print?.logo ?? null);
  const canvas = await openCanvas(document, paper.pageWidth, paper.pageHeight, logo);
  const prepare = options.prepare ?? prepareCard;
  const draw = ({ card, x, y }: PlacedCard): BoxGroup => {
    return { ...prepare(card, paper.card, options.date, logo?.ratio ?? null), x, y, clip: paper.card };
  };
  let sinceTurn = 0;
  let drawnCards = 0;
  for (const page of pages) {
    const drawn = page.cards.map(draw);
    await canvas.addPage([{ boxes: page.around, x: 0, y: 0, qr: null, clip: null }, ...drawn], adjustment);
    sinceTurn += page.cards.length;
    drawnCards += page.cards.length;
    if (sinceTurn >= CARDS_PER_TURN) {
      await setImmediate();
      // What is over counts for the next turn: else papers with other pages would get out of step.
      sinceTurn -= CARDS_PER_TURN;
      options.onDrawn?.(drawnCards);
    }
  }
  canvas.finish();
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 2_000 });
}
