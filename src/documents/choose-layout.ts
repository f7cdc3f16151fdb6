import type { Box } from './boxes.js';
import { GIVING_WAY, LAST_RESORT, type CardSize } from './card-size.js';
import type { FontRole } from './fonts.js';
import { isCrowded, whyIllegible, type IllegibleReason } from './legible.js';

/** Boxes of a card, and why they can't be read; null when they can. */
export interface Layout {
  readonly boxes: readonly Box[];
  readonly reason: IllegibleReason | null;
}

/** From worse to better. `faint`: names are hardly larger than group and labels. */
const GRADES = ['illegible', 'crowded', 'faint', 'fair', 'good'] as const;

interface Judged extends Layout {
  readonly grade: (typeof GRADES)[number];
  /** By how much names and password are larger than all quiet text, in steps. */
  readonly lead: number;
}

/** Names and password are large at this part of their full type. */
const LARGE = 0.7;
/** Names are so much (pt) larger than group, URL and labels on a good layout, and on a fair one. */
const GOOD_LEAD = 2;
const FAIR_LEAD = 1;
/** Layouts that differ by less (pt) are as good: the one in which less gives way is kept. */
const LEAD_STEP = 1;

/**
 * What `place` makes of the size with as little giving way to names and credentials as a good layout takes; where none is good, the
 * one in which they stand out most.
 */
export function chooseLayout(
  place: (size: CardSize) => readonly Box[],
  size: CardSize,
  qrModules: number,
): Layout {
  const tried: Judged[] = [];
  let given = size;
  for (const way of GIVING_WAY) {
    given = { ...given, ...way };
    const layout = judge(place(given), size, qrModules);
    if (layout.grade === 'good') return layout;
    tried.push(layout);
  }
  const best = tried.reduce((a, b) => (isBetter(b, a) ? b : a));
  if (best.grade === 'fair') return best;
  const last = judge(place({ ...given, ...LAST_RESORT }), size, qrModules);
  return rankOf(last) > rankOf(best) ? last : best;
}

function rankOf({ grade }: Judged): number {
  return GRADES.indexOf(grade);
}

function isBetter(a: Judged, b: Judged): boolean {
  return rankOf(a) === rankOf(b) ? a.lead > b.lead : rankOf(a) > rankOf(b);
}

function judge(boxes: readonly Box[], size: CardSize, qrModules: number): Judged {
  const typesOf = (role: FontRole): number[] =>
    boxes.flatMap((box) => (box.kind === 'text' && box.role === role ? [box.size] : []));
  const name = Math.min(size.nameType, ...typesOf('name'));
  const password = Math.min(size.passwordType, ...typesOf('code-strong'));
  const quiet = Math.max(...typesOf('text'));
  const isLarge = name >= LARGE * size.nameType && password >= LARGE * size.passwordType;
  const reason = whyIllegible(boxes, size, qrModules);
  const grade = reason === null ? gradeOf(name - quiet, isLarge, isCrowded(boxes)) : 'illegible';
  return { boxes, reason, grade, lead: Math.round((name + password - 2 * quiet) / LEAD_STEP) };
}

function gradeOf(nameLead: number, isLarge: boolean, crowded: boolean): Judged['grade'] {
  if (crowded) return 'crowded';
  if (nameLead < FAIR_LEAD) return 'faint';
  return isLarge && nameLead >= GOOD_LEAD ? 'good' : 'fair';
}
