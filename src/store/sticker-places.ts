import type { Store } from './open-store.js';

/** For each size of sticker that was used: the next free place of its last sheet, from 1; 1 when that was full. */
export function stickerPlaces(store: Store): ReadonlyMap<string, number> {
  const rows = store
    .prepare<[], { key: string; value: string }>(
      `SELECT
         substr(key, ${PREFIX.length + 1}) AS key,
         value
       FROM setting
       WHERE key LIKE '${PREFIX}%'`,
    )
    .all();
  return new Map(rows.map(({ key, value }) => [key, Number(value)]));
}

/** Keeps the next free place of a size. Must run in the transaction of the batch that used the sheet. */
export function keepStickerPlace(store: Store, format: string, place: number): void {
  store
    .prepare(
      'INSERT INTO setting (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value',
    )
    .run({ key: PREFIX + format, value: String(place) });
}

const PREFIX = 'sticker-place ';
