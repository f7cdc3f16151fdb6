import { readFileSync } from 'node:fs';

/** The words that make up passwords, and those that no password may spell. */
export interface WordLists {
  readonly words: readonly string[];
  readonly blocked: readonly string[];
}

export function loadWordLists(): WordLists {
  return { words: readList('words.txt'), blocked: readList('blocked.txt') };
}

function readList(name: string): string[] {
  return readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
}
