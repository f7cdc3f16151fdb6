import { DEFAULT_STICKER } from '#src/documents/default-print.js';
import { offPaper } from '#src/documents/off-paper.js';
import { STICKER_FORMATS, type StickerFormat } from '#src/documents/print-settings.js';

const sticker = (x: number, y: number, scale: number, format: StickerFormat = '105x48') => ({
  ...DEFAULT_STICKER,
  format,
  offset: { x, y },
  scale,
});

test.each(STICKER_FORMATS)('on %s the usual corrections lose nothing', (format) => {
  // A sheet that is enlarged is moved to the upper left as well.
  const usual = [0.97, 1].flatMap((scale) => [-3, 0, 3].map((mm) => [scale, mm] as const));
  for (const [scale, mm] of [...usual, [1.03, -4] as const])
    expect([
      scale,
      mm,
      offPaper({ documents: ['stickers'], sticker: sticker(mm, mm, scale, format) }),
    ]).toEqual([scale, mm, 0]);
});

test.each<[ReturnType<typeof sticker>, number]>([
  [sticker(8, 0, 1), 3],
  [sticker(-8, 0, 1), 3],
  [sticker(0, 10, 1), 0.5],
  [sticker(0, -10, 1), 0.5],
  [sticker(0, 0, 1.1), 19.3],
  [sticker(0, 0, 1.1, '63.5x38.1'), 7.5],
])('%j loses %d mm', (settings, mm) => {
  expect(offPaper({ documents: ['a4', 'stickers'], sticker: settings })).toBe(mm);
  expect(offPaper({ documents: ['a4', 'rol'], sticker: settings })).toBe(0);
});
