import type { Card } from '../documents/card.js';
import { nameAndNumber } from '../domain/student.js';
import type { Run } from './run.js';

/** Says whose names, and which names of groups, classes and schools, stand on the cards in another script than the list has them. */
export async function reportTransliterated(
  cards: readonly Card[],
  { report }: Pick<Run, 'report'>,
): Promise<void> {
  const { namesNotDrawn, placesNotDrawn } = await import('../documents/drawable-name.js');
  const names = [...namesNotDrawn(cards).map((card) => nameAndNumber(card)), ...placesNotDrawn(cards)];
  if (names.length > 0) report({ kind: 'not-drawn', names });
}
