import { cleanForTerminal, type Terminal } from './terminal.js';
import { takeWidth, textWidth } from './text-width.js';

/** A label and its value; an empty label belongs to the field above. */
export type Field = readonly [label: string, value: string];

const INDENT = '  ';
const GAP = '  ';
/** A value column narrower than this reads badly: then the value stands below its label. */
const NARROWEST_VALUE = 12;

/**
 * Fields below each other, labels and values in two columns. On a narrow terminal a value goes on below itself, broken
 * between words, and inside a word that is longer than a line.
 */
export function formatFields(fields: readonly Field[], { width }: Pick<Terminal, 'width'>): string {
  const labelWidth = Math.max(0, ...fields.map(([label]) => textWidth(label)));
  const beside = INDENT.length + labelWidth + GAP.length;
  const stacked = width !== null && width - beside < NARROWEST_VALUE;
  const start = stacked ? INDENT.length * 2 : beside;
  const room = width === null ? null : Math.max(1, width - start);
  return fields
    .flatMap(([label, value]) => {
      const lines = wrapHard(value, room);
      if (!stacked)
        return lines.map(
          (line, place) => (place === 0 ? INDENT + pad(label, labelWidth) + GAP : ' '.repeat(start)) + line,
        );
      return [...(label === '' ? [] : [INDENT + label]), ...lines.map((line) => ' '.repeat(start) + line)];
    })
    .join('\n');
}

/** The text in lines of at most `width` columns, words broken too where they must; `null` breaks nothing. */
export function wrapHard(text: string, width: number | null): string[] {
  const clean = cleanForTerminal(text).replaceAll('\n', ' ');
  if (width === null) return [clean];
  const lines: string[] = [];
  let current = '';
  for (const word of clean.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (textWidth(longer) <= width) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    const pieces = breakWord(word, width);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
  }
  return [...lines, current];
}

/** A word in pieces that fit, broken behind a hyphen or another sign where there is one. */
function breakWord(word: string, width: number): string[] {
  const most = takeWidth(word, width);
  if (most === word || most === '') return [word];
  const piece = /^.*[-./_](?=.)/su.exec(most)?.[0] ?? most;
  return [piece, ...breakWord(word.slice(piece.length), width)];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
