import { pickOne, type RandomInt } from '../domain/random.js';
import { rememberOfList } from '../domain/remember.js';

/** a-z A-Z 2-9 without l o I O, which can be misread. */
export const TEMPORARY_ALPHABET = Array.from('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789');
const LENGTH = 8;

/** Digits that are read as letters. */
const READ_AS: Readonly<Record<string, string>> = { 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' };

/** Eight characters, uniform over all strings of the alphabet that spell no blocked word. */
export function makeTemporaryPassword(blocked: readonly string[], random: RandomInt): string {
  for (;;) {
    const password = Array.from({ length: LENGTH }, () => pickOne(TEMPORARY_ALPHABET, random)).join('');
    if (!spellsBlocked(password, blocked)) return password;
  }
}

/** Finds any of the words, which are letters a-z, in one go; null for no words. */
const patternOf = rememberOfList((blocked) => (blocked.length === 0 ? null : new RegExp(blocked.join('|'))));

/** True when the text holds a blocked word, whatever the case, with digits read as the letters they look like. */
export function spellsBlocked(text: string, blocked: readonly string[]): boolean {
  const lower = text.toLowerCase();
  const read = lower.replace(/\d/g, (digit) => READ_AS[digit] ?? digit);
  const pattern = patternOf(blocked);
  return pattern !== null && (pattern.test(lower) || pattern.test(read));
}
