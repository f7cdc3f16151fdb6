import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** All text of a PDF in the order in which it was drawn: a name that runs over two lines stays together. */
export function readPdfWords(bytes: Uint8Array): string {
  return withPdf(bytes, (path) => run('pdftotext', ['-raw', path, '-']));
}
