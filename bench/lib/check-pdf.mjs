import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectSame } from './expect.mjs';
import { newFile } from './paths.mjs';
import { textOf } from './run-process.mjs';

/** Behind it stands a label or a name, which begins with a capital. */
const ADDRESS = /https:\/\/mijn\.leerid\.be\/[a-z0-9.-]+/g;
/** Exit code 4: nothing on one of the pages, as on the last of each group. */
const SCAN = 'timeout 300 zbarimg --nodbus -q --raw "$@" || [ $? = 4 ]';

const MM_PER_INCH = 25.4;
/** What typst's images need: at 150 zbarimg misses a fifth of them. */
const DPI = 200;
/** The corner of a card in which its QR code stands, in mm. */
const CORNER = 34;

/** The place of the first card and the size of each, in mm, on the A4 page. */
const A4 = { left: 10, top: 10, width: 95, height: 55, columns: 2, rows: 5 };

/** Throws unless the PDFs hold the address of each card, once, as text; a long one stands on two lines. */
export function checkTexts(pdfs, urls) {
  const texts = pdfs.map((pdf) => textOf(['pdftotext', '-raw', pdf, '-']).replaceAll(/\s/g, ''));
  expectSame(
    'addresses in the PDF',
    texts.flatMap((text) => text.match(ADDRESS) ?? []),
    urls,
  );
}

/** Throws unless the QR code of each card on A4 is read from the printed page, each place of it by itself. */
export function checkQrCodes(pdf, urls) {
  const { left, top, width, height, columns, rows } = A4;
  const folder = newFile('pages');
  mkdirSync(folder);
  const pixels = (mm) => String(Math.round((mm * DPI) / MM_PER_INCH));
  const found = [];
  for (let place = 0; place < columns * rows; place++) {
    const x = pixels(left + (place % columns) * width);
    const y = pixels(top + Math.floor(place / columns) * height);
    const area = ['-x', x, '-y', y, '-W', pixels(CORNER), '-H', pixels(CORNER)];
    textOf(['pdftoppm', '-r', String(DPI), '-gray', ...area, pdf, join(folder, 'page')]);
    const pages = readdirSync(folder).map((page) => join(folder, page));
    found.push(...textOf(['sh', '-c', SCAN, 'scan', ...pages]).split('\n'));
    for (const page of pages) rmSync(page);
  }
  expectSame('QR codes', found.filter(Boolean), urls);
}
