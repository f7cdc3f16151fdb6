import { inflateSync } from 'node:zlib';
import { LogoProblem } from './svg-logo.js';

/** More pixels are refused before any is read: in print at this size no one sees them. */
export const MOST_PIXELS = 4_000_000;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The chunks that a picture is made of; others may hold a name, a place, or a bomb. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
/** Samples in a pixel by colour type (PNG specification, clause 11.2.2). */
const SAMPLES: Readonly<Partial<Record<number, number>>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

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
  if (header?.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') throw new LogoProblem({ kind: 'damaged' });
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (width === 0 || height === 0) throw new LogoProblem({ kind: 'damaged' });
  if (width * height > MOST_PIXELS) throw new LogoProblem({ kind: 'too-many-pixels', maximumPixels: MOST_PIXELS });
  checkData(chunks, header.data, width, height);
  const kept = chunks.filter(({ type }) => KEPT.includes(type)).map(({ whole }) => whole);
  return { width, height, bytes: Buffer.concat([SIGNATURE, ...kept]) };
} // prettier-ignore

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

/** The pixels unpack to what the header promises, and to no more: a small file can hold a gigabyte of zeros. */
function checkData(chunks: readonly Chunk[], header: Buffer, width: number, height: number): void {
  const [depth = 0, colourType = 0] = [header[8], header[9]];
  const line = 1 + Math.ceil((width * depth * (SAMPLES[colourType] ?? 0)) / 8);
  // The seven passes of an interlaced image have a few more line starts.
  const most = line * height + (header[12] === 1 ? 2 * height + 64 : 0);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  try {
    const length = inflateSync(Buffer.concat(packed), { maxOutputLength: most * 2 }).length;
    if (length >= line * height || header[12] === 1) return;
  } catch {
    // Damaged, or too much.
  }
  throw new LogoProblem({ kind: 'damaged' });
}
