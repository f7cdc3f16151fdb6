import { fileURLToPath } from 'node:url';
import { illegibleReason } from '#src/documents/card-layout.js';
import type { Card } from '#src/documents/card.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import { drawableName } from '#src/documents/drawable-name.js';
import { paperFor, type PaperName } from '#src/documents/paper.js';
import { STICKER_FORMATS, type StickerFormat } from '#src/documents/print-settings.js';
import { renderWhole } from '../support/render-whole.js';
import type { BasisPasswordKind } from '#src/domain/account.js';
import type { Student } from '#src/domain/student.js';
import { planAccounts } from '#src/plan/plan-accounts.js';
import { loadWordLists } from '#src/plan/word-lists.js';
import { makeCards } from '#src/use-cases/render-documents.js';
import { inkNearBorder, photocopy, type GreyImage } from '../support/grey-image.js';
import { allStudents, importFile } from '../support/import-samples.js';
import { cardParts } from '../support/lay-out-card.js';
import {
  isWithin,
  letters,
  lettersOf,
  lettersOfWords,
  overlapping,
  printablePlaces,
} from '../support/placed-words.js';
import { decodeQrCodes, readDrawnWords, readPlacedWords, scanPages } from '../support/read-pdf.js';
import { cutIntoCards } from '../support/scan-cards.js';
import { makeTestFolder, TODAY } from '../support/store-samples.js';

const LIST = fileURLToPath(new URL('../../fixtures/stress.csv', import.meta.url));
const DPI = 150;
const PIXELS_PER_MM = DPI / 25.4;
/** The greys from which a copier set to light, to normal and to dark makes paper white. */
const COPIERS = [96, 128, 160];
const LEAST_OF_NAME = 12;

const PAPERS: readonly [string, PaperName, StickerFormat][] = [
  ['A4', 'a4', '105x48'],
  ...STICKER_FORMATS.map((format): [string, PaperName, StickerFormat] => [
    `a sheet of ${format}`,
    'sticker-vel',
    format,
  ]),
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

/** Both kinds of card of all pupils. */
function allCards(): Card[] {
  return [...cardsOf(pupils, 'woord'), ...cardsOf(pupils, 'afbeeldingen')];
}

/** What must stand on a card: a name may be broken off after so many letters. */
function writtenOn({ firstName, lastName, username, password }: Card): string[] {
  const names = [firstName, lastName].map((name) => drawableName(name).text.split(/[\s-]/)[0] ?? '');
  const written = password.kind === 'afbeeldingen' ? [] : [password.text];
  return [...names.map((name) => letters(name).slice(0, LEAST_OF_NAME)), letters(username), ...written];
}

async function render(
  cards: readonly Card[],
  paperName: PaperName,
  format: StickerFormat,
): Promise<Uint8Array> {
  const print = { ...DEFAULT_PRINT, sticker: { ...DEFAULT_PRINT.sticker, format } };
  return (await renderWhole(cards, paperName, { date: TODAY, title: 'LeerID', print })).bytes;
}

describe.each(PAPERS)('every name of the stress list on %s', (_, paperName, format) => {
  const paper = paperFor(paperName, format);
  let cards: Card[] = [];
  let bytes: Uint8Array = new Uint8Array();
  let scans: readonly GreyImage[] = [];
  beforeAll(async () => {
    cards = allCards();
    bytes = await render(cards, paperName, format);
    scans = scanPages(bytes, DPI).flatMap((page) => cutIntoCards(page, paper, DPI));
  });

  test('stays on its card, clear of all other words', () => {
    const words = readPlacedWords(bytes);
    // Foot and line above a group stand beside the cards of A4.
    const onCards = paper.plain ? words.filter(({ top, bottom }) => top > 10 && bottom < 285) : words;
    const places = printablePlaces(paper);
    const stray = onCards.filter((word) => !places.some((place) => isWithin(lettersOf(word), place)));
    expect(stray.map(({ text }) => text)).toEqual([]);
    expect(overlapping(words)).toEqual([]);
  });

  test('leaves 5 mm of every sticker white', () => {
    // A pixel lies on the border.
    const border = Math.floor(5 * PIXELS_PER_MM) - 1;
    const inked = paper.plain
      ? []
      : scans.flatMap((place, index) => (inkNearBorder(place, border) > 0 ? [index] : []));
    expect(inked).toEqual([]);
    expect(paper.card.padding).toBeGreaterThanOrEqual(5);
  });

  test('has a QR code that is read at 150 dpi, and off a photocopy', () => {
    const urls = cards.map(({ url }) => url).sort();
    expect(decodeQrCodes(scans).filter(Boolean).sort()).toEqual(urls);
    // The copiers take turns: each copies a third of the cards of every paper.
    const copies = scans.map((place, index) => photocopy(place, COPIERS[index % COPIERS.length] ?? 128));
    expect(decodeQrCodes(copies).filter(Boolean).sort()).toEqual(urls);
  });

  test('is written whole on its own card: username, password, and names up to an ellipsis', () => {
    const words = readDrawnWords(bytes);
    const places = printablePlaces(paper);
    const pages = Math.max(...words.map(({ page }) => page)) + 1;
    const texts = Array.from({ length: pages }, (__, page) =>
      places.map((place) =>
        lettersOfWords(words.filter((word) => word.page === page && isWithin(lettersOf(word), place))),
      ),
    ).flat();
    const left = texts.filter(Boolean);
    for (const card of cards) {
      const own = left.findIndex((text) => writtenOn(card).every((part) => text.includes(part)));
      expect([card.username, own >= 0]).toEqual([card.username, true]);
      left.splice(own, 1);
    }
    expect(left).toEqual([]);
  });
});

test('all of the list can be printed on every size', () => {
  expect(pupils).toHaveLength(68);
  const cards = allCards();
  for (const [, name, format] of PAPERS) {
    const { card: size } = paperFor(name, format);
    const refused = cards.filter((card) => illegibleReason(card, size, cardParts(card)) !== null);
    expect(refused.map(({ firstName, password }) => `${firstName}: ${password.kind}`)).toEqual([]);
  }
});
