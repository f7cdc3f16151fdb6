import { randomInt } from 'node:crypto';
import { loadWordLists } from '#src/plan/word-lists.js';
import { isValidWordPassword, makeWordPassword } from '#src/plan/word-password.js';

const DIGITS = Array.from('23456789');

/** Every string of so many digits 2-9. */
function digitStrings(length: number): string[] {
  return length === 0
    ? ['']
    : digitStrings(length - 1).flatMap((rest) => DIGITS.map((digit) => rest + digit));
}

/** Every password that the rule allows with this word, made in another way than the program does. */
function allWith(word: string): string[] {
  const room = 6 - word.length;
  return Array.from({ length: room + 1 }, (_, before) =>
    digitStrings(before).flatMap((start) => digitStrings(room - before).map((end) => start + word + end)),
  ).flat();
}

test('every draw gives another password, and together they are all combinations', () => {
  const words = ['ban', 'boom', 'zal'];
  let asked = 0;
  makeWordPassword(words, (below) => {
    asked = below;
    return 0;
  });
  const made = Array.from({ length: asked }, (_, draw) => makeWordPassword(words, () => draw));
  expect(asked).toBe(4 * 512 + 3 * 64 + 4 * 512);
  expect(new Set(made).size).toBe(asked);
  expect([...made].sort()).toEqual(words.flatMap(allWith).sort());
});

test('with the real list one draw decides, and every password keeps the rule', () => {
  const { words } = loadWordLists();
  for (let time = 0; time < 2000; time += 1) {
    let draws = 0;
    const password = makeWordPassword(words, (below) => {
      draws += 1;
      return randomInt(below);
    });
    expect(draws).toBe(1);
    expect(password).toMatch(/^[2-9]*[a-z]{3,4}[2-9]*$/);
    expect(isValidWordPassword(password)).toBe(true);
  }
});

test('without words there is no password', () => {
  expect(() => makeWordPassword([], () => 0)).toThrow(RangeError);
});

test.each([
  ['29ban9', true],
  ['zal659', true],
  ['boom22', true],
  ['2boom2', true],
  ['bloem7', true],
  ['bloemen', false],
  ['bloeme', false],
  ['29bn99', false],
  ['29ban', false],
  ['29ban99', false],
  ['29Ban9', false],
  ['ban2an', false],
  ['293456', false],
  ['29bán9', false],
  ['', false],
])('typed %j: %j', (password, valid) => {
  expect(isValidWordPassword(password)).toBe(valid);
});
