import { XLSX_LIMITS } from '#src/xlsx/limits.js';
import { readSheet, type SheetRow } from '#src/xlsx/read-sheet.js';

/** The last row of a sheet that has its header and one row more, on this place. */
function lastRow(place: number): SheetRow | undefined {
  const rows: SheetRow[] = [];
  const { open, text, close } = readSheet({ shared: [], formats: [], calendar: 1900 }, XLSX_LIMITS, (row) =>
    rows.push(row),
  );
  for (const row of [1, place]) {
    open('row', { r: String(row) });
    open('c', { r: `A${row}`, t: 'str' });
    open('v', {});
    text('x');
    close('v');
    close('c');
    close('row');
  }
  return rows.at(-1);
}

test('a header and 200 000 accounts can be read, and no row more', () => {
  expect(lastRow(200_001)).toMatchObject({ row: 200_001, cells: [{ text: 'x' }] });
  expect(() => lastRow(200_002)).toThrow(expect.objectContaining({ code: 'xlsx-refused' }) as Error);
});

test('a row whose number does not go on comes after the one before it', () => {
  expect([lastRow(7), lastRow(1)].map((row) => row?.row)).toEqual([7, 2]);
});
