import type { Tree } from './place.js';

/** True when the same stands in both, byte for byte. */
export function isSame(one: Tree, other: Tree): boolean {
  return (
    one.size === other.size &&
    [...one].every(([name, bytes]) => {
      const there = other.get(name);
      return bytes === null || there === null ? bytes === there : there?.equals(bytes) === true;
    })
  );
}
