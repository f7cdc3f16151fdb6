import stringWidth from 'string-width';
import { once } from '../domain/once.js';

const graphemes = once(() => new Intl.Segmenter('nl', { granularity: 'grapheme' }));

/** ASCII, letters of Latin (Vietnamese too), Greek and Cyrillic with their accents, dashes and quotes: one column each. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02af\u0370-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027]*$/;

/** Terminal columns that the text takes: 2 for an emoji or a Chinese character, 0 for a combining accent. */
export function textWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** The text in at most `width` columns, with `mark` where something was cut. */
export function cutToWidth(text: string, width: number, mark = '…'): string {
  if (textWidth(text) <= width) return text;
  const room = width - textWidth(mark);
  return room < 1 ? takeWidth(text, width) : takeWidth(text, room).trimEnd() + mark;
}

/** The same for `Ivica Cauberghs (945)`: the name gives way, and what stands in brackets at the end stays. */
export function cutBeforeBrackets(text: string, width: number, mark = '…'): string {
  const end = / \([^()]*\)$/.exec(text)?.[0] ?? '';
  const room = width - textWidth(end);
  if (end === '' || room <= textWidth(mark)) return cutToWidth(text, width, mark);
  return cutToWidth(text.slice(0, -end.length), room, mark) + end;
}

/** As much of the text's beginning as fits in `width` columns, no character halved. */
export function takeWidth(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const { segment } of graphemes().segment(text)) {
    used += textWidth(segment);
    if (used > width) break;
    taken += segment;
  }
  return taken;
}
