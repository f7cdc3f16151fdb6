import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPgm, writePgm, type GreyImage } from './grey-image.js';

/** Calls `use` with the path of the PDF in a folder of its own, which is removed afterwards. */
function withPdf<T>(bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-pdf-'));
  try {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** All text of a PDF, laid out as on the page. */
export function readPdfText(bytes: Uint8Array): string {
  return withPdf(bytes, (path) => run('pdftotext', ['-layout', path, '-']));
}

/** What pdfinfo says, by its own labels. */
export function readPdfInfo(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = withPdf(bytes, (path) => run('pdfinfo', [path])).split('\n');
  return new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
}

/** The pages as PNG files' bytes. */
export function renderPages(bytes: Uint8Array, dpi: number): Buffer[] {
  return withPdf(bytes, (path, folder) => {
    run('pdftoppm', ['-r', String(dpi), '-png', path, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return pages.sort().map((name) => readFileSync(join(folder, name)));
  });
}

/** The texts of all QR codes on all pages, as a scan at `dpi` shows them, sorted. */
export function scanQrCodes(bytes: Uint8Array, dpi: number): string[] {
  return withPdf(bytes, (path, folder) => {
    run('pdftoppm', ['-r', String(dpi), '-gray', path, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    const found = run('zbarimg', ['-q', '--raw', ...pages.map((name) => join(folder, name))]);
    return found.trim().split('\n').sort();
  });
}

/** The PDF in qpdf's readable form: streams uncompressed. Throws when qpdf finds a fault. */
export function inspectPdf(bytes: Uint8Array): string {
  return withPdf(bytes, (path) =>
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1' }),
  );
}

/** Throws with what qpdf says of a PDF that is not wholly sound, warnings too. */
export function checkPdf(bytes: Uint8Array): void {
  withPdf(bytes, (path) => execFileSync('qpdf', ['--check', path], { encoding: 'utf8', stdio: 'pipe' }));
}

/** A font of a PDF: all three are true of one whose letters are in the file, only those used, and can be copied. */
export interface PdfFont {
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly copied: boolean;
}

export function readPdfFonts(bytes: Uint8Array): PdfFont[] {
  const [, , ...lines] = withPdf(bytes, (path) => run('pdffonts', [path]))
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [, embedded, subset, unicode] = / (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line) ?? [];
    return { embedded: embedded === 'yes', subset: subset === 'yes', copied: unicode === 'yes' };
  });
}

/** All text of a PDF in the order in which it was drawn: a name that runs over two lines stays together. */
export function readPdfWords(bytes: Uint8Array): string {
  return withPdf(bytes, (path) => run('pdftotext', ['-raw', path, '-']));
}

/** A word with its bounds on its page, in mm from the upper left corner. */
export interface PlacedWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word of a PDF with its place (`pdftotext -bbox`), in the order in which one reads. */
export function readPlacedWords(bytes: Uint8Array): PlacedWord[] {
  return placedWords(bytes, ['-bbox']);
}

/** The same in the order in which they were drawn: what runs over two lines stays together, an accent may stand alone. */
export function readDrawnWords(bytes: Uint8Array): PlacedWord[] {
  return placedWords(bytes, ['-raw', '-bbox']);
}

function placedWords(bytes: Uint8Array, options: readonly string[]): PlacedWord[] {
  const html = withPdf(bytes, (path) => run('pdftotext', [...options, path, '-']));
  const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;
  return html
    .split('<page')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          page: index,
          text: decodeEntities(text),
          left: mm(left),
          top: mm(top),
          right: mm(right),
          bottom: mm(bottom),
        }),
      ),
    );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
};

function decodeEntities(html: string): string {
  return html.replace(/&([#\w]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** The pages in grey, as a scan at `dpi` sees them. */
export function scanPages(bytes: Uint8Array, dpi: number): GreyImage[] {
  return withPdf(bytes, (path, folder) => {
    run('pdftoppm', ['-r', String(dpi), '-gray', path, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return pages.sort().map((name) => readPgm(readFileSync(join(folder, name))));
  });
}

/** What zbarimg reads in each of the images, in their order; empty for none. */
export function decodeQrCodes(images: readonly GreyImage[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-qr-'));
  try {
    const files = images.map((image, index) => {
      const file = join(folder, `${index}.pgm`);
      writeFileSync(file, writePgm(image));
      return file;
    });
    // Exit code 4: no code in some image.
    const script = 'zbarimg -q --xml "$@" 2>/dev/null || [ $? -eq 4 ]';
    const xml = execFileSync('bash', ['-c', script, 'bash', ...files], { encoding: 'utf8' });
    const found = new Map(
      [...xml.matchAll(/<source href='(.*?)'>([\s\S]*?)<\/source>/g)].map(([, file = '', source = '']) => [
        file,
        /<!\[CDATA\[(.*?)\]\]>/.exec(source)?.[1] ?? '',
      ]),
    );
    return files.map((file) => found.get(file) ?? '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
