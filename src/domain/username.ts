export const USERNAME_LENGTH = 50;

/** Where the QR code of an account leads; `baseUrl` ends in `/`. */
export function accountUrl(baseUrl: string, username: string): string {
  return `${baseUrl}${encodeURIComponent(username)}`;
}

/** What no username may hold: `@`, white space, `/ ? #`, control and format characters, halves of characters. */
const FORBIDDEN = /[@\s/?#\p{Cc}\p{Cf}\p{Cs}]/u;

/** In an address these mean a folder. */
const ONLY_DOTS = /^\.+$/;

/** The rule for a username that is typed or taken over from a list: 1..50 characters (handleiding, hoofdstuk 2). */
export function isValidUsername(username: string): boolean {
  const length = Array.from(username).length;
  return length >= 1 && length <= USERNAME_LENGTH && !FORBIDDEN.test(username) && !ONLY_DOTS.test(username);
}

/** True for what is proposed ourselves, and a child finds on any keyboard: `a-z 0-9 . -`. */
export function isEasyUsername(username: string): boolean {
  return /^[a-z0-9.-]+$/.test(username);
}

/** The form in which usernames are compared and kept apart: without case. SQLite's NOCASE knows the case of a-z only. */
export function usernameKey(username: string): string {
  return username.normalize('NFC').toLowerCase();
}
