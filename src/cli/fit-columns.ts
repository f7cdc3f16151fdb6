/** Columns between two cells. */
export const GAP = 2;
const NARROWEST = 4;
/** In a file or a pipe, the widest that a column makes room for: one long name would pad every row to its length. */
const WIDEST_APART = 60;

/**
 * A column of a table, and how it gives way on a narrow terminal. First all columns with `shrink` give way in that order, each
 * down to its `comfort`, then in the same order down to its `least`. When that is not enough, the column with the lowest
 * `drop` is left out, and the others are fitted anew; so on, until what is left fits.
 */
export interface Column {
  readonly title: string;
  /** The order of giving way, lowest first; a column without it keeps its width. */
  readonly shrink?: number;
  /** Width at which the column still reads well. */
  readonly comfort?: number;
  /** Width at which the column can just be read; without it, that of the title. */
  readonly least?: number;
  /** The order of leaving out, lowest first; a column without it always stays. */
  readonly drop?: number;
  readonly align?: 'right';
  /** Cells like `Ivica Cauberghs (945)`: cutting spares what stands in brackets. */
  readonly keepsBrackets?: true;
}

/** A column that is shown: its place in the row, and its width. */
export interface ShownColumn {
  readonly place: number;
  readonly width: number;
}

interface Sized extends ShownColumn {
  readonly column: Column;
}

/**
 * The columns that a terminal of `width` columns shows, in their order. `natural` holds the width of each column's widest
 * cell. In a file or a pipe (`width` null) every column stands, and a longer cell runs on past its own. Only where even the last columns at their narrowest are too wide, the sum is more than `width`.
 */
export function fitColumns(
  columns: readonly Column[],
  natural: readonly number[],
  width: number | null,
): ShownColumn[] {
  let shown = columns.map((column, place): Sized => ({ column, place, width: natural[place] ?? 0 }));
  if (width === null) return shown.map((one) => ({ ...one, width: Math.min(one.width, WIDEST_APART) }));
  for (;;) {
    const fitted = shrink(shrink(shown, width, comfortOf), width, leastOf);
    if (lineWidth(fitted) <= width) return fitted;
    const dropped = nextToDrop(shown);
    if (dropped === undefined) return shrink(fitted, width, () => NARROWEST);
    shown = shown.filter((one) => one !== dropped);
  }
}

/** True when every column can be shown, none narrower than can be read. */
export function fitsWhole(
  columns: readonly Column[],
  natural: readonly number[],
  width: number | null,
): boolean {
  const narrowest = columns.map((column, place) => {
    const size = natural[place] ?? 0;
    return { place, width: column.shrink === undefined ? size : Math.min(size, leastOf(column)) };
  });
  return width === null || lineWidth(narrowest) <= width;
}

/** Columns of the screen that a line takes. */
export function lineWidth(shown: readonly ShownColumn[]): number {
  return shown.reduce((sum, { width }) => sum + width, GAP * Math.max(0, shown.length - 1));
}

/** Makes the columns narrower in their order, none below its floor, until the line fits or nothing is left to give. */
function shrink(shown: readonly Sized[], width: number, floorOf: (column: Column) => number): Sized[] {
  const order = shown
    .filter(({ column }) => column.shrink !== undefined)
    .sort((a, b) => (a.column.shrink ?? 0) - (b.column.shrink ?? 0));
  const given = new Map<Sized, number>();
  let excess = lineWidth(shown) - width;
  for (const one of order) {
    const gives = Math.max(0, Math.min(excess, one.width - floorOf(one.column)));
    given.set(one, gives);
    excess -= gives;
  }
  return shown.map((one) => ({ ...one, width: one.width - (given.get(one) ?? 0) }));
}

function comfortOf(column: Column): number {
  return Math.max(column.comfort ?? 0, leastOf(column));
}

function leastOf({ least, title }: Column): number {
  return Math.max(NARROWEST, least ?? title.length);
}

function nextToDrop(shown: readonly Sized[]): Sized | undefined {
  return shown
    .filter(({ column }) => column.drop !== undefined)
    .sort((a, b) => (a.column.drop ?? 0) - (b.column.drop ?? 0))[0];
}
