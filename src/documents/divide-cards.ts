import type { Card } from './card.js';
import type { Division } from './print-settings.js';

/**
 * The cards of each group or class: a page, a sheet or a folder for each. A class is one wherever its pupils stand among the
 * sorted cards, for it may have pupils of several groups; a pupil without a class keeps to its group. The order of the parts is
 * that of their first cards.
 */
export function divideCards(cards: readonly Card[], division: Division): Card[][] {
  const parts = new Map<string, Card[]>();
  for (const card of cards) {
    const key = keyOf(card, division);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [card]);
    else part.push(card);
  }
  return [...parts.values()];
}

/** What a part is called: the class, or the group. */
export function partName(card: Card, division: Division): string {
  return classOf(card, division) ?? card.groupName;
}

/** The class that divides this card from others; null where its group does. */
export function classOf(card: Card, division: Division): string | null {
  return division === 'klas' ? card.className : null;
}

function keyOf(card: Card, division: Division): string {
  const { institutionNumber, institutionName, groupName } = card;
  const className = classOf(card, division);
  const name = className === null ? ['groep', groupName] : ['klas', className];
  return JSON.stringify([institutionNumber, institutionName, ...name]);
}
