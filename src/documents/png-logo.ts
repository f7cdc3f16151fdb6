import { inflateSync } from 'node:zlib';
import { LogoProblem } from './svg-logo.js';

/** More pixels are refused before any is read: in print at this size no one sees them. */
const MOST_PIXELS = 4_000_000;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The chunks that a picture is made of; others may hold a name, a place, or a bomb. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
/** Samples in a pixel and the bits that one may have, by colour type (PNG specification, clause 11.2.2). */
const COLOUR_TYPES: Readonly<Partial<Record<number, { samples: number; depths: readonly number[] }>>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const PALETTE = 3;
const LAST_FILTER = 4;

/** A PNG with its sides in pixels, and no chunk but those that it is drawn from. */
export interface CleanPng {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/** Checks a PNG before a decoder sees it. Throws a LogoProblem for one that is too large or damaged. */
export function cleanPng(file: Uint8Array): CleanPng {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const chunks = readChunks(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR');
  if (header?.data.length !== 13 || chunks.at(-1)?.type !== 'IEND')
    throw new LogoProblem({ kind: 'damaged' });
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (width === 0 || height === 0) throw new LogoProblem({ kind: 'damaged' });
  if (width * height > MOST_PIXELS)
    throw new LogoProblem({ kind: 'too-many-pixels', maximumPixels: MOST_PIXELS });
  if (!isSound(chunks, header.data, width, height)) throw new LogoProblem({ kind: 'damaged' });
  const kept = chunks.filter(({ type }) => KEPT.includes(type)).map(({ whole }) => whole);
  return { width, height, bytes: Buffer.concat([SIGNATURE, ...kept]) };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With length, type and checksum. */
  readonly whole: Buffer;
}

function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length && chunks.at(-1)?.type !== 'IEND') {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** The lines of a PNG: passes of `lines` lines of `bytes` each, the first byte of each the number of its filter. */
type Pass = { readonly lines: number; readonly bytes: number };

/** Which columns and rows each pass of an interlaced image has (PNG specification, clause 8.2): the first, and each so many after it. */
const ADAM7 = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];
const WHOLE = [{ x: 0, y: 0, stepX: 1, stepY: 1 }];

/**
 * The header makes sense, and the pixels unpack to what it promises and to no more: a small file can hold a gigabyte of zeros.
 */
function isSound(chunks: readonly Chunk[], header: Buffer, width: number, height: number): boolean {
  const [depth = 0, colourType = 0, compression, filtering, interlacing = 0] = header.subarray(8);
  const { samples, depths } = COLOUR_TYPES[colourType] ?? { samples: 0, depths: [] };
  if (!depths.includes(depth) || compression !== 0 || filtering !== 0 || interlacing > 1) return false;
  if (colourType === PALETTE && !chunks.some(isPalette)) return false;
  const passes = (interlacing === 1 ? ADAM7 : WHOLE).flatMap(({ x, y, stepX, stepY }): Pass[] => {
    const [columns, lines] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
    return columns > 0 && lines > 0 ? [{ lines, bytes: 1 + Math.ceil((columns * depth * samples) / 8) }] : [];
  });
  const length = passes.reduce((sum, { lines, bytes }) => sum + lines * bytes, 0);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  try {
    const pixels = inflateSync(Buffer.concat(packed), { maxOutputLength: length });
    return pixels.length === length && hasFilters(pixels, passes);
  } catch {
    return false; // Damaged, or too much.
  }
}

function isPalette({ type, data }: Chunk): boolean {
  return type === 'PLTE' && data.length > 0 && data.length <= 3 * 256 && data.length % 3 === 0;
}

function hasFilters(pixels: Buffer, passes: readonly Pass[]): boolean {
  let at = 0;
  for (const { lines, bytes } of passes) {
    for (let line = 0; line < lines; line += 1, at += bytes)
      if ((pixels[at] ?? 0) > LAST_FILTER) return false;
  }
  return true;
}
