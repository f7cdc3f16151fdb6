/**
 * Rows as a CSV that Excel opens well: UTF-8 with byte order mark, `;`, CRLF. A cell that begins like a formula gets an
 * apostrophe, which `unwrapCell` takes off again.
 */
export function csvText(rows: Iterable<readonly string[]>): string {
  let text = '\uFEFF';
  for (const row of rows) text += `${row.map(toCell).join(';')}\r\n`;
  return text;
}

function toCell(value: string): string {
  const guarded = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
