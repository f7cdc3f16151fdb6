import { create } from 'qrcode';

/** A QR code as one PDF path: a rectangle for every horizontal run of dark modules, in modules, y downwards. */
export interface QrPath {
  /** Modules on a side, without the quiet zone. */
  readonly modules: number;
  /** The path without the three finder patterns, which `finderPath` gives. */
  readonly path: string;
}

/** White modules around the code (ISO 18004). */
export const QUIET_ZONE = 4;

/** Side of a finder pattern in modules. A white border parts it from all else, so it can be drawn on its own without a seam. */
const FINDER = 7;

/**
 * Every third column, docs/decisions/0008-qr-as-one-path.md: trying all eight masks is five sixths of the work, any of them can be
 * read, and codes that share one are smaller together.
 */
const MASK = 2;

/** The QR code of a URL: byte mode, error correction M. */
export function qrPath(url: string): QrPath {
  const { size, data } = create([{ data: Buffer.from(url, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
    maskPattern: MASK,
  }).modules;
  const isDark = (row: number, column: number) =>
    data[row * size + column] === 1 && !inFinder(row, column, size);
  return { modules: size, path: runsPath(size, isDark) };
}

/** The three finder patterns of a code of so many modules: the same in all codes of that size. */
export function finderPath(modules: number): string {
  return runsPath(modules, (row, column) => {
    if (!inFinder(row, column, modules)) return false;
    const fromMiddle = Math.max(
      Math.abs((row % (modules - FINDER)) - FINDER / 2 + 0.5),
      Math.abs((column % (modules - FINDER)) - FINDER / 2 + 0.5),
    );
    return fromMiddle !== 2;
  });
}

function inFinder(row: number, column: number, size: number): boolean {
  const last = size - FINDER;
  if (row < FINDER) return column < FINDER || column >= last;
  return row >= last && column < FINDER;
}

function runsPath(size: number, isDark: (row: number, column: number) => boolean): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    let start = -1;
    for (let column = 0; column <= size; column++) {
      const dark = column < size && isDark(row, column);
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        runs.push(runText(row, start, column - start));
        start = -1;
      }
    }
  }
  return runs.join('\n');
}

/** All codes together have a few thousand runs, of which each has two hundred. */
const runTexts = new Map<number, string>();

/** The operator for a run of modules. */
function runText(row: number, start: number, modules: number): string {
  const key = (row * 256 + start) * 256 + modules;
  const known = runTexts.get(key);
  if (known !== undefined) return known;
  const text = `${start} ${row} ${modules} 1 re`;
  runTexts.set(key, text);
  return text;
}
