import fc from 'fast-check';
import { cleanText, unwrapCell } from '#src/import/clean-text.js';

test.each([
  ['  De   Boel ', 'De Boel'],
  ['e\u0308', 'ë'],
  ['De\nBoel\t2', 'De Boel 2'],
  ['Jan\u00a0Jans', 'Jan Jans'],
  ['a\u202eb\u200bc\u200dd\u200ce\ufefff', 'abcdef'],
  ['\u001b[31mrood', '[31mrood'],
  ['e\u200b\u0308', 'ë'],
  ['\ud800x', 'x'],
  [' \u200b ', ''],
])('%p becomes %p', (raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test.each([
  ['="00945"', '00945'],
  ["'-", '-'],
  ["'=1+1", '=1+1'],
  ["'t Hooft", "'t Hooft"],
  ['=1+1', '=1+1'],
])('the cell %p holds %p', (cell, text) => {
  expect(unwrapCell(cell)).toBe(text);
});

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean).toBe(clean.normalize('NFC').trim());
      expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|\s\s/u);
    }),
  );
});
