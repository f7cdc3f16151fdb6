// node cards-typst.mjs CARDS.json OUT.pdf FONTS...: the cards on A4 by typst, which gets their QR codes as pixels.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { create } from 'qrcode';

const PER_PAGE = 10;

const [source, target, ...fonts] = process.argv.slice(2);
const bytes = readFileSync(source);
const cards = JSON.parse(bytes);
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [...new Set(fonts.map(dirname))] }],
});
const modules = [];
const codes = [];
let from = 0;
for (const { url } of cards) {
  const { data, size } = create([{ data: Buffer.from(url), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  }).modules;
  modules.push([from, size]);
  codes.push(Buffer.from(data, 0).map((dark) => (dark === 1 ? 0 : 255)));
  from += size * size;
}
const json = (value) => Buffer.from(JSON.stringify(value));
compiler.mapShadow(join(import.meta.dirname, 'cards.json'), bytes);
compiler.mapShadow(join(import.meta.dirname, 'modules.json'), json(modules));
compiler.mapShadow(join(import.meta.dirname, 'pages.json'), json(dealPages()));
compiler.mapShadow(join(import.meta.dirname, 'pixels.bin'), Buffer.concat(codes));
writeFileSync(
  target,
  compiler.pdf({ mainFilePath: join(import.meta.dirname, 'cards.typ') }, { pdfTags: false }),
);

/** First and last of the cards on each page: ten, and a new one for each group. */
function dealPages() {
  const key = ({ institutionNumber, groupName }) => `${institutionNumber} ${groupName}`;
  const pages = [];
  for (let first = 0; first < cards.length;) {
    let last = first;
    while (last < cards.length && last - first < PER_PAGE && key(cards[last]) === key(cards[first]))
      last += 1;
    pages.push([first, last]);
    first = last;
  }
  return pages;
}
