import { readFileSync } from 'node:fs';

/** The letters that a digit 2-9 can be read as: 3 4 5 7 8 9. */
const LEET_LETTERS = new Set('eastbg');
const PASSWORD_LENGTH = 6;

function readList(name: string): readonly string[] {
  const text = readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

const words = readList('words.txt');
const blocked = readList('blocked.txt');

/**
 * True when `stem` can be read in a password made of `word` and digits around it, three letters or more
 * coming from the word and the others from digits (`5hit` out of `hit`).
 */
function spellsWithDigits(word: string, stem: string): boolean {
  const room = PASSWORD_LENGTH - word.length;
  for (let start = -room; start < word.length; start += 1) {
    const letters = Array.from(stem).map((letter, index) => ({ letter, inWord: word[start + index] }));
    const fromWord = letters.filter(({ inWord }) => inWord !== undefined);
    const fromDigits = letters.filter(({ inWord }) => inWord === undefined);
    const fits =
      fromWord.length >= 3 &&
      fromDigits.length <= room &&
      fromWord.every(({ letter, inWord }) => letter === inWord) &&
      fromDigits.every(({ letter }) => LEET_LETTERS.has(letter));
    if (fits) return true;
  }
  return false;
}

describe.each([
  ['words.txt', words, /^[a-z]{3,4}$/],
  ['blocked.txt', blocked, /^[a-z]{3,8}$/],
] as const)('%s', (_name, list, shape) => {
  test('has one entry a line, of letters a-z and the right length', () => {
    expect(list.filter((entry) => !shape.test(entry))).toEqual([]);
  });

  test('is sorted and has no entry twice', () => {
    expect(list).toEqual([...new Set(list)].sort());
  });
});

describe('words.txt', () => {
  test('holds at least 200 words of three letters and 500 of four', () => {
    expect(words.filter((word) => word.length === 3).length).toBeGreaterThanOrEqual(200);
    expect(words.filter((word) => word.length === 4).length).toBeGreaterThanOrEqual(500);
  });

  test('has the words of the manual: 29ban9 and zal659', () => {
    expect(words).toEqual(expect.arrayContaining(['ban', 'zal']));
  });

  test('has no word with a blocked string in it', () => {
    const offending = words.filter((word) => blocked.some((stem) => word.includes(stem)));
    expect(offending).toEqual([]);
  });

  test('has no word that digits beside it turn into a blocked string', () => {
    const offending = words.filter((word) => blocked.some((stem) => spellsWithDigits(word, stem)));
    expect(offending).toEqual([]);
  });

  test('has no number, which a child who hears the password would type as a digit', () => {
    const numbers = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'acht', 'tien', 'elf'];
    expect(words.filter((word) => numbers.includes(word))).toEqual([]);
  });
});

describe('blocked.txt', () => {
  test('holds at least 300 strings, none of which makes another superfluous', () => {
    expect(blocked.length).toBeGreaterThanOrEqual(300);
    const superfluous = blocked.filter((entry) =>
      blocked.some((stem) => stem !== entry && entry.includes(stem)),
    );
    expect(superfluous).toEqual([]);
  });

  test.each(['kut', 'lul', 'merde', 'pute', 'fuck', 'shit', 'nazi', 'nsb', 'kkk', 'moord', 'hoer', 'neger'])(
    'has %s',
    (stem) => {
      expect(blocked).toContain(stem);
    },
  );
});

describe('spellsWithDigits', () => {
  test.each([
    ['hit', 'shit', true],
    ['rap', 'rape', true],
    ['tepel', 'tepel', true],
    ['pel', 'tepel', true],
    ['boom', 'bom', false],
    ['maan', 'manx', false],
  ])('%s and %s: %s', (word, stem, expected) => {
    expect(spellsWithDigits(word, stem)).toBe(expected);
  });
});
