import type { Card } from '../documents/card.js';
import { dealPages, nextFreePlace } from '../documents/deal-pages.js';
import { STICKER_FORMATS, type PrintSettings, type StickerFormat } from '../documents/print-settings.js';
import { placesOn } from '../documents/sticker-sheets.js';
import type { Store } from '../store/open-store.js';
import { stickerPlaces } from '../store/sticker-places.js';

/** Where the next sheet of a size may begin. */
export interface SheetUse {
  readonly format: StickerFormat;
  /** From 1; 1: a new sheet. */
  readonly next: number;
}

/** For each size the next free place of the sheet that was used last; one that is not there begins a new sheet. */
export type FreePlaces = ReadonlyMap<StickerFormat, number>;

/** What the store knows of sheets that were begun. */
export function freePlaces(store: Store): FreePlaces {
  const stored = stickerPlaces(store);
  return new Map(
    STICKER_FORMATS.flatMap((format) => {
      const place = stored.get(format) ?? 1;
      return Number.isInteger(place) && place > 1 && place <= placesOn(format) ? [[format, place]] : [];
    }),
  );
}

/** The settings with the place on which the first sheet begins: with `resume` where the last of its size stopped. */
export function startedPrint(print: PrintSettings, resume: boolean, free: FreePlaces): PrintSettings {
  const { sticker } = print;
  return resume ? { ...print, sticker: { ...sticker, start: free.get(sticker.format) ?? 1 } } : print;
}

/** The sheet that is left half used when these settings begin a new one; null when there is none. */
export function sheetLeft(
  { documents, sticker }: PrintSettings,
  resume: boolean,
  free: FreePlaces,
): SheetUse | null {
  const next = free.get(sticker.format);
  const begins = documents.includes('stickers') && !resume && sticker.start === 1;
  return begins && next !== undefined ? { format: sticker.format, next } : null;
}

/** Where the sheets stop that these cards are printed on; null without stickers. */
export function useOfSheet(cards: readonly Card[], { documents, sticker }: PrintSettings): SheetUse | null {
  if (!documents.includes('stickers') || cards.length === 0) return null;
  const perPage = placesOn(sticker.format);
  const pages = dealPages(cards, { perPage, start: sticker.start - 1, newPagePer: sticker.newSheetPer });
  return { format: sticker.format, next: nextFreePlace(pages, perPage) };
}
