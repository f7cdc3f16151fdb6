import type { RandomInt } from '../domain/random.js';
import { rememberOfList } from '../domain/remember.js';

const DIGITS = '23456789';
const LENGTH = 6;

/**
 * Six characters: one word of 3 or 4 letters and digits 2-9 around it in any split, as in `29ban9` and `zal659`.
 * Uniform over all combinations of word, split and digits: one draw decides all of them.
 */
export function makeWordPassword(words: readonly string[], random: RandomInt): string {
  const { sizes, total } = countCombinations(words);
  let draw = random(total);
  for (const [index, word] of words.entries()) {
    const size = sizes[index] ?? 0;
    if (draw < size) return compose(word, draw);
    draw -= size;
  }
  throw new RangeError('the word list is empty');
}

/** How many passwords each word gives, and all of them together. */
const countCombinations = rememberOfList((words) => {
  const sizes = words.map(combinationsOf);
  return { sizes, total: sizes.reduce((sum, size) => sum + size, 0) };
});

/** How many passwords one word gives: its splits times its digits. */
function combinationsOf(word: string): number {
  const digits = LENGTH - word.length;
  return (digits + 1) * DIGITS.length ** digits;
}

/** The `number`th password of this word. */
function compose(word: string, number: number): string {
  const count = LENGTH - word.length;
  let rest = number;
  let digits = '';
  for (let place = 0; place < count; place += 1) {
    digits += DIGITS.charAt(rest % DIGITS.length);
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits.slice(0, rest) + word + digits.slice(rest);
}

/** The rule for a typed word password: 6 characters, a word of at least 3 letters, and digits (handleiding, hoofdstuk 1). */
export function isValidWordPassword(password: string): boolean {
  return password.length === LENGTH && /^\d*[a-z]{3,}\d*$/.test(password) && /\d/.test(password);
}
