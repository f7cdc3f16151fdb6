/** Throws when what was found is not what there has to be: a fast wrong answer fails. */
export function expectEqual(what, found, expected) {
  if (found !== expected) throw new Error(`${what}: ${found} where ${expected} is right`);
}

/** The same of many texts, whatever their order. */
export function expectSame(what, found, expected) {
  const [left, right] = [found, expected].map((texts) => [...texts].sort());
  const at = left.findIndex((text, index) => text !== right[index]);
  if (left.length !== right.length || at >= 0) {
    throw new Error(`${what}: ${left.length} where ${right.length} are right; ${left[at]} for ${right[at]}`);
  }
}
