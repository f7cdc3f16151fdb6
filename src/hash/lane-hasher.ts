import { readFileSync } from 'node:fs';
import { decodeBase64, encodeBase64 } from 'bcryptjs';

/** Passwords that are hashed at a time. */
export const LANES = 4;

const KEY_WORDS = 18;
const MAGIC = 'OrpheanBeholderScryDoubt';
const MAGIC_WORDS = 6;
/** Of the 24 bytes of the text bcrypt keeps 23. */
const HASH_BYTES = 23;
const SALT_BYTES = 16;

/** What is hashed: a password of at most 72 bytes, and a salt as in a hash, `$2b$10$` and 22 characters. */
export interface HashTask {
  readonly secret: string;
  readonly salt: string;
}

/** The hashes of up to `LANES` tasks, all of the same cost, in their order. */
export type LaneHasher = (tasks: readonly HashTask[]) => string[];

/** What `assembly/bcrypt-lanes.ts` exports. */
interface Core {
  readonly memory: WebAssembly.Memory;
  readonly keys: WebAssembly.Global;
  readonly salts: WebAssembly.Global;
  readonly texts: WebAssembly.Global;
  readonly begin: () => void;
  readonly advance: (rounds: number) => void;
  readonly finish: () => void;
}

/** Makes bcrypt hashes, four at a time; null where WebAssembly is not to be had. */
export function openLaneHasher(): LaneHasher | null {
  if (typeof WebAssembly === 'undefined') return null;
  const module = new WebAssembly.Module(readFileSync(new URL('./bcrypt-lanes.wasm', import.meta.url)));
  const core = new WebAssembly.Instance(module).exports as Core;
  const words = (place: WebAssembly.Global, lane: number, length: number): Uint32Array =>
    new Uint32Array(core.memory.buffer, Number(place.value) + lane * length * 4, length);

  return (tasks) => {
    for (let lane = 0; lane < LANES; lane++) {
      // An empty lane works for nothing.
      const { secret, salt } = tasks[lane] ?? { secret: '', salt: tasks[0]?.salt ?? '' };
      words(core.keys, lane, KEY_WORDS).set(repeatToWords(Buffer.from(`${secret}\0`), KEY_WORDS));
      words(core.salts, lane, KEY_WORDS).set(repeatToWords(saltBytes(salt), KEY_WORDS));
      words(core.texts, lane, MAGIC_WORDS).set(repeatToWords(Buffer.from(MAGIC), MAGIC_WORDS));
    }
    core.begin();
    core.advance(2 ** costOf(tasks[0]?.salt ?? ''));
    core.finish();
    const hashes = tasks.map(({ salt }, lane) => {
      const text = Buffer.alloc(4 * MAGIC_WORDS);
      words(core.texts, lane, MAGIC_WORDS).forEach((word, index) => text.writeUInt32BE(word, 4 * index));
      return salt + encodeBase64(text, HASH_BYTES);
    });
    return hashes;
  };
}

/** The bytes over and over, as big-endian words. */
function repeatToWords(bytes: Uint8Array, count: number): Uint32Array {
  const repeated = Buffer.alloc(4 * count, bytes);
  return Uint32Array.from({ length: count }, (_, index) => repeated.readUInt32BE(4 * index));
}

function saltBytes(salt: string): Uint8Array {
  return Uint8Array.from(decodeBase64(salt.slice(-22), SALT_BYTES));
}

function costOf(salt: string): number {
  return Number(salt.slice(4, 6));
}
