import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomInt } from '#src/domain/random.js';
import { makePicturePassword } from '#src/plan/picture-password.js';
import { makeTemporaryPassword, TEMPORARY_ALPHABET } from '#src/plan/temporary-password.js';
import { loadWordLists } from '#src/plan/word-lists.js';
import { makeWordPassword } from '#src/plan/word-password.js';
import { ROOT } from '../support/leerid.js';
import { deviation, deviationBetween, deviationFromEven } from './chi-square.js';

const MANY = 1_000_000;
/** Once in 3 million times by chance. */
const FAR = 5;
const { words, blocked } = loadWordLists();
const random: RandomInt = (below) => randomInt(below);
const spellsBlocked = new RegExp(blocked.join('|'));
const READ_AS = ['', '', '', 'e', 'a', 's', '', 't', 'b', 'g'];

/** As a person reads it, another way than the program's own. */
function isBlocked(password: string): boolean {
  const lower = password.toLowerCase();
  return (
    spellsBlocked.test(lower) ||
    spellsBlocked.test(lower.replace(/\d/g, (digit) => READ_AS[Number(digit)] || digit))
  );
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

/** Counts what stands at each place, and which two stand beside one another. */
function countPlaces(passwords: Iterable<readonly number[]>, places: number, values: number) {
  const single = Array.from({ length: places }, () => zeros(values));
  const pairs = Array.from({ length: places - 1 }, () => zeros(values * values));
  for (const password of passwords) {
    for (let place = 0; place < places; place += 1) {
      const value = password[place] ?? 0;
      const counts = single[place];
      if (counts !== undefined) counts[value] = (counts[value] ?? 0) + 1;
      const beside = pairs[place - 1];
      const pair = (password[place - 1] ?? 0) * values + value;
      if (beside !== undefined) beside[pair] = (beside[pair] ?? 0) + 1;
    }
  }
  return { single, pairs };
}

/** The bits that docs/veiligheid.md promises for a kind, from the third column of its table. */
function promisedBits(kind: string): number {
  const text = readFileSync(join(ROOT, 'docs', 'veiligheid.md'), 'utf8');
  const row = text.split('\n').find((line) => line.startsWith(`| ${kind}`)) ?? '';
  return Number(row.split('|')[3]?.trim().replace(',', '.'));
}

describe('a million passwords', () => {
  test('woord: every word, split and digit as often as it should', () => {
    const total = totalOfWords();
    const counts = new Map<string, number>();
    const byWord = new Map(words.map((word) => [word, 0]));
    const splits = new Map([3, 4].map((length) => [length, zeros(7 - length)]));
    const digits = zeros(8);
    for (let made = 0; made < MANY; made += 1) {
      const password = makeWordPassword(words, random);
      counts.set(password, (counts.get(password) ?? 0) + 1);
      const [, before = '', word = '', after = ''] = /^([2-9]*)([a-z]+)([2-9]*)$/.exec(password) ?? [];
      byWord.set(word, (byWord.get(word) ?? 0) + 1);
      const split = splits.get(word.length);
      if (split !== undefined) split[before.length] = (split[before.length] ?? 0) + 1;
      for (const digit of before + after) digits[Number(digit) - 2] = (digits[Number(digit) - 2] ?? 0) + 1;
    }
    const all = [...counts.values(), ...zeros(total - counts.size)];
    const wordShares = words.map((word) => (MANY * (7 - word.length) * 8 ** (6 - word.length)) / total);
    expect(all).toHaveLength(total);
    expect(Math.abs(deviationFromEven(all))).toBeLessThan(FAR);
    expect(Math.abs(deviation([...byWord.values()], wordShares))).toBeLessThan(FAR);
    for (const split of splits.values()) expect(Math.abs(deviationFromEven(split))).toBeLessThan(FAR);
    expect(Math.abs(deviationFromEven(digits))).toBeLessThan(FAR);
    expect([...counts.keys()].filter((password) => spellsBlocked.test(password))).toEqual([]);
    expect(Math.round(Math.log2(total))).toBe(promisedBits('`woord`'));
  }, 180_000);

  test('afbeeldingen: every picture at its place, and every two beside one another', () => {
    function* made(): Generator<number[]> {
      for (let count = 0; count < MANY; count += 1)
        yield makePicturePassword(random).map((position) => position - 1);
    }
    const { single, pairs } = countPlaces(made(), 8, 24);
    expect([...single, ...pairs].filter((counts) => Math.abs(deviationFromEven(counts)) > FAR)).toEqual([]);
    expect(8 * Math.log2(24)).toBeCloseTo(promisedBits('`afbeeldingen`'), 1);
  }, 180_000);

  test('gevorderd: even over all that spell no blocked word', () => {
    const placeOf = new Map(TEMPORARY_ALPHABET.map((sign, place) => [sign, place]));
    const toPlaces = (password: string): number[] => Array.from(password, (sign) => placeOf.get(sign) ?? -1);
    const free = Array.from({ length: MANY }, () => makeTemporaryPassword([], random));
    const unblocked = free.filter((password) => !isBlocked(password));
    const made = Array.from({ length: MANY }, () => makeTemporaryPassword(blocked, random));
    expect(made.filter(isBlocked)).toEqual([]);
    const anything = countPlaces(free.map(toPlaces), 8, 56);
    const uneven = [...anything.single, ...anything.pairs].map(deviationFromEven);
    expect(uneven.filter((far) => Math.abs(far) > FAR)).toEqual([]);
    const [wanted, got] = [unblocked, made].map((passwords) => countPlaces(passwords.map(toPlaces), 8, 56));
    const apart = (wanted?.single ?? []).map((counts, place) =>
      deviationBetween(counts, got?.single[place] ?? []),
    );
    expect(apart).toHaveLength(8);
    expect(apart.filter((far) => Math.abs(far) > FAR)).toEqual([]);
    const bits = 8 * Math.log2(56) + Math.log2(unblocked.length / MANY);
    expect(bits).toBeCloseTo(promisedBits('gevorderd wachtwoord'), 1);
  }, 180_000);
});

function totalOfWords(): number {
  let total = 0;
  makeWordPassword(words, (below) => {
    total = below;
    return 0;
  });
  return total;
}

describe('what is not even is seen', () => {
  test('the rest of a byte after division', () => {
    const biased: RandomInt = (below) => randomInt(256) % below;
    const places = Array.from({ length: 200_000 }, () => makePicturePassword(biased).map((one) => one - 1));
    const { single } = countPlaces(places, 8, 24);
    expect(single.map(deviationFromEven).filter((far) => far > FAR)).toHaveLength(8);
  });

  test('every word as often as another, though some make fewer passwords', () => {
    const counts = zeros(words.length);
    for (let made = 0; made < 100_000; made += 1) {
      const word = randomInt(words.length);
      counts[word] = (counts[word] ?? 0) + 1;
    }
    const shares = words.map(
      (word) => ((7 - word.length) * 8 ** (6 - word.length) * 100_000) / totalOfWords(),
    );
    expect(deviation(counts, shares)).toBeGreaterThan(FAR);
  });

  test('two sources of which one leaves something out', () => {
    const [all, some] = [zeros(8), zeros(8)];
    for (let made = 0; made < 80_000; made += 1) {
      const [one, other] = [randomInt(8), randomInt(7)];
      all[one] = (all[one] ?? 0) + 1;
      some[other] = (some[other] ?? 0) + 1;
    }
    expect(deviationBetween(all, some)).toBeGreaterThan(FAR);
  });
});
