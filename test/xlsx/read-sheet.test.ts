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

test('of a text that is too long the row is named; of all texts there is an end', () => {
  const read = (texts: readonly string[], limits: object) => {
    const { open, text, close } = readSheet(
      { shared: [], formats: [], calendar: 1900 },
      { ...XLSX_LIMITS, ...limits },
      () => undefined,
    );
    for (const value of texts) {
      open('row', {});
      for (const column of ['A', 'B']) {
        open('c', { r: `${column}1`, t: 'str' });
        open('v', {});
        text(value);
        close('v');
        close('c');
      }
      close('row');
    }
  };
  const refused = (row: number | null) =>
    expect.objectContaining({ code: 'xlsx-refused', details: { reason: 'too-large', row } }) as Error;
  expect(() => {
    read(['x', 'xxxx'], { cellLength: 3 });
  }).toThrow(refused(2));
  expect(() => {
    read(['xxx', 'xxxx'], { rowLength: 7 });
  }).toThrow(refused(null));
  expect(() => {
    read(['xxx', 'xxx'], { textLength: 11 });
  }).toThrow(refused(null));
  read(['xxx', 'xxx'], { cellLength: 3, rowLength: 6, textLength: 12 });
});

test('a header and 200 000 accounts can be read, and no row more', () => {
  expect(lastRow(200_001)).toMatchObject({ row: 200_001, cells: [{ text: 'x' }] });
  expect(() => lastRow(200_002)).toThrow(expect.objectContaining({ code: 'xlsx-refused' }) as Error);
});

test('a row whose number does not go on comes after the one before it', () => {
  expect([lastRow(7), lastRow(1)].map((row) => row?.row)).toEqual([7, 2]);
});
