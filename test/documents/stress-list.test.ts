import { fileURLToPath } from 'node:url';
import { illegibleReason } from '#src/documents/card-layout.js';
import type { Card } from '#src/documents/card.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import { drawableName } from '#src/documents/drawable-name.js';
import { paperFor, placeOn, type Paper, type PaperName } from '#src/documents/paper.js';
import { STICKER_FORMATS, type StickerFormat } from '#src/documents/print-settings.js';
import { renderCardsPdf } from '#src/documents/render-cards.js';
import type { BasisPasswordKind } from '#src/domain/account.js';
import type { Student } from '#src/domain/student.js';
import { planAccounts } from '#src/plan/plan-accounts.js';
import { loadWordLists } from '#src/plan/word-lists.js';
import { makeCards } from '#src/use-cases/render-documents.js';
import { inkNearBorder, photocopy } from '../support/grey-image.js';
import { allStudents, importFile } from '../support/import-samples.js';
import { cardParts } from '../support/lay-out-card.js';
import { decodeQrCodes, readPlacedWords, scanPages, type PlacedWord } from '../support/read-pdf.js';
import { cutIntoCards } from '../support/scan-cards.js';
import { makeTestFolder, TODAY } from '../support/store-samples.js';

const LIST = fileURLToPath(new URL('../../fixtures/stress.csv', import.meta.url));
const DPI = 150;
const PIXELS_PER_MM = DPI / 25.4;
/** The greys from which a copier set to light, to normal and to dark makes paper white. */
const COPIERS = [96, 128, 160];
/** What pdftotext takes for the height of a word reaches from its font's highest accent to its lowest tail; in parts of it. */
const LETTERS = { above: 0.32, below: 0.22 };

const PAPERS: readonly [string, PaperName, StickerFormat][] = [
  ['A4', 'a4', '105x48'],
  ...STICKER_FORMATS.map((format): [string, PaperName, StickerFormat] => [`a sheet of ${format}`, 'sticker-vel', format]), // prettier-ignore
  ['a roll', 'sticker-rol', '105x48'],
];

/** The pupils of the list as they come out of the store. */
async function stressPupils(): Promise<Student[]> {
  const folder = makeTestFolder();
  try {
    await importFile(folder, LIST);
    return allStudents(folder);
  } finally {
    folder.remove();
  }
}

/** The cards of all pupils, the same at each run. */
function cardsOf(students: readonly Student[], basisPassword: BasisPasswordKind): Card[] {
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 48271) % 0x7fffffff;
    return seed % below;
  };
  const { accounts } = planAccounts(
    students,
    { basisPassword, undecidedType: null, today: TODAY },
    { isUsernameTaken: () => false, random, lists: loadWordLists() },
  );
  return makeCards(accounts, 'https://mijn.leerid.be/');
}

let pupils: Student[] = [];
beforeAll(async () => {
  pupils = await stressPupils();
});

/** Both kinds of card that can be read on this size: the others are refused. */
function readableCards(paper: Paper): Card[] {
  return [...cardsOf(pupils, 'woord'), ...cardsOf(pupils, 'afbeeldingen')].filter(
    (card) => illegibleReason(card, paper.card, cardParts(card)) === null,
  );
}

async function render(cards: readonly Card[], paperName: PaperName, format: StickerFormat): Promise<Uint8Array> {
  const print = { ...DEFAULT_PRINT, sticker: { ...DEFAULT_PRINT.sticker, format } };
  return (await renderCardsPdf(cards, paperName, { date: TODAY, title: 'LeerID', print })).bytes;
} // prettier-ignore

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The places of all pages, each with the part of it that may be printed on. */
function placesOf(paper: Paper): Rectangle[] {
  const { card, columns, rows } = paper;
  return Array.from({ length: columns * rows }, (_, place) => {
    const { x, y } = placeOn(paper, place);
    const [right, bottom] = [x + card.width - card.padding, y + card.height - card.padding];
    return { left: x + card.padding, top: y + card.padding, right, bottom };
  });
}

function lettersOf({ left, top, right, bottom }: PlacedWord): Rectangle {
  const height = bottom - top;
  return { left, right, top: top + LETTERS.above * height, bottom: bottom - LETTERS.below * height };
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  const slack = 0.05;
  const isRight = inner.left >= outer.left - slack && inner.right <= outer.right + slack;
  return isRight && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
}

function areApart(a: Rectangle, b: Rectangle): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide <= 0.01 || high <= 0.01;
}

/** Words of one page that cover each other, in reading order. */
function overlapping(words: readonly PlacedWord[]): string[] {
  return words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter((b) => a.page === b.page && !areApart(lettersOf(a), lettersOf(b)))
      .map((b) => `${a.text} and ${b.text} on page ${a.page + 1}`),
  );
}

/** The letters of a text without white and accents: pdftotext gives heaps of accents in an order of its own. */
function letters(text: string): string {
  return text.normalize('NFD').replace(/[\s\p{M}]+/gu, '');
}

describe.each(PAPERS)('every name of the stress list on %s', (_, paperName, format) => {
  const paper = paperFor(paperName, format);
  let cards: Card[] = [];
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    cards = readableCards(paper);
    bytes = await render(cards, paperName, format);
  });

  test('stays on its card, clear of all other words', () => {
    const words = readPlacedWords(bytes);
    // Foot and line above a group stand beside the cards of A4.
    const onCards = paper.plain ? words.filter(({ top, bottom }) => top > 10 && bottom < 285) : words;
    const places = placesOf(paper);
    const stray = onCards.filter((word) => !places.some((place) => isWithin(lettersOf(word), place)));
    expect(stray.map(({ text }) => text)).toEqual([]);
    expect(overlapping(words)).toEqual([]);
  });

  test('leaves 5 mm of every sticker white', () => {
    const places = scanPages(bytes, DPI).flatMap((page) => cutIntoCards(page, paper, DPI));
    // A pixel lies on the border.
    const border = Math.floor(5 * PIXELS_PER_MM) - 1;
    const inked = paper.plain
      ? []
      : places.flatMap((place, index) => (inkNearBorder(place, border) > 0 ? [index] : []));
    expect(inked).toEqual([]);
    expect(paper.card.padding).toBeGreaterThanOrEqual(5);
  });

  test('has a QR code that is read at 150 dpi, and off a photocopy', () => {
    const places = scanPages(bytes, DPI).flatMap((page) => cutIntoCards(page, paper, DPI));
    const urls = cards.map(({ url }) => url).sort();
    expect(decodeQrCodes(places).filter(Boolean).sort()).toEqual(urls);
    for (const level of COPIERS) {
      const copies = places.map((place) => photocopy(place, level));
      expect(decodeQrCodes(copies).filter(Boolean).sort()).toEqual(urls);
    }
  });

  test('is written whole: username, password, and names up to an ellipsis', () => {
    const text = letters(readPlacedWords(bytes).map((word) => word.text).join('')); // prettier-ignore
    for (const card of cards) {
      expect(text).toContain(letters(card.username));
      if (card.password.kind !== 'afbeeldingen') expect(text).toContain(card.password.text);
      for (const name of [card.firstName, card.lastName]) {
        const [first = ''] = drawableName(name).text.split(/[\s-]/);
        expect(text).toContain(letters(first).slice(0, 12));
      }
    }
  });
});

test('all of the list can be printed on A4 and on the usual sticker, nearly all on the small ones', () => {
  const counts = PAPERS.map(([, name, format]) => readableCards(paperFor(name, format)).length);
  const all = 2 * pupils.length;
  expect(pupils).toHaveLength(68);
  expect([counts[0], counts[1], counts.at(-1)]).toEqual([all, all, all]);
  for (const count of counts) expect(count).toBeGreaterThanOrEqual(0.8 * all);
});
