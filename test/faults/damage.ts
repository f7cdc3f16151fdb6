import { createHash } from 'node:crypto';

/** What a disk may make of the file of a store. */
export interface Damage {
  /** The same in each sweep. */
  readonly name: string;
  /** The bytes that the file then has, and in words what was done. */
  readonly spoil: (store: Buffer) => { readonly bytes: Buffer; readonly what: string };
}

/** Bytes of SQLite's header, and of that of the first page. */
const HEADER = 108;
const PAGE = 4096;

/** One bit is another: of four one in the header, where a bit matters most, the others where the file holds something. */
export function flippedBit(seed: number): Damage {
  return {
    name: `bit ${seed}`,
    spoil: (store) => {
      const random = createHash('sha256').update(`bit ${seed}`).digest();
      const used = seed % 4 === 0 ? [...store.subarray(0, HEADER).keys()] : usedBytes(store);
      const at = used[random.readUInt32LE(0) % used.length] ?? 0;
      const bit = random.readUInt8(4) % 8;
      const bytes = Buffer.from(store);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      return { bytes, what: `bit ${bit} of byte ${at} of ${store.length}` };
    },
  };
}

/** Of a hundred parts so many are left; of the odd ones whole pages. */
export function cutShort(part: number): Damage {
  return {
    name: `${part} %`,
    spoil: (store) => {
      const size = Math.floor((store.length * part) / 100);
      const left = part % 2 === 0 ? size : size - (size % PAGE);
      return { bytes: store.subarray(0, left), what: `${left} of ${store.length} bytes` };
    },
  };
}

function usedBytes(store: Buffer): number[] {
  return [...store.keys()].filter((at) => store[at] !== 0);
}
