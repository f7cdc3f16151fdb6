import anyAscii from 'any-ascii';
import type { Card } from './card.js';
import { canDraw, splitClusters } from './fonts.js';

/** Scripts that are drawn letter by letter; others need shaping or another direction. Common: digits, hyphens, spaces. */
const DRAWN_SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** A text as it can be drawn; `changed` when part of it had to be written in Latin letters. */
export interface DrawableText {
  readonly text: string;
  readonly changed: boolean;
}

// Groups and schools come back on every card, and telling scripts apart is slow.
const known = new Map<string, DrawableText>();
const KNOWN_LIMIT = 2_000;

/** Latin, Greek and Cyrillic stay; each run of letters of another script is transliterated: `محمد Peeters` -> `Mhmd Peeters`. */
export function drawableName(name: string): DrawableText {
  const before = known.get(name);
  if (before !== undefined) return before;
  const result = makeDrawable(name);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(name, result);
  return result;
}

/** The cards on which a name stands otherwise than it is written. */
export function namesNotDrawn(cards: readonly Card[]): Card[] {
  return cards.filter((card) => drawableName(card.firstName).changed || drawableName(card.lastName).changed);
}

/** The names of groups, classes and schools on the cards for which the same goes, each once, with what it is. */
export function placesNotDrawn(cards: readonly Card[]): string[] {
  const places = cards.flatMap(({ groupName, className, institutionName }) => [
    ...(drawableName(groupName).changed ? [`groep ${groupName}`] : []),
    ...(className !== null && drawableName(className).changed ? [`klas ${className}`] : []),
    ...(drawableName(institutionName).changed ? [`instelling ${institutionName}`] : []),
  ]);
  return [...new Set(places)];
}

function makeDrawable(name: string): DrawableText {
  let text = '';
  let foreign = '';
  let changed = false;
  const flush = (): void => {
    if (foreign === '') return;
    text += transliterate(foreign, text);
    foreign = '';
    changed = true;
  };
  for (const cluster of splitClusters(name)) {
    if (isDrawn(cluster)) {
      flush();
      text += cluster;
    } else foreign += cluster;
  }
  flush();
  return { text, changed };
}

function isDrawn(cluster: string): boolean {
  return DRAWN_SCRIPTS.test(cluster) && canDraw(cluster, 'text') && canDraw(cluster, 'name');
}

function transliterate(run: string, before: string): string {
  // Backticks and the like stand for sounds that Dutch has no letter for.
  const latin = anyAscii(run).replace(/[`'"]/g, '').trim();
  if (latin === '') return '?';
  const startsWord = before === '' || /[\s-]$/u.test(before);
  return startsWord ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin;
}
