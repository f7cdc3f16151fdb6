import { readTypedPassword } from '#src/plan/typed-password.js';

/** The password that was read, or null. */
function read(kind: 'woord' | 'gevorderd', typed: string): string | null {
  const password = readTypedPassword(kind, typed);
  if (password === null) return null;
  expect(password.kind).toBe(kind);
  return password.kind === 'afbeeldingen' ? null : password.text;
}

test.each([
  ['29ban9', true],
  ['zal659', true],
  ['659zal', true],
  ['boom12', true],
  ['1appel', true],
  ['banaan', false],
  ['123456', false],
  ['ab1234', false],
  ['a1b2c3', false],
  ['ban9zal', false],
  ['ban99', false],
  ['ban9992', false],
  ['Ban299', false],
  ['bän299', false],
  ['ban 29', false],
  ['ban29\n', false],
  ['ban２9a', false],
  ['', false],
])('woord %j fits: %j', (typed, fits) => {
  expect(read('woord', typed)).toBe(fits ? typed : null);
});

test.each([
  ['8 characters', 'abcdefgh', true],
  ['7 characters', 'abcdefg', false],
  ['40 characters', 'x'.repeat(40), true],
  ['41 characters', 'x'.repeat(41), false],
  ['punctuation', `~!@#$%^&*()_+-={}[]|\\:";'<>?,./`, true],
  ['accents', 'Süheda-Łódź', true],
  ['a space', 'abcd efgh', false],
  ['a space at the end', 'abcdefgh ', false],
  ['a hard space', 'abcd\u00A0efgh', false],
  ['a line end', 'abcdefgh\n', false],
  ['a tab', 'abcd\tefgh', false],
  ['NUL, at which bcrypt would stop', 'abcdefgh\u0000x', false],
  ['a control character', 'abcdefgh\u001B', false],
  ['a bidi control', 'abcdefgh\u202E', false],
  ['a zero-width joiner', 'abcdefgh\u200D', false],
  ['half a character', 'abcdefgh\uD83D', false],
  ['8 emoji, of 16 halves', '😀'.repeat(8), true],
  ['7 emoji, of 14 halves', '😀'.repeat(7), false],
  ['18 emoji: 72 bytes', '😀'.repeat(18), true],
  ['19 emoji: 76 bytes', '😀'.repeat(19), false],
  ['36 letters of two bytes: 72 bytes', 'é'.repeat(36), true],
  ['37 letters of two bytes: 74 bytes', 'é'.repeat(37), false],
])('gevorderd, %s', (_what, typed, fits) => {
  expect(read('gevorderd', typed)).toBe(fits ? typed : null);
});

test('a decomposed letter is one letter, and is kept composed', () => {
  expect(read('gevorderd', 'e\u0301'.repeat(8))).toBe('é'.repeat(8));
  expect(read('gevorderd', 'e\u0301'.repeat(7))).toBeNull();
  expect(read('gevorderd', 'e\u0301'.repeat(36))).toBe('é'.repeat(36));
});
