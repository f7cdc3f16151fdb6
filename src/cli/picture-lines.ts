import { loadPictures, picturesOf } from '../documents/picture-list.js';
import type { Screen } from './table.js';
import { textWidth } from './text-width.js';

const INDENT = '  ';
const GAP = '  ';

/** Pictures on a line, most first; other numbers leave a ragged end. */
const PER_LINE = [8, 4, 3, 2] as const;

/**
 * The pictures of each picture password (eight positions) as lines for below its row: `🐳 walvis  🤐 rits`, aligned over all
 * passwords, broken between pictures only. Where not even two fit beside each other everywhere, as many as do. Without
 * Unicode the names alone, with commas.
 */
export function pictureLines(passwords: readonly (readonly number[])[], screen: Screen): string[][] {
  const all = passwords.map((positions) => pictureLabels(positions, screen.unicode));
  const width = screen.width ?? Infinity;
  const grid = PER_LINE.map((perLine) => columnWidths(all, perLine)).find(
    (widths) => lineLength(widths) <= width,
  );
  return all.map((labels) => (grid === undefined ? flow(labels, width) : align(labels, grid)));
}

function pictureLabels(positions: readonly number[], unicode: boolean): string[] {
  const pictures = picturesOf(positions, loadPictures());
  return pictures.map(({ emoji, name }, place) => {
    if (unicode) return `${emoji} ${name}`;
    return place < pictures.length - 1 ? `${name},` : name;
  });
}

function columnWidths(all: readonly (readonly string[])[], perLine: number): number[] {
  const widths = new Array<number>(perLine).fill(0);
  for (const labels of all) {
    labels.forEach((label, place) => {
      const column = place % perLine;
      widths[column] = Math.max(widths[column] ?? 0, textWidth(label));
    });
  }
  return widths;
}

function lineLength(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, INDENT.length + GAP.length * (widths.length - 1));
}

function align(labels: readonly string[], widths: readonly number[]): string[] {
  const cells = labels.map(
    (label, place) =>
      label + ' '.repeat(Math.max(0, (widths[place % widths.length] ?? 0) - textWidth(label))),
  );
  const lines: string[] = [];
  for (let start = 0; start < cells.length; start += widths.length) {
    lines.push((INDENT + cells.slice(start, start + widths.length).join(GAP)).trimEnd());
  }
  return lines;
}

function flow(labels: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const label of labels) {
    const last = lines.at(-1);
    const longer = last === undefined ? null : last + GAP + label;
    if (longer === null || textWidth(longer) > width) lines.push(INDENT + label);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
