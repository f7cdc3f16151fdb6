import { ownText } from './own-text.js';

/** Answers that are kept at most: enough for the groups, names and days of a big school, and nothing that fills memory. */
const MOST = 20_000;
/** Characters; longer texts are few, and would fill memory. */
const LONGEST = 500;

/**
 * The function with its answers kept, for what is asked again and again about few texts. The texts of a list that are equal become
 * one and the same text by it, which holds a list of a million rows in half the memory.
 */
export function remember<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = make(text);
    if (known.size < MOST && text.length <= LONGEST) known.set(ownText(text), made);
    return made;
  };
}

/** The same for what is made of a whole list, by the list itself, for as long as somebody has it. */
export function rememberOfList<T>(make: (list: readonly string[]) => T): (list: readonly string[]) => T {
  const known = new WeakMap<readonly string[], { readonly made: T }>();
  return (list) => {
    const kept = known.get(list) ?? { made: make(list) };
    known.set(list, kept);
    return kept.made;
  };
}
