/** Printable ASCII and the accented letters of western Europe, with single spaces: nothing to clean but the ends. */
const PLAIN = /^(?:[!-~\u00c0-\u017f]| (?! ))*$/;

/** More marks on one letter than any language writes; they would be drawn over the next card. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A text as it is kept: NFC, trimmed, single spaces, and no control, bidi, zero-width or other format
 * characters, nor halves of a surrogate pair.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  // The byte order mark counts as white space in a pattern, but has no width.
  return text
    .replaceAll('\uFEFF', '')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
    .replace(STACKED_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The text that a spreadsheet was told to keep as text: `="00945"` is 00945, and so is the apostrophe that
 * guards against formulas (`'-`).
 */
export function unwrapCell(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === 0x3d) return /^="(.*)"$/s.exec(cell)?.[1] ?? cell;
  if (first === 0x27) return cell.replace(/^'(?=[=+\-@\t\r\n])/, '');
  return cell;
}
