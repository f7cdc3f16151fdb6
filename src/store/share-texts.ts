/** Gives each text that was given before as the very same string: what thousands of pupils have in common is kept once. */
export function shareTexts(): <T extends string | null>(text: T) => T {
  const known = new Map<string | null, string | null>();
  return <T extends string | null>(text: T): T => {
    const same = known.get(text);
    // Equal strings: the map only ever gives what it was asked with.
    if (same !== undefined) return same as T;
    known.set(text, text);
    return text;
  };
}
