/** Answers that are kept at most: enough for the groups, names and days of a big school, and nothing that fills memory. */
const MOST = 20_000;

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
    if (known.size < MOST) known.set(text, made);
    return made;
  };
}
