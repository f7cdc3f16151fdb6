import iconv from 'iconv-lite';
import { pickOne, type RandomInt } from '#src/domain/random.js';
import { STRANGE_TEXTS } from './strange-texts.js';

/** Makes another file of the bytes; `other` is another list, to take something of. */
type Mutation = (bytes: Buffer, random: RandomInt, other: Buffer) => Buffer;

/** No mutation makes more of a file: a larger one takes longer and shows nothing new. */
const MOST_BYTES = 4 * 1024 * 1024;

/** By the name that a report gives them. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  bits: (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let left = random(20) + 1; left > 0 && changed.length > 0; left -= 1) {
      const at = random(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
    }
    return changed;
  },
  bijgevoegd: (bytes, random) =>
    replace(bytes, random(bytes.length + 1), 0, Buffer.from(manyOf(random, 40, () => random(256)))),
  geschrapt: (bytes, random) => {
    const { start, length } = range(bytes, random, 2000);
    return replace(bytes, start, length, NOTHING);
  },
  afgekapt: (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  herhaald: (bytes, random) => {
    const { start, length } = range(bytes, random, 500);
    const times = pickOne([2, 3, 10, 300, 5000], random);
    const room = Math.floor(MOST_BYTES / Math.max(1, length));
    const repeated = new Array<Buffer>(Math.min(times, room)).fill(bytes.subarray(start, start + length));
    return replace(bytes, start, length, Buffer.concat(repeated));
  },
  geplakt: (bytes, random, other) => {
    const { start, length } = range(other, random, other.length);
    return replace(bytes, random(bytes.length + 1), 0, other.subarray(start, start + length));
  },
  vervolgd: (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, random(bytes.length + 1)), other.subarray(random(other.length + 1))]),
  codering: (bytes, random) => {
    const codec = pickOne(['utf16le', 'utf16be', 'win1252', 'cp850', 'latin1', 'utf32le', 'utf8'], random);
    return iconv.encode(bytes.toString('utf8'), codec, { addBOM: random(2) === 0 });
  },
  merkteken: (bytes, random) =>
    Buffer.concat([
      Buffer.from(pickOne(['efbbbf', 'fffe', 'feff', 'fffe0000', '2b2f76'], random), 'hex'),
      bytes,
    ]),
  scheiding: (bytes, random) =>
    swapped(bytes, pickOne([';', ',', '\t'], random), pickOne([';', ',', '\t', '|', ' ', ''], random)),
  aanhaling: (bytes, random) => {
    const [from, to] = pickOne(
      [
        [';', '";"'],
        ['"', "'"],
        ['"', ''],
        ['"', '""'],
        [';', '";'],
      ] as const,
      random,
    );
    return swapped(bytes, from, to);
  },
  'aanhaling erbij': (bytes, random) => replace(bytes, random(bytes.length + 1), 0, Buffer.from('"')),
  regeleinden: (bytes, random) =>
    swapped(swapped(bytes, '\r', ''), '\n', pickOne(['\n', '\r\n', '\r', '\n\n', '', '\r\r\n'], random)),
  cel: (bytes, random) => replaceCell(bytes, random, pickOne(STRANGE_TEXTS, random)),
  cellen: (bytes, random) => {
    const text = pickOne(STRANGE_TEXTS, random);
    return manyOf(random, 30, () => text).reduce<Buffer>((all, one) => replaceCell(all, random, one), bytes);
  },
  'grote cel': (bytes, random) =>
    replaceCell(bytes, random, 'x'.repeat(pickOne([65_536, 70_000, 2_000_000], random))),
  nullen: (bytes, random) =>
    replace(bytes, random(bytes.length + 1), 0, Buffer.alloc(pickOne([1, 100, 5000], random))),
  'lange regel': (bytes, random) =>
    replace(
      bytes,
      random(bytes.length + 1),
      0,
      Buffer.from(pickOne([';', ',', 'a', ' '], random).repeat(1_200_000)),
    ),
  'regel geschud': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const [from, to] = [random(lines.length), random(lines.length)];
    return Buffer.from(lines.with(to, lines[from] ?? '').join('\n'), 'latin1');
  },
};

/** One to four mutations, one after the other, with their names. */
export function mutate(
  bytes: Buffer,
  random: RandomInt,
  pickOther: () => Buffer,
): { readonly bytes: Buffer; readonly steps: readonly string[] } {
  let changed = bytes;
  const steps = manyOf(random, 4, () => pickOne(Object.keys(MUTATIONS), random));
  for (const step of steps)
    changed = (MUTATIONS[step]?.(changed, random, pickOther()) ?? changed).subarray(0, MOST_BYTES);
  return { bytes: changed, steps };
}

const NOTHING = Buffer.alloc(0);

function replace(bytes: Buffer, start: number, length: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(start + length)]);
}

function range(bytes: Buffer, random: RandomInt, longest: number): { start: number; length: number } {
  const start = random(bytes.length + 1);
  return { start, length: Math.min(random(longest + 1), bytes.length - start) };
}

/** Byte for byte: the text need not be valid in any encoding. */
function swapped(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Where a cell begins or ends, in a delimited text and in the XML of a workbook. */
const EDGES: ReadonlySet<number> = new Set(Buffer.from(';,\t\r\n<>"'));

function replaceCell(bytes: Buffer, random: RandomInt, text: string): Buffer {
  const isEdge = (at: number): boolean => at < 0 || at >= bytes.length || EDGES.has(bytes[at] ?? 0);
  let start = random(bytes.length + 1);
  let end = start;
  while (!isEdge(start - 1)) start -= 1;
  while (!isEdge(end)) end += 1;
  return replace(bytes, start, end - start, Buffer.from(text));
}

/** One to `most` of what is made. */
function manyOf<T>(random: RandomInt, most: number, make: () => T): T[] {
  return Array.from({ length: random(most) + 1 }, make);
}
