import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPgm, type GreyImage } from './grey-image.js';

/** The smallest rectangle around all that is darker than half grey, in pixels. */
export interface InkBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first page of a PDF in grey. */
export function firstPage(bytes: Uint8Array, dpi: number): GreyImage {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-ink-'));
  try {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, bytes);
    execFileSync('pdftoppm', [
      '-r',
      String(dpi),
      '-gray',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      path,
      join(folder, 'page'),
    ]);
    return readPgm(readFileSync(join(folder, 'page.pgm')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function inkBounds({ width, height, pixels }: GreyImage): InkBounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 255) > 127) continue;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = y;
    }
  }
  return { left, top, right, bottom };
}
