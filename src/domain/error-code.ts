/** The code of an error of Node or of csv-parse (`ENOENT`, `CSV_QUOTE_NOT_CLOSED`), empty for anything else. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
