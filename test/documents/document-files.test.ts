import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import { listedFiles } from '#src/documents/document-files.js';

test('folders are told of in the Excel file of the whole', () => {
  const files = listedFiles({ ...DEFAULT_PRINT, documents: ['csv'], folderPer: 'klas' }, 1, 5_000);
  expect(files.map(({ name }) => name)).toEqual(['leerid-mailmerge.csv', 'een map per klas']);
});

test.each([
  [5_000, ['', '', '']],
  // The sheets of 12 take four more before they are parts.
  [5_004, ['-deel-*', '', '-deel-*']],
  [5_005, ['-deel-*', '-deel-*', '-deel-*']],
])('the Excel file of %i cards names the files as they are', (cards, [a4, sheets, roll]) => {
  expect(listedFiles(DEFAULT_PRINT, cards, 5_000).map(({ name }) => name)).toEqual([
    `leerid-kaartjes-a4${a4}.pdf`,
    `leerid-stickers-105x48-vel${sheets}.pdf`,
    `leerid-stickers-105x48-rol${roll}.pdf`,
  ]);
});
