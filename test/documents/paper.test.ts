import { paperFor, placeOn } from '#src/documents/paper.js';
import { STICKER_FORMATS } from '#src/documents/print-settings.js';
import { readStickerFormat, stickerFault } from '#src/documents/sticker-name.js';
import { formatLabel, placesOn } from '#src/documents/sticker-sheets.js';

describe.each(STICKER_FORMATS)('a sheet of %s', (format) => {
  const sheet = paperFor('sticker-vel', format);
  const { card, columns, rows, left, top, pitchX, pitchY } = sheet;

  test('has stickers of its name, in the middle of A4, that do not overlap', () => {
    expect(`${card.width}x${card.height}`).toBe(format);
    const [width, height] = [(columns - 1) * pitchX + card.width, (rows - 1) * pitchY + card.height];
    // Makers round to a tenth.
    expect(Math.abs(2 * left + width - 210)).toBeLessThanOrEqual(0.11);
    expect(Math.abs(2 * top + height - 297)).toBeLessThanOrEqual(0.11);
    expect(pitchX).toBeGreaterThanOrEqual(card.width);
    expect(pitchY).toBeGreaterThanOrEqual(card.height);
  });

  test('is used row by row, from the upper left corner', () => {
    expect(placeOn(sheet, 0)).toEqual({ x: left, y: top });
    expect(placeOn(sheet, columns)).toEqual({ x: left, y: top + pitchY });
    expect(placesOn(format)).toBe(columns * rows);
  });

  test('has a roll with a page for each', () => {
    expect(paperFor('sticker-rol', format)).toMatchObject({
      pageWidth: card.width,
      pageHeight: card.height,
      columns: 1,
      rows: 1,
    });
  });
});

test.each([
  ['105x48', '105x48'],
  ['105 x 48', '105x48'],
  ['105×48 mm', '105x48'],
  ['70X37', '70x37'],
  ['99,1 x 38,1', '99.1x38.1'],
  ['L7160', '63.5x38.1'],
  ['7160', '63.5x38.1'],
  ['l7163', '99.1x38.1'],
  ['3424', '105x48'],
  ['3490', '70x36'],
  ['Avery Zweckform 3475', '70x36'],
  ['Zweckform-3474', '70x37'],
  ['105x42', null],
  ['105', null],
  ['9999', null],
  ['', null],
])('%j is the size %j', (text, format) => {
  expect(readStickerFormat(text)).toBe(format);
});

test.each([
  ['38.1x21.2', 'too-small'],
  ['105 x 35,9 mm', 'too-small'],
  ['63x48', 'too-small'],
  ['L7651', 'too-small'],
  ['70x38', 'unknown'],
  ['A4', null],
])('%j can not be had: %j', (text, fault) => {
  expect(stickerFault(text)).toBe(fault);
});

test('a size reads with a decimal comma', () => {
  expect(formatLabel('63.5x38.1')).toBe('63,5 x 38,1');
});
