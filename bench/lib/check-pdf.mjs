import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectSame } from './expect.mjs';
import { newFile } from './paths.mjs';
import { textOf } from './run-process.mjs';

const MM_PER_INCH = 25.4;
const DPI = 150;

/** Throws unless the PDFs hold the address of each card, once, as text. */
export function checkTexts(pdfs, urls) {
  const found = pdfs.flatMap((pdf) => textOf(['pdftotext', '-raw', pdf, '-']).match(/https:\S+/g) ?? []);
  expectSame('addresses in the PDF', found, urls);
}

/** Throws unless the QR code of each card is read from the printed page, each place of it by itself. */
export function checkQrCodes(
  pdf,
  urls,
  { left = 10, top = 10, width = 95, height = 55, columns = 2, rows = 5 } = {},
) {
  const folder = newFile('pages');
  mkdirSync(folder);
  const pixels = (mm) => String(Math.round((mm * DPI) / MM_PER_INCH));
  const found = [];
  for (let place = 0; place < columns * rows; place++) {
    const x = pixels(left + (place % columns) * width);
    const y = pixels(top + Math.floor(place / columns) * height);
    const area = ['-x', x, '-y', y, '-W', pixels(width), '-H', pixels(height)];
    textOf(['pdftoppm', '-r', String(DPI), '-gray', ...area, pdf, join(folder, 'page')]);
    const pages = readdirSync(folder);
    // Exit code 4: nothing on one of the pages, as on the last of each group.
    found.push(
      ...textOf(['sh', '-c', 'zbarimg -q --raw "$@" || [ $? = 4 ]', 'zbarimg', ...pages], {
        cwd: folder,
      }).split('\n'),
    );
    for (const page of pages) rmSync(join(folder, page));
  }
  expectSame('QR codes', found.filter(Boolean), urls);
}
