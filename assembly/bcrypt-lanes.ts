/*
 * The expensive half of bcrypt (Provos and Mazieres, "A Future-Adaptable Password Scheme", 1999) for four passwords at a time, in
 * AssemblyScript. Blowfish is one chain of table look-ups, for which a core mostly waits; four chains that have nothing to do
 * with each other, advanced statement by statement, fill the wait. Everything is in fixed places of one page of memory; the host
 * writes keys, salts and texts, and reads the texts.
 */

import { pi } from './pi';

const LANES: usize = 4;
const WORD: usize = 4;
/** Subkeys of Blowfish, before its four boxes of 256 words. */
const SUBKEYS: usize = 18 * WORD;
const BOX: usize = 256 * WORD;
const BOX0: usize = SUBKEYS;
const BOX1: usize = BOX0 + BOX;
const BOX2: usize = BOX1 + BOX;
const BOX3: usize = BOX2 + BOX;
const STATE: usize = BOX3 + BOX;

/** A word that is written and never read: see `pinned`. Lower down are the digits of pi. */
const PIN: usize = 8192;
/** Four states: subkeys P and boxes S. */
const states: usize = PIN + WORD;
/** Four keys, and four salts, each repeated to 18 words. */
export const keys: usize = states + LANES * STATE;
export const salts: usize = keys + LANES * SUBKEYS;
/** Four texts of six words, encrypted where they stand. */
export const texts: usize = salts + LANES * SUBKEYS;
const TEXT: usize = 6 * WORD;

const LANE0: usize = states;
const LANE1: usize = states + STATE;
const LANE2: usize = states + 2 * STATE;
const LANE3: usize = states + 3 * STATE;

/** Mixes key and salt into fresh states. */
export function begin(): void {
  for (let lane: usize = 0; lane < LANES; lane++) memory.copy(states + lane * STATE, pi, STATE);
  addToSubkeys(keys);
  expandWithSalt();
}

/** So many of the 2^cost rounds. */
export function advance(rounds: u32): void {
  for (let round: u32 = 0; round < rounds; round++) {
    addToSubkeys(keys);
    expandAlone();
    addToSubkeys(salts);
    expandAlone();
  }
}

/** Encrypts each text 64 times with its state, and leaves nothing else behind. */
export function finish(): void {
  for (let lane: usize = 0; lane < LANES; lane++) {
    for (let block: usize = 0; block < TEXT; block += 2 * WORD) {
      for (let time = 0; time < 64; time++) encrypt(states + lane * STATE, texts + lane * TEXT + block);
    }
  }
  memory.fill(PIN, 0, texts - PIN);
}

// Functions of their own, called time and again: an engine swaps its first, slow code for a fast one between calls only.
function expandWithSalt(): void {
  expand(true);
}

function expandAlone(): void {
  expand(false);
}

function addToSubkeys(words: usize): void {
  for (let lane: usize = 0; lane < LANES; lane++) {
    for (let at: usize = 0; at < SUBKEYS; at += WORD) {
      const subkey = states + lane * STATE + at;
      store<u32>(subkey, load<u32>(subkey) ^ load<u32>(words + lane * SUBKEYS + at));
    }
  }
}

/** Where the first byte of the word is looked up in its box; and the second, the third, the fourth. */
// @ts-ignore: decorator
@inline function first(word: u32): u32 { return (word >>> 22) & 0x3fc; }
// @ts-ignore: decorator
@inline function second(word: u32): u32 { return (word >>> 14) & 0x3fc; }
// @ts-ignore: decorator
@inline function third(word: u32): u32 { return (word >>> 6) & 0x3fc; }
// @ts-ignore: decorator
@inline function fourth(word: u32): u32 { return (word << 2) & 0x3fc; }

/** Blowfish's F, of what the four boxes hold for a word. */
// @ts-ignore: decorator
@inline function mixed(a: u32, b: u32, c: u32, d: u32): u32 {
  return ((a + b) ^ c) + d;
}

/** Engines put a sum off until it is used, a round later, and have no registers for those of four lanes; a store pins it here. */
// @ts-ignore: decorator
@inline function pinned(word: u32): u32 {
  store<u32>(PIN, word);
  return word;
}

/*
 * Half a block, to which its subkey is added already, after a round with the other half. A function for each lane: what is constant
 * in it becomes a part of the addresses, and costs nothing.
 */
// @ts-ignore: decorator
@inline function next0(half: u32, other: u32): u32 {
  const a = load<u32>(first(other), LANE0 + BOX0), b = load<u32>(second(other), LANE0 + BOX1);
  const c = load<u32>(third(other), LANE0 + BOX2), d = load<u32>(fourth(other), LANE0 + BOX3);
  return pinned(half ^ mixed(a, b, c, d));
}
// @ts-ignore: decorator
@inline function next1(half: u32, other: u32): u32 {
  const a = load<u32>(first(other), LANE1 + BOX0), b = load<u32>(second(other), LANE1 + BOX1);
  const c = load<u32>(third(other), LANE1 + BOX2), d = load<u32>(fourth(other), LANE1 + BOX3);
  return pinned(half ^ mixed(a, b, c, d));
}
// @ts-ignore: decorator
@inline function next2(half: u32, other: u32): u32 {
  const a = load<u32>(first(other), LANE2 + BOX0), b = load<u32>(second(other), LANE2 + BOX1);
  const c = load<u32>(third(other), LANE2 + BOX2), d = load<u32>(fourth(other), LANE2 + BOX3);
  return pinned(half ^ mixed(a, b, c, d));
}
// @ts-ignore: decorator
@inline function next3(half: u32, other: u32): u32 {
  const a = load<u32>(first(other), LANE3 + BOX0), b = load<u32>(second(other), LANE3 + BOX1);
  const c = load<u32>(third(other), LANE3 + BOX2), d = load<u32>(fourth(other), LANE3 + BOX3);
  return pinned(half ^ mixed(a, b, c, d));
}

/** The same wherever the state is. */
// @ts-ignore: decorator
@inline function next(half: u32, other: u32, state: usize): u32 {
  const a = load<u32>(state + first(other), BOX0), b = load<u32>(state + second(other), BOX1);
  const c = load<u32>(state + third(other), BOX2), d = load<u32>(state + fourth(other), BOX3);
  return half ^ mixed(a, b, c, d);
}

function encrypt(state: usize, block: usize): void {
  let left = load<u32>(block) ^ load<u32>(state);
  let right = load<u32>(block, WORD);
  for (let key: usize = 0; key < 16 * WORD; key += 2 * WORD) {
    right = next(right ^ load<u32>(state + key, WORD), left, state);
    left = next(left ^ load<u32>(state + key, 2 * WORD), right, state);
  }
  store<u32>(block, right ^ load<u32>(state, 17 * WORD));
  store<u32>(block, left, WORD);
}

/** Replaces each state, two words at a time, by what it encrypts itself to; `salted`: with the salt mixed in before each. */
// @ts-ignore: decorator
@inline function expand(salted: bool): void {
  let left0: u32 = 0, left1: u32 = 0, left2: u32 = 0, left3: u32 = 0;
  let right0: u32 = 0, right1: u32 = 0, right2: u32 = 0, right3: u32 = 0;
  for (let at: usize = 0; at < STATE; at += 2 * WORD) {
    if (salted) {
      const salt = salts + (at & (2 * WORD));
      left0 ^= load<u32>(salt);
      left1 ^= load<u32>(salt, SUBKEYS);
      left2 ^= load<u32>(salt, 2 * SUBKEYS);
      left3 ^= load<u32>(salt, 3 * SUBKEYS);
      right0 ^= load<u32>(salt, WORD);
      right1 ^= load<u32>(salt, SUBKEYS + WORD);
      right2 ^= load<u32>(salt, 2 * SUBKEYS + WORD);
      right3 ^= load<u32>(salt, 3 * SUBKEYS + WORD);
    }
    left0 ^= load<u32>(LANE0);
    left1 ^= load<u32>(LANE1);
    left2 ^= load<u32>(LANE2);
    left3 ^= load<u32>(LANE3);
    for (let key: usize = 0; key < 16 * WORD; key += 2 * WORD) {
      right0 = next0(right0 ^ load<u32>(key, LANE0 + WORD), left0);
      right1 = next1(right1 ^ load<u32>(key, LANE1 + WORD), left1);
      right2 = next2(right2 ^ load<u32>(key, LANE2 + WORD), left2);
      right3 = next3(right3 ^ load<u32>(key, LANE3 + WORD), left3);
      left0 = next0(left0 ^ load<u32>(key, LANE0 + 2 * WORD), right0);
      left1 = next1(left1 ^ load<u32>(key, LANE1 + 2 * WORD), right1);
      left2 = next2(left2 ^ load<u32>(key, LANE2 + 2 * WORD), right2);
      left3 = next3(left3 ^ load<u32>(key, LANE3 + 2 * WORD), right3);
    }
    const before0 = left0, before1 = left1, before2 = left2, before3 = left3;
    left0 = right0 ^ load<u32>(LANE0, 17 * WORD);
    left1 = right1 ^ load<u32>(LANE1, 17 * WORD);
    left2 = right2 ^ load<u32>(LANE2, 17 * WORD);
    left3 = right3 ^ load<u32>(LANE3, 17 * WORD);
    right0 = before0;
    right1 = before1;
    right2 = before2;
    right3 = before3;
    store<u32>(LANE0 + at, left0);
    store<u32>(LANE0 + at, right0, WORD);
    store<u32>(LANE1 + at, left1);
    store<u32>(LANE1 + at, right1, WORD);
    store<u32>(LANE2 + at, left2);
    store<u32>(LANE2 + at, right2, WORD);
    store<u32>(LANE3 + at, left3);
    store<u32>(LANE3 + at, right3, WORD);
  }
}
