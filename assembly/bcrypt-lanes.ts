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
const STATE: usize = SUBKEYS + 4 * BOX;

/** Four states: subkeys P and boxes S. Lower down are the digits of pi. */
const states: usize = 8192;
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
  memory.fill(states, 0, texts - states);
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

/** Blowfish's F: the word's four bytes looked up, each in its own box. */
// @ts-ignore: decorator
@inline function mixed(state: usize, word: u32): u32 {
  return (
    ((load<u32>(state + ((word >>> 24) << 2), SUBKEYS) +
      load<u32>(state + ((word >>> 14) & 0x3fc), SUBKEYS + BOX)) ^
      load<u32>(state + ((word >>> 6) & 0x3fc), SUBKEYS + 2 * BOX)) +
    load<u32>(state + ((word & 0xff) << 2), SUBKEYS + 3 * BOX)
  );
}

function encrypt(state: usize, block: usize): void {
  let left = load<u32>(block);
  let right = load<u32>(block, WORD);
  for (let at: usize = 0; at < 16 * WORD; at += 2 * WORD) {
    left ^= load<u32>(state + at);
    right ^= mixed(state, left) ^ load<u32>(state + at, WORD);
    left ^= mixed(state, right);
  }
  store<u32>(block, right ^ load<u32>(state, 17 * WORD));
  store<u32>(block, left ^ load<u32>(state, 16 * WORD), WORD);
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
    for (let key: usize = 0; key < 16 * WORD; key += 2 * WORD) {
      left0 ^= load<u32>(LANE0 + key);
      left1 ^= load<u32>(LANE1 + key);
      left2 ^= load<u32>(LANE2 + key);
      left3 ^= load<u32>(LANE3 + key);
      right0 ^= mixed(LANE0, left0) ^ load<u32>(LANE0 + key, WORD);
      right1 ^= mixed(LANE1, left1) ^ load<u32>(LANE1 + key, WORD);
      right2 ^= mixed(LANE2, left2) ^ load<u32>(LANE2 + key, WORD);
      right3 ^= mixed(LANE3, left3) ^ load<u32>(LANE3 + key, WORD);
      left0 ^= mixed(LANE0, right0);
      left1 ^= mixed(LANE1, right1);
      left2 ^= mixed(LANE2, right2);
      left3 ^= mixed(LANE3, right3);
    }
    const before0 = left0, before1 = left1, before2 = left2, before3 = left3;
    left0 = right0 ^ load<u32>(LANE0, 17 * WORD);
    left1 = right1 ^ load<u32>(LANE1, 17 * WORD);
    left2 = right2 ^ load<u32>(LANE2, 17 * WORD);
    left3 = right3 ^ load<u32>(LANE3, 17 * WORD);
    right0 = before0 ^ load<u32>(LANE0, 16 * WORD);
    right1 = before1 ^ load<u32>(LANE1, 16 * WORD);
    right2 = before2 ^ load<u32>(LANE2, 16 * WORD);
    right3 = before3 ^ load<u32>(LANE3, 16 * WORD);
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
