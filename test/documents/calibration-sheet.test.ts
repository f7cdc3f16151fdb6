import { boxBounds } from '#src/documents/boxes.js';
import { layoutCalibration } from '#src/documents/calibration-sheet.js';
import { calibrationSteps } from '#src/documents/calibration-text.js';
import { DEFAULT_STICKER } from '#src/documents/default-print.js';
import { STICKER_FORMATS } from '#src/documents/print-settings.js';
import { renderCalibration } from '#src/documents/render-calibration.js';
import { placesOn } from '#src/documents/sticker-sheets.js';
import { firstPage } from '../support/measure-ink.js';
import { inspectPdf, readPdfInfo, readPdfText } from '../support/read-pdf.js';

const DATE = '2026-11-23';
const CORRECTED = { offset: { x: -10, y: 9.875 }, scale: 0.985 };

describe.each(STICKER_FORMATS)('the test sheet of %s', (format) => {
  const plain = { ...DEFAULT_STICKER, format };

  test.each([
    ['plain', plain],
    ['corrected', { ...plain, ...CORRECTED }],
  ])('%s: every text has room of its own', (_, sticker) => {
    const { boxes } = layoutCalibration(sticker, DATE);
    const texts = boxes
      .filter((box) => box.kind === 'text')
      .map((box) => ({ ...boxBounds(box), text: box.text, size: box.size }));
    const overlaps = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter(
          (b) =>
            a.left < b.right - 0.01 &&
            b.left < a.right - 0.01 &&
            a.top < b.bottom - 0.01 &&
            b.top < a.bottom - 0.01,
        )
        .map((b) => [a.text, b.text]),
    );
    expect(overlaps).toEqual([]);
    for (const { left, right, top, bottom, size } of texts) {
      expect(Math.min(left, 210 - right, top, 297 - bottom)).toBeGreaterThanOrEqual(5);
      expect(size).toBeGreaterThanOrEqual(6);
    }
  });

  test.each([
    ['plain', plain],
    ['corrected', { ...plain, ...CORRECTED }],
  ])('%s: no line of the grid runs through a text', (_, sticker) => {
    const { boxes } = layoutCalibration(sticker, DATE);
    const texts = boxes
      .filter((box) => box.kind === 'text')
      .map((box) => ({ ...boxBounds(box), text: box.text }));
    const struck = boxes
      .filter((box) => box.kind === 'rule')
      .flatMap((box) => {
        const line = boxBounds(box);
        return texts.filter(
          (text) =>
            line.left < text.right &&
            line.right > text.left &&
            line.top < text.bottom &&
            line.bottom > text.top,
        );
      });
    expect(struck.map(({ text }) => text)).toEqual([]);
  });

  test('numbers every place, and tells every step', async () => {
    const text = readPdfText(await renderCalibration(plain, DATE)).replace(/\s+/g, ' ');
    for (let place = 1; place <= placesOn(format); place += 1)
      expect(text).toMatch(new RegExp(`(?<!\\d)${place}(?!\\d)`));
    for (const step of [
      '1. Druk dit',
      '2. Meet de schaal',
      '3. Week',
      '4. Meet de',
      '5. Kijk na',
      '6. Bewaar',
    ])
      expect(text).toContain(step);
    expect(text).toContain('Zonder correctie');
  });
});

test('the rulers have a tick for each mm on all four sides, counted from the upper left corner', async () => {
  const dpi = 254;
  const { width, pixels } = firstPage(await renderCalibration(DEFAULT_STICKER, DATE), dpi);
  const isInk = (x: number, y: number) =>
    [-1, 0, 1].some(
      (d) => (pixels[y * width + x + d] ?? 255) < 200 || (pixels[(y + d) * width + x] ?? 255) < 200,
    );
  for (let mm = 11; mm < 199; mm += 1) {
    // Half-way a short tick, and between two ticks.
    for (const y of [70, 2900]) expect([mm, y, isInk(mm * 10, y)]).toEqual([mm, y, true]);
    if (Math.abs(mm - 104.5) > 1)
      for (const y of [70, 2900]) expect([mm, y, isInk(mm * 10 + 5, y)]).toEqual([mm, y, false]);
  }
  for (let mm = 11; mm < 286; mm += 1)
    for (const x of [70, 2030]) expect([mm, x, isInk(x, mm * 10)]).toEqual([mm, x, true]);
});

test('a correction is proven by the sheet itself: it is moved and scaled, and says so', async () => {
  const sticker = { ...DEFAULT_STICKER, offset: { x: 1.5, y: -0.5 }, scale: 0.985 };
  const bytes = await renderCalibration(sticker, DATE);
  const text = readPdfText(bytes).replace(/\s+/g, ' ');
  expect(text).toMatch(/Met deze correctie: .*--sticker-offset 1\.5,-0\.5 .*--sticker-scale 0\.985/);
  expect(text).toContain('0,985 × 200 : wat je meet');
  expect(text).toContain('1,5 + 20 − wat je leest');
  expect(text).toContain('−0,5 + 20 − wat je leest');
  expect(readPdfInfo(bytes).get('Title')).toBe('LeerID-ijkblad 105 x 48 mm');
  const [, a, d, e, f] = /^([\d.]+) 0 0 ([\d.]+) ([-\d.]+) ([-\d.]+) cm/m.exec(inspectPdf(bytes)) ?? [];
  expect([Number(a), Number(d)]).toEqual([0.985, 0.985]);
  expect(Number(e)).toBeCloseTo((1.5 * 72) / 25.4, 2);
  expect(Number(f)).toBeCloseTo(((297 * 0.015 + 0.5) * 72) / 25.4, 2);
});

const sticker = (x: number, y: number, scale: number) => ({ ...DEFAULT_STICKER, offset: { x, y }, scale });
test.each<[string, ReturnType<typeof sticker>, string[]]>([
  [
    'no correction',
    sticker(0, 0, 1),
    [
      '203 mm geeft 0,985',
      'leerid calibrate --sticker 105x48 --sticker-scale 0.985',
      'las 18,5 en 20,5? Druk dan af met 1.5,-0.5 ',
      'leerid calibrate --sticker 105x48 --sticker-offset "1.5,-0.5" --sticker-scale 1',
      'leerid config set sticker-offset "1.5,-0.5"',
      'leerid config set sticker-scale 0.985',
    ],
  ],
  [
    'a correction: the examples go on from it, and it is what is kept',
    sticker(1.5, -0.5, 0.985),
    [
      '203 mm geeft 0,970',
      'leerid calibrate --sticker 105x48 --sticker-offset "1.5,-0.5" --sticker-scale 0.970',
      'las 18,5 en 20,5? Druk dan af met 3,-1 ',
      'leerid calibrate --sticker 105x48 --sticker-offset "3,-1" --sticker-scale 0.985',
      'leerid config set sticker-offset "1.5,-0.5"',
      'leerid config set sticker-scale 0.985',
    ],
  ],
  [
    'the furthest: no example that would be refused',
    sticker(10, -10, 0.9),
    [
      '197 mm geeft 0,914',
      'leerid calibrate --sticker 105x48 --sticker-offset "10,-10" --sticker-scale 0.914',
      'las 21,5 en 19,5? Druk dan af met 8.5,-9.5 ',
      'leerid calibrate --sticker 105x48 --sticker-offset "8.5,-9.5" --sticker-scale 0.9',
      'leerid config set sticker-offset "10,-10"',
      'leerid config set sticker-scale 0.9',
    ],
  ],
])('the numbers to type with %s', (_, settings, expected) => {
  const lines = calibrationSteps(settings).flatMap((note) =>
    note.lines.map(({ text }) => text.replaceAll('\u00A0', ' ')),
  );
  for (const part of expected) expect(lines.join('\n')).toContain(part);
  expect(lines.filter((line) => line.startsWith('leerid '))).toEqual(
    expected.filter((part) => part.startsWith('leerid ')),
  );
});
