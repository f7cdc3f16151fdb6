import { cutToWidth, textWidth } from './text-width.js';

/** How far one stage is. */
export interface Progress {
  readonly label: string;
  /** `kB`, or empty for things that are counted. */
  readonly unit: string;
  readonly done: number;
  readonly total: number;
  /** What was done when the clock started. */
  readonly before: number;
  readonly seconds: number;
}

interface Line {
  readonly width: number;
  readonly unicode: boolean;
}

/** Columns of the bar, where there is room and where there is little. */
const WIDE_BAR = 20;
const SMALL_BAR = 10;
const SHORTEST_LABEL = 8;
/** Seconds; in less nothing can be measured. */
const SHORTEST_TIME = 0.1;
const BLOCKS = { unicode: ['█', '░'], ascii: ['=', '-'] } as const;

/**
 * `Wachtwoorden beveiligen ██████░░░░ 60/151  31/s  nog 3 s` in at most `width` columns. Where that is too narrow the bar
 * gets smaller, then the rate goes, then the bar; then the label is cut, and at last goes the time that remains.
 */
export function formatProgress(progress: Progress, { width, unicode }: Line): string {
  const { label, unit, total } = progress;
  const done = String(progress.done).padStart(String(total).length);
  const count = `${done}/${total}${unit === '' ? '' : ` ${unit}`}`;
  const rate = rateOf(progress);
  const wide = drawBar(progress, WIDE_BAR, unicode);
  const small = drawBar(progress, SMALL_BAR, unicode);
  const speed = rate === null ? '' : `  ${formatRate(rate)}${unit === '' ? '' : ` ${unit}`}/s`;
  const rest = rate === null ? '' : `  ${formatRemaining((total - progress.done) / rate)}`;
  const versions = [
    `${label} ${wide} ${count}${speed}${rest}`,
    `${label} ${small} ${count}${speed}${rest}`,
    `${label} ${small} ${count}${rest}`,
    `${label} ${count}${rest}`,
    ...shortened(label, ` ${count}${rest}`, width, unicode),
    ...shortened(label, ` ${count}`, width, unicode),
  ];
  return versions.find((version) => textWidth(version) <= width) ?? cutToWidth(count.trim(), width, '');
}

/** In Dutch: `nog 12 s`, `nog 2 min`, `nog 1 u 5 min`. */
export function formatRemaining(seconds: number): string {
  if (seconds < 60) return `nog ${Math.max(1, Math.ceil(seconds))} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `nog ${minutes} min`;
  return `nog ${Math.floor(minutes / 60)} u ${minutes % 60} min`;
}

/** `31`, and below ten `3,1`. */
export function formatRate(rate: number): string {
  return rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1).replace('.', ',');
}

/** Done in a second on average; null while nothing can be said. */
function rateOf({ done, before, seconds }: Progress): number | null {
  return done > before && seconds >= SHORTEST_TIME ? (done - before) / seconds : null;
}

function drawBar({ done, total }: Progress, size: number, unicode: boolean): string {
  const [full, empty] = BLOCKS[unicode ? 'unicode' : 'ascii'];
  const filled = Math.min(size, Math.floor((done / Math.max(1, total)) * size));
  return full.repeat(filled) + empty.repeat(size - filled);
}

function shortened(label: string, tail: string, width: number, unicode: boolean): string[] {
  const room = width - textWidth(tail);
  return room < SHORTEST_LABEL ? [] : [cutToWidth(label, room, unicode ? '…' : '...') + tail];
}
