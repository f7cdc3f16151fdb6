import { inflateSync } from 'node:zlib';

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

/** Part of the pixels of which a channel differs by more than `tolerance` (0..255); 1 when the sizes differ. */
export function differingPixels(a: Image, b: Image, tolerance: number): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let at = 0; at < a.pixels.length; at += CHANNELS) {
    const differs = [0, 1, 2].some(
      (c) => Math.abs((a.pixels[at + c] ?? 0) - (b.pixels[at + c] ?? 0)) > tolerance,
    );
    if (differs) count += 1;
  }
  return count / (a.width * a.height);
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
