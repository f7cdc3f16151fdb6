import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this test's own, with the removal of it. */
export function makeFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'leerid-import-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true });
    },
  };
}

/** Writes a list into the folder and gives its path. */
export function writeList(folder: string, content: string | Uint8Array, name = 'lijst.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A table as delimited text; cells are quoted where they must be, or all. */
export function toDelimited(
  rows: readonly (readonly string[])[],
  delimiter: string,
  { lineEnd = '\r\n', quoteAll = false } = {},
): string {
  const writeCell = (cell: string): string =>
    quoteAll || /[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(writeCell).join(delimiter) + lineEnd).join('');
}
