import { once } from './once.js';

/** Letters that Unicode does not decompose, with what a person types who has no such key. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
};

/** Most names: ASCII with single spaces, without the backtick that stands for an apostrophe. */
const ASCII = /^(?:[!-_a-~]| (?! ))*$/;

/**
 * The form in which texts are compared: no accents, no case, one space between words.
 * `Daniëls` and `DANIELS` fold to the same.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().trim();
  return text
    .replaceAll('´', "'") // which would decompose into a space
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœıəħŋŧĸ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

const dutch = once(() => new Intl.Collator('nl-BE', { sensitivity: 'variant' }));
const dutchNatural = once(() => new Intl.Collator('nl-BE', { numeric: true, sensitivity: 'variant' }));

/** Dutch alphabetical order, for names. */
export function compareDutch(a: string, b: string): number {
  return dutch().compare(a, b);
}

/** Dutch order in which numbers count as numbers, for groups and classes: 2e before 10e. */
export function compareNatural(a: string, b: string): number {
  return dutchNatural().compare(a, b);
}
