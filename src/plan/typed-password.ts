import type { Password } from '../domain/credentials.js';
import { isValidWordPassword } from './word-password.js';

/** What a card has room for. */
const LONGEST = 40;
/** What bcrypt reads: 40 letters with accents are more. */
const LONGEST_BYTES = 72;
const SHORTEST_ADVANCED = 8;

/**
 * The password that an administrator typed: for a gevorderd account at least 8 characters, for a basis account 6 of which
 * a word of at least 3 letters, and digits (handleiding, hoofdstuk 1). null when it does not fit the rule.
 */
export function readTypedPassword(kind: 'woord' | 'gevorderd', typed: string): Password | null {
  const text = typed.normalize('NFC');
  if (kind === 'woord') return isValidWordPassword(text) ? { kind, text } : null;
  const length = Array.from(text).length;
  const isShort = length <= LONGEST && Buffer.byteLength(text) <= LONGEST_BYTES;
  const fits = length >= SHORTEST_ADVANCED && isShort && !/[\s\p{C}]/u.test(text);
  return fits ? { kind, text } : null;
}
