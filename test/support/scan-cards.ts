import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperFor, type PaperName } from '#src/documents/paper.js';

const MM_PER_INCH = 25.4;

export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/**
 * What a camera held over one card after another reads: every page rendered at `dpi`, cut into its cards, each scanned by
 * zbarimg on its own (which now and then misses one of ten codes in a picture). The codes, sorted.
 */
export function scanCards(bytes: Uint8Array, paperName: PaperName, dpi: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-scan-'));
  try {
    writeFileSync(join(folder, 'pages.pdf'), bytes);
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', join(folder, 'pages.pdf'), join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    const cards = pages.flatMap((name) => cutIntoCards(readPgm(join(folder, name)), paperName, dpi));
    const files = cards.map((card, index) => {
      const file = join(folder, `card-${index}.pgm`);
      writeFileSync(file, toPgm(card));
      return file;
    });
    // Exit code 4: no code in some image, as on the empty places of the last page.
    const scan = ['-c', 'zbarimg -q --raw "$@" 2>/dev/null || [ $? -eq 4 ]', 'bash', ...files];
    return execFileSync('bash', scan, { encoding: 'utf8' }).trim().split('\n').sort(); // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cutIntoCards(page: GreyImage, paperName: PaperName, dpi: number): GreyImage[] {
  const { card, columns, rows, left, top } = paperFor(paperName, '105x48');
  const pixel = (mm: number) => Math.round((mm * dpi) / MM_PER_INCH);
  return Array.from({ length: columns * rows }, (_, index) => {
    const x = pixel(left + (index % columns) * card.width);
    const y = pixel(top + Math.floor(index / columns) * card.height);
    return crop(
      page,
      x,
      y,
      Math.min(pixel(card.width), page.width - x),
      Math.min(pixel(card.height), page.height - y),
    );
  });
}

function crop(image: GreyImage, x: number, y: number, width: number, height: number): GreyImage {
  const lines = Array.from({ length: height }, (_, line) => {
    const start = (y + line) * image.width + x;
    return image.pixels.subarray(start, start + width);
  });
  return { width, height, pixels: Buffer.concat(lines) };
}

export function readPgm(path: string): GreyImage {
  const bytes = readFileSync(path);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (header === null) throw new Error(`${path} is not a grey image`);
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
}

function toPgm({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
