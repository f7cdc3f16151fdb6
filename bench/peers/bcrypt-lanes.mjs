/**
 * bcrypt for several passwords at a time in plain JavaScript, which is what TypeScript is when it runs: what the AssemblyScript core
 * is measured against. Three lanes are its fastest: of two, four, loops that are not written out, and an array for each lane every
 * one was slower. The code of each lane is the same, so it is written out from one text, statement by statement.
 */
import bcrypt from 'bcryptjs';
import { piWords } from '../../scripts/pi-words.mjs';

const LANES = 3;
const SUBKEYS = 18;
const BOX = 256;
const STATE = SUBKEYS + 4 * BOX;
const MAGIC = 'OrpheanBeholderScryDoubt';
const PI = Int32Array.from(piWords(STATE), Number);

/** The states of all lanes, one behind the other: `states[LANE + 3]` with a number for LANE is the fastest that V8 has. */
const states = new Int32Array(LANES * STATE);

const lanes = (text) => Array.from({ length: LANES }, (_, lane) => text(lane, lane * STATE)).join('\n');

/** Blowfish's F of a word, in the state that begins at this place. */
function mixedText(word, state) {
  const box = (number) => state + SUBKEYS + number * BOX;
  return `(((states[${box(0)} + (${word} >>> 24)] + states[${box(1)} + (${word} >>> 16 & 255)])
    ^ states[${box(2)} + (${word} >>> 8 & 255)]) + states[${box(3)} + (${word} & 255)] | 0)`;
}

function roundsText(key) {
  return [
    lanes((lane, state) => `left${lane} ^= states[${state + key}];`),
    lanes(
      (lane, state) => `right${lane} ^= ${mixedText(`left${lane}`, state)} ^ states[${state + key + 1}];`,
    ),
    lanes((lane, state) => `left${lane} ^= ${mixedText(`right${lane}`, state)};`),
  ].join('\n');
}

/** A function that replaces every state by what it encrypts itself to; salted: with its lane's salt mixed in before each block. */
function makeExpand(salted) {
  const mixSalt = (lane) =>
    `left${lane} ^= salts[${lane}][at & 2]; right${lane} ^= salts[${lane}][(at & 2) + 1];`;
  const text = `return (salts) => {
    ${lanes((lane) => `let left${lane} = 0, right${lane} = 0, before${lane} = 0;`)}
    for (let at = 0; at < ${STATE}; at += 2) {
      ${salted ? lanes(mixSalt) : ''}
      ${[0, 2, 4, 6, 8, 10, 12, 14].map(roundsText).join('\n')}
      ${lanes(
        (lane, state) => `before${lane} = left${lane};
          left${lane} = right${lane} ^ states[${state + 17}];
          right${lane} = before${lane} ^ states[${state + 16}];
          states[${state} + at] = left${lane};
          states[${state + 1} + at] = right${lane};`,
      )}
    }
  };`;
  return new Function('states', text)(states);
}

const expandAlone = makeExpand(false);
const expandWithSalt = makeExpand(true);

/** Hashes the passwords, three at a time, at this cost. */
export function hashInLanes(secrets, cost) {
  const hashes = [];
  for (let from = 0; from < secrets.length; from += LANES) {
    hashes.push(...hashSome(secrets.slice(from, from + LANES), cost));
  }
  return hashes;
}

function hashSome(secrets, cost) {
  const salts = secrets.map(() => bcrypt.genSaltSync(cost));
  // An empty lane works for nothing.
  const filled = Array.from({ length: LANES }, (_, lane) => (lane < secrets.length ? lane : 0));
  const keyWords = filled.map((lane) => toWords(Buffer.from(`${secrets[lane]}\0`)));
  const saltWords = filled.map((lane) =>
    toWords(Buffer.from(bcrypt.decodeBase64(salts[lane].slice(-22), 16))),
  );
  for (let lane = 0; lane < LANES; lane++) states.set(PI, lane * STATE);
  addToSubkeys(keyWords);
  expandWithSalt(saltWords);
  for (let round = 2 ** cost; round > 0; round--) {
    addToSubkeys(keyWords);
    expandAlone(saltWords);
    addToSubkeys(saltWords);
    expandAlone(saltWords);
  }
  return salts.map((salt, lane) => salt + bcrypt.encodeBase64(encryptMagic(lane * STATE), 23));
}

function addToSubkeys(words) {
  words.forEach((own, lane) => {
    for (let at = 0; at < SUBKEYS; at++) states[lane * STATE + at] ^= own[at];
  });
}

/** The 24 bytes of the text, encrypted 64 times with the state at this place. */
function encryptMagic(state) {
  const text = Buffer.from(MAGIC);
  for (let at = 0; at < text.length; at += 8) {
    let block = [text.readInt32BE(at), text.readInt32BE(at + 4)];
    for (let time = 0; time < 64; time++) block = encrypt(block, state);
    text.writeInt32BE(block[0], at);
    text.writeInt32BE(block[1], at + 4);
  }
  return text;
}

function mixed(word, state) {
  const box = (number, byte) => states[state + SUBKEYS + number * BOX + ((word >>> byte) & 255)];
  return ((box(0, 24) + box(1, 16)) ^ box(2, 8)) + box(3, 0);
}

function encrypt(block, state) {
  let [left, right] = block;
  for (let key = 0; key < 16; key += 2) {
    left ^= states[state + key];
    right ^= mixed(left, state) ^ states[state + key + 1];
    left ^= mixed(right, state);
  }
  return [right ^ states[state + 17], left ^ states[state + 16]];
}

/** The bytes over and over, as 18 big-endian words. */
function toWords(bytes) {
  const repeated = Buffer.alloc(4 * SUBKEYS, bytes);
  return Int32Array.from({ length: SUBKEYS }, (_, index) => repeated.readInt32BE(4 * index));
}
