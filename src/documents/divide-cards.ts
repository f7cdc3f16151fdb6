import type { Card } from './card.js';
import type { Division } from './print-settings.js';

/** Sorted cards in runs that belong together: each begins a new page or sheet. */
export function splitRuns(cards: readonly Card[], division: Division): Card[][] {
  const runs: Card[][] = [];
  let current: string | null = null;
  for (const card of cards) {
    const key = keyOf(card, division);
    if (key !== current) runs.push([]);
    current = key;
    runs.at(-1)?.push(card);
  }
  return runs;
}

/** The cards of each group or class, wherever they stand among the sorted cards; order within and of the parts is theirs. */
export function divideCards(cards: readonly Card[], division: Division): Card[][] {
  const parts = new Map<string, Card[]>();
  for (const card of cards) {
    const key = JSON.stringify([...schoolOf(card), division === 'klas' ? card.className : card.groupName]);
    const part = parts.get(key) ?? [];
    part.push(card);
    parts.set(key, part);
  }
  return [...parts.values()];
}

/** Pupils without a class keep to their group. */
function keyOf(card: Card, division: Division): string {
  const name = division === 'klas' && card.className !== null ? ['klas', card.className] : ['groep', card.groupName];
  return JSON.stringify([...schoolOf(card), ...name]);
} // prettier-ignore

function schoolOf(card: Card): readonly (string | null)[] {
  return [card.institutionNumber, card.institutionName];
}
