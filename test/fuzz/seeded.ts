import type { RandomInt } from '#src/domain/random.js';

/** Numbers that look random, and are the same whenever seed and number are (splitmix32). */
export function seededRandom(seed: number, number: number): RandomInt {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b);
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) % below;
  };
}
