import fc from 'fast-check';
import { dealPages, nextFreePlace, splitParts } from '#src/documents/deal-pages.js';
import { divideCards } from '#src/documents/divide-cards.js';
import type { Card } from '#src/documents/card.js';
import { makeCard } from '../support/card-samples.js';

/** Cards of groups and classes, as `4A 4A 4B`: the digit is the group, all of it the class; a digit alone has none. */
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
  // Pupils without a class keep to their group.
  ['klas', '4 4 5 5C', [2, 1, 1]],
] as const)('a new page for every %s: %s', (division, text, counts) => {
  expect(countsOf(divideCards(cards(text), division))).toEqual(counts);
});

test('classes of two groups are one each, however their pupils are mixed; another school has classes of its own', () => {
  const mixed = ['x 5A', 'x 5B', 'y 5A', 'y 5B', 'y'].map((text) => {
    const [groupName = '', className = null] = text.split(' ');
    return makeCard({ groupName, className });
  });
  const other = makeCard({
    groupName: 'y',
    className: '5A',
    institutionNumber: '999999',
    institutionName: 'B',
  });
  const parts = divideCards([...mixed, other], 'klas');
  expect(parts.map((part) => part.map(({ groupName }) => groupName).join(''))).toEqual([
    'xy',
    'xy',
    'y',
    'y',
  ]);
  const dealt = dealPages([...mixed, other], { perPage: 10, start: 0, newPagePer: 'klas' });
  expect(dealt.map((page) => page.cards)).toEqual(parts);
});

test.each([
  // perPage, start (from 0), new page per, cards, [first place, cards] of each page, next free place (from 1)
  [
    12,
    0,
    null,
    13,
    [
      [0, 12],
      [0, 1],
    ],
    2,
  ],
  [
    12,
    6,
    null,
    13,
    [
      [6, 6],
      [0, 7],
    ],
    8,
  ],
  [12, 11, null, 1, [[11, 1]], 1],
  [12, 0, null, 12, [[0, 12]], 1],
  [12, 0, null, 0, [], 1],
] as const)('%d places, from place %d, %p: %d cards', (perPage, start, newPagePer, count, pages, next) => {
  const many = Array.from({ length: count }, () => makeCard());
  const dealt = dealPages(many, { perPage, start, newPagePer });
  expect(dealt.map((page) => [page.first, page.cards.length])).toEqual(pages);
  expect(nextFreePlace(dealt, perPage)).toBe(next);
});

test('only the first sheet goes on where one was begun, and each group says how many it has', () => {
  const dealt = dealPages(cards('4 4 4 5 5'), { perPage: 2, start: 1, newPagePer: 'groep' });
  expect(dealt.map(({ first, cards: on }) => [first, on.length])).toEqual([
    [1, 1],
    [0, 2],
    [0, 2],
  ]);
  expect(dealt.map(({ run, opens }) => [run.length, opens])).toEqual([
    [3, true],
    [3, false],
    [2, true],
  ]);
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
