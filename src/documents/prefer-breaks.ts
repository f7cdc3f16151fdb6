/** Where a line of a username or an address had better end. */
const AFTER_SIGN = /(?<=[./@_-])/u;

/**
 * The same text on no more lines, each ending after a sign wherever what is left still fits in the lines that are left. `fill`
 * sets a text in lines that may end anywhere.
 */
export function preferBreaks(lines: readonly string[], fill: (text: string) => readonly string[]): string[] {
  const [line = '', ...rest] = lines;
  if (rest.length === 0) return [...lines];
  const text = lines.join('');
  const parts = line.split(AFTER_SIGN);
  const isWhole = AFTER_SIGN.test(line.at(-1) ?? '');
  for (let count = isWhole ? parts.length : parts.length - 1; count > 0; count -= 1) {
    const head = parts.slice(0, count).join('');
    const tail = fill(text.slice(head.length));
    if (tail.length <= rest.length) return [head, ...preferBreaks(tail, fill)];
  }
  return [line, ...preferBreaks(rest, fill)];
}
