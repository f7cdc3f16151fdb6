import { LeeridError, type ErrorDetails } from '../domain/errors.js';

/** What a workbook may hold. Every reading stops at the limit, whatever the file says of itself. */
export interface XlsxLimits {
  /** Bytes of XML, all files of the workbook that are read together. */
  readonly xmlBytes: number;
  /** Characters of text in one cell; Excel's own limit. */
  readonly cellLength: number;
  /** Characters of text in one row. */
  readonly rowLength: number;
  /** Characters of text in all rows of a sheet, what they share counted wherever it stands. */
  readonly textLength: number;
  /** Characters of all texts that cells share. */
  readonly sharedLength: number;
  readonly columns: number;
  /** With the header. */
  readonly rows: number;
  readonly sheets: number;
}

export const XLSX_LIMITS: XlsxLimits = {
  xmlBytes: 256 * 1024 * 1024,
  cellLength: 32_767,
  rowLength: 64 * 1024,
  textLength: 64 * 1024 * 1024,
  sharedLength: 32 * 1024 * 1024,
  columns: 64,
  rows: 200_001,
  sheets: 100,
};

/** What readers of a workbook throw; whoever knows the file's name says where. */
export function refuseXlsx(
  reason: ErrorDetails['xlsx-refused']['reason'],
  row: number | null = null,
): LeeridError<'xlsx-refused'> {
  return new LeeridError('xlsx-refused', { reason, row });
}
