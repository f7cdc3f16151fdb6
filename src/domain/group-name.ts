import { foldText } from './text.js';

/** Spellings that mean the same in a group's name; after folding, word by word. */
const SAME_WORD: Readonly<Record<string, string>> = {
  leerjaar: 'lj',
  leerj: 'lj',
  ljr: 'lj',
  jaar: 'lj',
  graad: 'gr',
  grd: 'gr',
  eerste: '1e',
  tweede: '2e',
  derde: '3e',
  vierde: '4e',
  vijfde: '5e',
  zesde: '6e',
  zevende: '7e',
};

/** Words that some packages write between year and stage: `1e leerjaar in de 3e graad`. */
const DROPPED = /\b(?:in|van) de\b/g;

const ORDINAL = /^(\d+)(?:e|de|ste|st)$/;

/** The words of a group's or class's name in one spelling: `1ste leerjaar A` and `1e lj A` give the same. */
function foldWords(text: string): string[] {
  return foldText(text)
    .replace(DROPPED, ' ')
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const ordinal = ORDINAL.exec(word)?.[1];
      return ordinal === undefined ? (SAME_WORD[word] ?? word) : `${ordinal}e`;
    });
}

/** The form in which groups and classes are stored for filters and compared; a name without words stays as it is. */
export function groupKey(name: string): string {
  return foldWords(name.replaceAll('*', ' ')).join(' ') || foldText(name);
}

/**
 * Which of the names a filter text means: the one whose whole name it is (spelling folded), else all that begin
 * with its words; with `*` for anything. Gives keys, each once.
 */
export function matchGroups(text: string, keys: readonly string[]): string[] {
  const unique = [...new Set(keys)];
  const literal = foldText(text);
  if (literal !== '' && unique.includes(literal)) return [literal];
  if (text.includes('*')) {
    const pattern = wildcardPattern(text);
    return unique.filter((key) => pattern.test(key));
  }
  const wanted = groupKey(text);
  if (wanted === '') return [];
  if (unique.includes(wanted)) return [wanted];
  return unique.filter((key) => key.startsWith(`${wanted} `));
}

/** The filter text that means the group or class of this name alone; an asterisk in a name would stand for anything. */
export function filterFor(name: string): string {
  return name.includes('*') ? groupKey(name) : name;
}

function wildcardPattern(text: string): RegExp {
  const parts = text.split('*').map((part) => foldWords(part).join(' '));
  return new RegExp(`^${parts.map(escapeRegExp).join('.*')}$`, 'u');
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
