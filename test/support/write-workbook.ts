import ExcelJS from 'exceljs';

export type CellValue = string | number | boolean | Date | null | ExcelJS.CellFormulaValue;

/** A workbook as Excel writes it: shared strings, numbers and dates with their formats. `formats` are those of the columns. */
export async function makeWorkbook(
  rows: readonly (readonly CellValue[])[],
  {
    formats = [],
    sheet = 'Leerlingen',
    date1904 = false,
  }: { formats?: readonly string[]; sheet?: string; date1904?: boolean } = {},
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  const page = workbook.addWorksheet(sheet);
  rows.forEach((row) => page.addRow([...row]));
  formats.forEach((format, index) => {
    if (format !== '') page.getColumn(index + 1).numFmt = format;
  });
  workbook.addWorksheet('Ander blad').addRow(['niet', 'gelezen']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
