import type { RandomInt } from '#src/domain/random.js';
import { makeTemporaryPassword, spellsBlocked, TEMPORARY_ALPHABET } from '#src/plan/temporary-password.js';
import { loadWordLists } from '#src/plan/word-lists.js';

/** Numbers that look random and are the same every time (a multiplicative generator modulo a prime). */
function seeded(seed: number): RandomInt {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Draws that spell these texts one after the other. */
function spelling(...texts: readonly string[]): RandomInt {
  const letters = Array.from(texts.join(''));
  return () => TEMPORARY_ALPHABET.indexOf(letters.shift() ?? '');
}

test('the alphabet is a-z A-Z 2-9 without l o I O', () => {
  expect(TEMPORARY_ALPHABET).toHaveLength(56);
  expect(new Set(TEMPORARY_ALPHABET).size).toBe(56);
  expect(TEMPORARY_ALPHABET.filter((sign) => !/^[a-zA-Z2-9]$/.test(sign) || 'loIO'.includes(sign))).toEqual(
    [],
  );
});

test('eight signs of the alphabet, none spelling a blocked word, and every sign is used', () => {
  const { blocked } = loadWordLists();
  const random = seeded(945);
  const passwords = Array.from({ length: 2000 }, () => makeTemporaryPassword(blocked, random));
  expect(passwords.filter((password) => !/^[a-km-np-zA-HJ-NP-Z2-9]{8}$/.test(password))).toEqual([]);
  expect(passwords.filter((password) => spellsBlocked(password, blocked))).toEqual([]);
  expect(new Set(passwords.join('')).size).toBe(56);
  expect(new Set(passwords).size).toBe(2000);
});

test('each place asks for one of the whole alphabet', () => {
  const asked: number[] = [];
  makeTemporaryPassword([], (below) => {
    asked.push(below);
    return 0;
  });
  expect(asked).toEqual(Array.from({ length: 8 }, () => 56));
});

test('a password that spells a blocked word is thrown away whole', () => {
  const random = spelling('abKuT234', 'xx83fxxx', 'pgusJ7Zn');
  expect(makeTemporaryPassword(['kut', 'bef'], random)).toBe('pgusJ7Zn');
});

test.each([
  ['abKuT234', ['kut'], true],
  ['22k2ut22', ['kut'], false],
  ['22KU722x', ['kut'], true],
  ['7i3t3n22', ['tieten'], true],
  ['2h4nu522', ['anus'], true],
  ['x8392222', ['beg'], true],
  ['nazi2222', ['nazi'], true],
  ['pgusJ7Zn', ['kut', 'anus'], false],
  ['pgusJ7Zn', [], false],
])('%s against %j: %j', (password, blocked, spells) => {
  expect(spellsBlocked(password, blocked)).toBe(spells);
});
