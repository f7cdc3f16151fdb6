export const USERNAME_LENGTH = 50;

/** What no username may hold: `@`, white space, `/ ? #`, control and format characters, halves of characters. */
const FORBIDDEN = /[@\s/?#\p{Cc}\p{Cf}\p{Cs}]/u;

/** The rule for a username that is typed or taken over from a list: 1..50 characters (handleiding, hoofdstuk 2). */
export function isValidUsername(username: string): boolean {
  const length = Array.from(username).length;
  return length >= 1 && length <= USERNAME_LENGTH && !FORBIDDEN.test(username);
}
