import stringWidth from 'string-width';
import { cleanForTerminal } from './terminal.js';

const GAP = '  ';
const NARROWEST = 4;
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

export interface Column {
  readonly title: string;
  /** Columns give way in this order, lowest first, when the terminal is too narrow; without it a column keeps its width. */
  readonly shrink?: number;
  /** Width at which the column still reads well; others give way before it goes below. */
  readonly comfort?: number;
  readonly align?: 'right';
}

/** Rows under a header, never wrapped: on a terminal of `width` columns, long cells end in `…`. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string {
  const titles = columns.map(({ title }) => title);
  const all = [titles, ...rows].map((row) => row.map((cell) => cleanForTerminal(cell).replaceAll('\n', ' ')));
  const widths = fitWidths(columns, all, width);
  const lines = all.map((row) => formatRow(row, columns, widths));
  const rule = widths.map((size) => '─'.repeat(size)).join(GAP);
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

/**
 * The columns' widths: as wide as their widest cell, and where that is too much, narrower in the fixed order, first to
 * what reads well, then to the title, then to the least.
 */
function fitWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): number[] {
  const widths = columns.map((_, index) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[index] ?? '')), 0),
  );
  if (width === null) return widths;
  const order = columns
    .map(({ shrink, title, comfort }, index) => ({
      shrink,
      index,
      title: stringWidth(title),
      comfort: comfort ?? 0,
    }))
    .filter(({ shrink }) => shrink !== undefined)
    .sort((a, b) => (a.shrink ?? 0) - (b.shrink ?? 0));
  let excess = widths.reduce((sum, size) => sum + size, GAP.length * (widths.length - 1)) - width;
  for (const floor of ['comfort', 'title', 'least'] as const) {
    for (const column of order) {
      const size = widths[column.index] ?? 0;
      const least =
        floor === 'least'
          ? NARROWEST
          : Math.max(NARROWEST, column.title, floor === 'comfort' ? column.comfort : 0);
      const given = Math.max(0, Math.min(excess, size - least));
      widths[column.index] = size - given;
      excess -= given;
    }
  }
  return widths;
}

function formatRow(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  return row
    .map((cell, index) => {
      const text = cutToWidth(cell, widths[index] ?? 0);
      const padding = ' '.repeat((widths[index] ?? 0) - stringWidth(text));
      return columns[index]?.align === 'right' ? padding + text : text + padding;
    })
    .join(GAP)
    .trimEnd();
}

/** The text in at most `width` terminal columns, with `…` where something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
