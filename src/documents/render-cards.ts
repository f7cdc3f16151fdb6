import { setImmediate } from 'node:timers/promises';
import { PDFDocument, PrintScaling } from 'pdf-lib';
import type { Day } from '../domain/student.js';
import { loadPictures, picturesOf } from './picture-list.js';
import { layoutCard } from './card-layout.js';
import type { Card } from './card.js';
import { layoutPages, type PlacedCard } from './page-layout.js';
import { PAPERS, type CardSize, type PaperName } from './paper.js';
import { openCanvas, type BoxGroup } from './pdf-canvas.js';
import type { CardPicture } from './pictures-layout.js';
import { qrPath, type QrPath } from './qr-path.js';

/** The day that stands on the page and in the file, and the title that a viewer shows. */
export interface RenderOptions {
  readonly date: Day;
  readonly title: string;
  /** Hears how many cards are drawn, each time that some are. */
  readonly onDrawn?: (cards: number) => void;
}

/** So many cards are drawn before the event loop gets its turn. */
const CARDS_PER_TURN = 200;

const qrPaths = new WeakMap<Card, QrPath>();

/**
 * The PDF with a card for each account on the given paper; the cards come sorted. The same cards and options give the same
 * bytes.
 */
export async function renderCardsPdf(
  cards: readonly Card[],
  paperName: PaperName,
  options: RenderOptions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const paper = PAPERS[paperName];
  const document = await PDFDocument.create({ updateMetadata: false });
  describe(document, options);
  const canvas = await openCanvas(document, paper.pageWidth, paper.pageHeight);
  const pages = layoutPages(cards, paper, options.date);
  let sinceTurn = 0;
  let drawnCards = 0;
  for (const page of pages) {
    const drawn = page.cards.map((placed) => drawCard(placed, paper.card));
    canvas.addPage([{ boxes: page.around, x: 0, y: 0, qr: null }, ...drawn]);
    sinceTurn += page.cards.length;
    drawnCards += page.cards.length;
    if (sinceTurn >= CARDS_PER_TURN) {
      await setImmediate();
      sinceTurn = 0;
      options.onDrawn?.(drawnCards);
    }
  }
  canvas.finish();
  const bytes = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: 2_000,
  });
  return { bytes, pages: pages.length };
}

function drawCard({ card, x, y }: PlacedCard, size: CardSize): BoxGroup {
  const qr = qrPathOf(card);
  return { boxes: layoutCard(card, size, qr.modules, passwordPictures(card)), x, y, qr };
}

/** The QR code of a card, made once for all papers: choosing its mask is most of the work on a card. */
function qrPathOf(card: Card): QrPath {
  const known = qrPaths.get(card);
  if (known !== undefined) return known;
  const made = qrPath(card.url);
  qrPaths.set(card, made);
  return made;
}

function passwordPictures(card: Card): readonly CardPicture[] {
  return card.password.kind === 'afbeeldingen' ? picturesOf(card.password.positions, loadPictures()) : [];
}

/** Title, language and dates; nothing about the machine or the person that made the file. */
function describe(document: PDFDocument, { date, title }: RenderOptions): void {
  const day = new Date(`${date}T12:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('nl-BE');
  document.setProducer('leerid');
  document.setCreator('leerid');
  document.setCreationDate(day);
  document.setModificationDate(day);
  // A page that the viewer shrinks to fit no longer meets its stickers.
  document.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
}
