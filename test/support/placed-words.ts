import { placeOn, type Paper } from '#src/documents/paper.js';
import type { PlacedWord } from './read-pdf.js';

/** Part of a page, in mm from its upper left corner. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What pdftotext takes for the height of a word reaches from its font's highest accent to its lowest tail; in parts of it. */
const LETTERS = { above: 0.32, below: 0.22 };
const SLACK = 0.05;

/** The part of a word's place that its letters cover, accents and tails left out. */
export function lettersOf({ left, top, right, bottom }: PlacedWord): Rectangle {
  const height = bottom - top;
  return { left, right, top: top + LETTERS.above * height, bottom: bottom - LETTERS.below * height };
}

/** The places of a page, each with the part of it that may be printed on. */
export function printablePlaces(paper: Paper): Rectangle[] {
  const { card, columns, rows } = paper;
  return Array.from({ length: columns * rows }, (_, place) => {
    const { x, y } = placeOn(paper, place);
    return printable(card, x, y);
  });
}

/** The part of a card at (x, y) mm that may be printed on. */
export function printable({ width, height, padding }: Paper['card'], x = 0, y = 0): Rectangle {
  return { left: x + padding, top: y + padding, right: x + width - padding, bottom: y + height - padding };
}

export function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  const isRight = inner.left >= outer.left - SLACK && inner.right <= outer.right + SLACK;
  return isRight && inner.top >= outer.top - SLACK && inner.bottom <= outer.bottom + SLACK;
}

function areApart(a: Rectangle, b: Rectangle): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide <= 0.01 || high <= 0.01;
}

/** Words of one page that cover each other. */
export function overlapping(words: readonly PlacedWord[]): string[] {
  return words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter((b) => a.page === b.page && !areApart(lettersOf(a), lettersOf(b)))
      .map((b) => `${a.text} and ${b.text} on page ${a.page + 1}`),
  );
}

/** The letters of a text without white and accents: pdftotext gives heaps of accents in an order of its own. */
export function letters(text: string): string {
  return text.normalize('NFD').replace(/[\s\p{M}]+/gu, '');
}

/** The letters of words in the order in which they were drawn. */
export function lettersOfWords(words: readonly PlacedWord[]): string {
  return letters(words.map(({ text }) => text).join(''));
}
