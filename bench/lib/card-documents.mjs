import { join } from 'node:path';
import { peer, program, PYTHON, ROOT } from './paths.mjs';
import { cardsFile } from './samples.mjs';

/** The fonts of the cards, which the peers set them in too. */
const FONTS = [
  'andika/Andika_400Regular.ttf',
  'andika/Andika_700Bold.ttf',
  'atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf',
  'atkinson-hyperlegible-mono/700Bold/AtkinsonHyperlegibleMono_700Bold.ttf',
].map((path) => join(ROOT, 'node_modules', '@expo-google-fonts', path));

/** Processes that draw so many cards to a PDF. */
export const DRAWERS = {
  reportlab: (count, pdf) => [PYTHON, peer('cards-reportlab.py'), cardsFile(count).path, pdf, ...FONTS],
  typst: (count, pdf) => [process.execPath, peer('cards-typst.mjs'), cardsFile(count).path, pdf, ...FONTS],
  leerid: (count, pdf, paper = 'a4') => [
    process.execPath,
    program('cards-to-pdf.mjs'),
    cardsFile(count).path,
    pdf,
    paper,
  ],
};
