/** Bidi controls and line separators. */
const TURNING = /[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * Rows as a CSV that Excel opens well: UTF-8 with byte order mark, `;`, CRLF. A cell that begins like a formula gets an
 * apostrophe, which `unwrapCell` takes off again. A file may be looked at on a terminal, which obeys an ESC in it: control characters
 * but for tabs and line ends become U+FFFD, and what turns text around goes.
 */
export function csvText(rows: Iterable<readonly string[]>): string {
  let text = '\uFEFF';
  for (const row of rows) text += `${row.map(toCell).join(';')}\r\n`;
  return text;
}

function toCell(value: string): string {
  const clean = value.replace(/[^\P{Cc}\t\r\n]/gu, '\uFFFD').replace(TURNING, '');
  const guarded = /^[=+\-@\t\r\n]/.test(clean) ? `'${clean}` : clean;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
