import { editDistance } from '../domain/nearest.js';
import { foldText } from '../domain/text.js';

const MOST = 3;
const MOST_TYPING_ERRORS = 3;
/** Of the longer of two words, more than this part must be right. */
const LEAST_ALIKE = 0.5;

/**
 * The names that were most likely meant: those that begin with what was typed, else those with the fewest typing errors.
 * Leading dashes, case and accents don't count; none when nothing comes close.
 */
export function suggest(typed: string, names: readonly string[]): string[] {
  const target = bare(typed);
  const scored = [...new Set(names)]
    .map((name) => ({ name, distance: typingErrors(target, bare(name)) }))
    .filter(({ distance }) => distance <= MOST_TYPING_ERRORS);
  const least = Math.min(...scored.map(({ distance }) => distance));
  return scored
    .filter(({ distance }) => distance === least)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** `bedoelde je --groep?`, or what to do when nothing comes close. */
export function hint(names: readonly string[], otherwise: string): string {
  return names.length === 0 ? otherwise : `bedoelde je ${names.join(' of ')}?`;
}

function bare(name: string): string {
  return foldText(name).replace(/^-+/, '');
}

/** Infinite for words that are not alike. */
function typingErrors(target: string, name: string): number {
  if (target.length === 0) return Infinity;
  if (target === name) return 0;
  if (name.startsWith(target)) return 0.5;
  const distance = editDistance(target, name);
  const length = Math.max(target.length, name.length);
  return (length - distance) / length > LEAST_ALIKE ? distance : Infinity;
}
