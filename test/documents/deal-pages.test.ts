import fc from 'fast-check';
import { dealPages, nextFreePlace, splitParts } from '#src/documents/deal-pages.js';
import { divideCards, splitRuns } from '#src/documents/divide-cards.js';
import type { Card } from '#src/documents/card.js';
import { makeCard } from '../support/card-samples.js';

/** Cards of groups and classes, as `4A 4A 4B`: the letter is the class. */
function cards(text: string): Card[] {
  return text.split(' ').map((word, index) => {
    const className = word.length === 1 ? null : word;
    return makeCard({ stamnummer: String(index), groupName: word.charAt(0), className });
  });
}

const countsOf = (parts: readonly (readonly unknown[])[]) => parts.map((part) => part.length);

test.each([
  ['groep', '4A 4A 4B 5A', [3, 1]],
  ['klas', '4A 4A 4B 5A', [2, 1, 1]],
  // A class goes on where a group ends.
  ['klas', '4 4 5 5C', [2, 1, 1]],
] as const)('a new page for every %s: %s', (division, text, counts) => {
  expect(countsOf(splitRuns(cards(text), division))).toEqual(counts);
});

test('a class of two groups is one run and one folder; another school has classes of its own', () => {
  const [a, b] = [makeCard({ groupName: 'x', className: '5A' }), makeCard({ groupName: 'y', className: '5A' })];
  const other = makeCard({ groupName: 'y', className: '5A', institutionNumber: '999999', institutionName: 'B' });
  expect(countsOf(splitRuns([a, b, other], 'klas'))).toEqual([2, 1]);
  expect(countsOf(divideCards([a, makeCard({ groupName: 'x' }), b, other], 'klas'))).toEqual([2, 1, 1]);
}); // prettier-ignore

test.each([
  // perPage, start (from 0), new page per, cards, [first place, cards] of each page, next free place (from 1)
  [12, 0, null, 13, [[0, 12], [0, 1]], 2],
  [12, 6, null, 13, [[6, 6], [0, 7]], 8],
  [12, 11, null, 1, [[11, 1]], 1],
  [12, 0, null, 12, [[0, 12]], 1],
  [12, 0, null, 0, [], 1],
] as const)('%d places, from place %d, %p: %d cards', (perPage, start, newPagePer, count, pages, next) => {
  const many = Array.from({ length: count }, () => makeCard());
  const dealt = dealPages(many, { perPage, start, newPagePer });
  expect(dealt.map((page) => [page.first, page.cards.length])).toEqual(pages);
  expect(nextFreePlace(dealt, perPage)).toBe(next);
}); // prettier-ignore

test('only the first sheet goes on where one was begun, and each group says how many it has', () => {
  const dealt = dealPages(cards('4 4 4 5 5'), { perPage: 2, start: 1, newPagePer: 'groep' });
  expect(dealt.map(({ first, cards: on }) => [first, on.length])).toEqual([[1, 1], [0, 2], [0, 2]]); // prettier-ignore
  expect(dealt.map(({ opens }) => opens?.length ?? null)).toEqual([3, null, 2]);
});

test('parts hold whole pages, and no more cards than they may', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 12, max: 60 }),
      (count, start, most) => {
        const many = Array.from({ length: count }, () => makeCard());
        const pages = dealPages(many, { perPage: 12, start, newPagePer: null });
        const parts = splitParts(pages, most);
        expect(parts.flat()).toEqual(pages);
        const sizes = parts.map((part) => part.reduce((sum, page) => sum + page.cards.length, 0));
        expect(sizes.every((size) => size > 0 && size <= most)).toBe(true);
        // No page of the next part would have fitted.
        const heads = parts.slice(1).map(([page]) => page?.cards.length ?? 0);
        expect(heads.every((head, index) => (sizes[index] ?? 0) + head > most)).toBe(true);
      },
    ),
  );
});
