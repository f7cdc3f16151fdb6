/** Sentences broken between words at `width`, as `widthOf` counts; what hangs below keeps the first line's indent. */
export function wrapAt(width: number, text: string, widthOf: (text: string) => number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width, widthOf))
    .join('\n');
}

function wrapLine(line: string, width: number, widthOf: (text: string) => number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(' ')) {
    const longer = current.trim() === '' ? indent + word : `${current} ${word}`;
    if (widthOf(longer) > width && current.trim() !== '') {
      lines.push(current);
      current = indent + word;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}
