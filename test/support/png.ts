import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** An image of 8-bit RGB pixels, row by row. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const CHANNELS = 3;

/** Reads the PNG files that pdftoppm writes: 8-bit RGB, not interlaced (PNG specification, clauses 5, 9 and 11). */
export function readPng(file: Buffer): Image {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  if (file[24] !== 8 || file[25] !== 2 || file[28] !== 0) throw new Error('not an 8-bit RGB PNG');
  const packed: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(packed)), width, height) };
}

/** A PNG file of an image, small: lines as they are, well packed. */
export function writePng({ width, height, pixels }: Image): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const stride = width * CHANNELS;
  const lines = Array.from({ length: height }, (_, row) => [
    Buffer.from([0]),
    pixels.subarray(row * stride, (row + 1) * stride),
  ]);
  const data = deflateSync(Buffer.concat(lines.flat()), { level: 9 });
  return pngFile([
    ['IHDR', header],
    ['IDAT', data],
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** A PNG file of these chunks, each with its type. */
export function pngFile(chunks: readonly (readonly [type: string, data: Buffer])[]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, ...chunks.map(([type, data]) => chunk(type, data))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A square of so many pixels is what a letter with its accents covers on a rendered page. */
const TILE = 50;

/** How much two images differ: the part of all pixels, and that of the tile where it is most. */
export interface Difference {
  readonly whole: number;
  readonly worstTile: number;
}

/** Counts the pixels of which a channel differs by more than `tolerance` (0..255); all of them when the sizes differ. */
export function compareImages(a: Image, b: Image, tolerance: number): Difference {
  if (a.width !== b.width || a.height !== b.height) return { whole: 1, worstTile: 1 };
  const columns = Math.ceil(a.width / TILE);
  const tiles = new Uint32Array(columns * Math.ceil(a.height / TILE));
  let count = 0;
  for (let at = 0; at < a.pixels.length; at += CHANNELS) {
    if (!differs(a.pixels, b.pixels, at, tolerance)) continue;
    const pixel = at / CHANNELS;
    const tile = Math.floor(pixel / a.width / TILE) * columns + Math.floor((pixel % a.width) / TILE);
    tiles[tile] = (tiles[tile] ?? 0) + 1;
    count += 1;
  }
  return { whole: count / (a.width * a.height), worstTile: Math.max(0, ...tiles) / TILE ** 2 };
}

/** Part of the pixels of which a channel differs by more than `tolerance` (0..255); 1 when the sizes differ. */
export function differingPixels(a: Image, b: Image, tolerance: number): number {
  return compareImages(a, b, tolerance).whole;
}

function differs(a: Uint8Array, b: Uint8Array, at: number, tolerance: number): boolean {
  for (let channel = at; channel < at + CHANNELS; channel++) {
    if (Math.abs((a[channel] ?? 0) - (b[channel] ?? 0)) > tolerance) return true;
  }
  return false;
}

function unfilter(data: Buffer, width: number, height: number): Uint8Array {
  const stride = width * CHANNELS;
  const pixels = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x;
      const left = x >= CHANNELS ? (pixels[at - CHANNELS] ?? 0) : 0;
      const up = row > 0 ? (pixels[at - stride] ?? 0) : 0;
      const corner = row > 0 && x >= CHANNELS ? (pixels[at - stride - CHANNELS] ?? 0) : 0;
      pixels[at] = (data[row * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return pixels;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const distances = [left, up, corner].map((value) => Math.abs(estimate - value));
  const nearest = distances.indexOf(Math.min(...distances));
  return [left, up, corner][nearest] ?? 0;
}
