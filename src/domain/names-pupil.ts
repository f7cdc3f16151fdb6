import { searchKey, searchWords } from './search.js';
import type { Student } from './student.js';
import { foldText } from './text.js';

/** Shorter words say too little to be somebody's name. */
const LEAST_LETTERS = 3;

type Named = Pick<Student, 'id' | 'stamnummer' | 'firstName' | 'lastName'>;

/**
 * Tells of a selection in words, as a batch keeps it, whether it may name one of these pupils: by the stamnummer, or, where
 * the batch issued the pupil's credentials, by a part of the name. A text too many is wiped rather than one too few.
 */
export function makeNameFinder(
  pupils: readonly Named[],
): (selection: string, issuedTo: readonly number[]) => boolean {
  const numbers = new Set(pupils.map(({ stamnummer }) => foldText(stamnummer)));
  const keys = new Map(pupils.map((pupil) => [pupil.id, searchKey(pupil)]));
  return (selection, issuedTo) => {
    const words = searchWords(selection);
    if (words.some((word) => numbers.has(word))) return true;
    const names = words.filter((word) => word.length >= LEAST_LETTERS);
    return issuedTo.some((id) => names.some((word) => keys.get(id)?.includes(word) ?? false));
  };
}
