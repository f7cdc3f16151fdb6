import type { Image } from './png.js';

/** Grey pixels, a byte for each, row by row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Images of one width underneath each other. */
export function stackImages(images: readonly Image[]): Image {
  const width = images[0]?.width ?? 0;
  const height = images.reduce((sum, image) => sum + image.height, 0);
  return { width, height, pixels: Buffer.concat(images.map(({ pixels }) => pixels)) };
}

/**
 * What a cheap copier makes of a page: edges blurred over a pixel on each side, and all then made black or white; `level` is the
 * grey (0..255) from which it is white.
 */
export function photocopy(image: GreyImage, level: number): GreyImage {
  const { width, height } = image;
  const across = blurLine(image.pixels, width, height, 1);
  const both = blurLine(across, width, height, width);
  return { width, height, pixels: both.map((grey) => (grey >= level ? 255 : 0)) };
}

/** Mixes every pixel with its neighbours `step` bytes away: 1 2 1. */
function blurLine(pixels: Uint8Array, width: number, height: number, step: number): Uint8Array {
  const blurred = new Uint8Array(pixels.length);
  for (let at = 0; at < width * height; at++) {
    const before = pixels[at - step] ?? 255;
    const after = pixels[at + step] ?? 255;
    blurred[at] = (before + 2 * (pixels[at] ?? 255) + after) >> 2;
  }
  return blurred;
}

/** Reads the PGM files that pdftoppm writes: binary, 8 bits. */
export function readPgm(file: Buffer): GreyImage {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  if (header === null) throw new Error('not an 8-bit PGM');
  return { width: Number(header[1]), height: Number(header[2]), pixels: file.subarray(header[0].length) };
}

export function writePgm({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}

/** A part of an image, as far as it lies on it. */
export function cropImage(image: GreyImage, x: number, y: number, width: number, height: number): GreyImage {
  const [wide, high] = [Math.min(width, image.width - x), Math.min(height, image.height - y)];
  const lines = Array.from({ length: high }, (_, line) => {
    const start = (y + line) * image.width + x;
    return image.pixels.subarray(start, start + wide);
  });
  return { width: wide, height: high, pixels: Buffer.concat(lines) };
}

/** Pixels that are not white within so many pixels of the image's border. */
export function inkNearBorder({ width, height, pixels }: GreyImage, border: number): number {
  let ink = 0;
  for (let y = 0; y < height; y++) {
    const isAcross = y < border || y >= height - border;
    for (let x = 0; x < width; x++) {
      if (!isAcross && x === border) x = Math.max(x, width - border);
      if ((pixels[y * width + x] ?? 255) < 250) ink += 1;
    }
  }
  return ink;
}
