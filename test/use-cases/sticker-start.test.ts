import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import type { PrintSettings, StickerSettings } from '#src/documents/print-settings.js';
import { openStoreInMemory, type Store } from '#src/store/open-store.js';
import { keepStickerPlace } from '#src/store/sticker-places.js';
import { freePlaces, sheetLeft, startedPrint, useOfSheet } from '#src/use-cases/sticker-start.js';
import { makeCard } from '../support/card-samples.js';

function printOf(sticker: Partial<StickerSettings>, parts: Partial<PrintSettings> = {}): PrintSettings {
  return { ...DEFAULT_PRINT, sticker: { ...DEFAULT_PRINT.sticker, ...sticker }, ...parts };
}

const cards = (count: number) =>
  Array.from({ length: count }, (_, index) => makeCard({ stamnummer: String(index) }));

describe('what the store keeps', () => {
  let store: Store;
  beforeEach(() => {
    store = openStoreInMemory();
  });
  afterEach(() => {
    store.close();
  });

  test('a place for every size, the last one that was kept', () => {
    expect(freePlaces(store)).toEqual(new Map());
    keepStickerPlace(store, '105x48', 3);
    keepStickerPlace(store, '70x37', 24);
    keepStickerPlace(store, '105x48', 7);
    expect(freePlaces(store)).toEqual(
      new Map([
        ['105x48', 7],
        ['70x37', 24],
      ]),
    );
  });

  test('a full sheet, and a place that the sheet does not have, are a new sheet', () => {
    keepStickerPlace(store, '105x48', 1);
    keepStickerPlace(store, '70x37', 25);
    keepStickerPlace(store, '12x12', 2);
    expect(freePlaces(store)).toEqual(new Map());
  });
});

const FREE = new Map([['105x48', 7]] as const);

test.each([
  ['its own size', '105x48', true, 7],
  ['a size that has no sheet begun', '70x37', true, 1],
  ['a place that was given', '105x48', false, 4],
] as const)('the first sheet begins by %s', (_, format, resume, start) => {
  expect(startedPrint(printOf({ format, start: 4 }), resume, FREE).sticker.start).toBe(resume ? start : 4);
});

test.each([
  [{}, {}, false, { format: '105x48', next: 7 }],
  [{}, {}, true, null],
  [{ start: 2 }, {}, false, null],
  [{ format: '70x37' }, {}, false, null],
  [{}, { documents: ['a4', 'rol'] }, false, null],
] as const)('a new sheet while another has places free: %j %j %p', (sticker, parts, resume, left) => {
  expect(sheetLeft(printOf(sticker, parts), resume, FREE)).toEqual(left);
});

test.each([
  [5, {}, 6],
  [12, {}, 1],
  [1, { start: 12 }, 1],
  [13, { start: 7 }, 8],
  [25, { format: '70x37' }, 2],
] as const)('%d stickers, %j: the next goes on place %d', (count, sticker, next) => {
  expect(useOfSheet(cards(count), printOf(sticker))).toMatchObject({ next });
});

test('where sheets begin anew for every group the last one counts; without stickers nothing does', () => {
  const groups = [
    ...cards(5),
    makeCard({ groupName: '5de leerjaar' }),
    makeCard({ groupName: '5de leerjaar' }),
  ];
  expect(useOfSheet(groups, printOf({ newSheetPer: 'groep', start: 3 }))?.next).toBe(3);
  expect(useOfSheet(groups, printOf({}, { documents: ['rol'] }))).toBeNull();
  expect(useOfSheet([], printOf({}))).toBeNull();
});
