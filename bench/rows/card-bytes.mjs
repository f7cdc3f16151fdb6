import { statSync } from 'node:fs';
import { DRAWERS } from '../lib/card-documents.mjs';
import { checkTexts } from '../lib/check-pdf.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { newFile } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { cardsFile } from '../lib/samples.mjs';

const PAPERS = ['a4', 'sticker-vel', 'sticker-rol'];

export const row = {
  name: 'card-bytes',
  title: 'how large the PDFs are',
  run({ quick }) {
    const count = quick ? 1_000 : 10_000;
    const urls = cardsFile(count).cards.map(({ url }) => url);
    const pdfs = PAPERS.map((paper) => ({ paper, pdf: newFile(`${paper}.pdf`) }));
    const measured = measureInTurn(
      pdfs.map(({ paper, pdf }) => ({
        name: paper,
        start: () => ({ command: DRAWERS.leerid(count, pdf, paper) }),
        check: () => checkTexts([pdf], urls),
      })),
      { rounds: 1, warmUps: 0 },
    );
    return {
      figures: Object.fromEntries(pdfs.map(({ paper, pdf }) => [paper, statSync(pdf).size / count])),
      races: { [`${count} cards on each paper`]: measured },
      notes: ['the whole file, fonts included, by its cards', 'every address is found as text'],
    };
  },
};

await runAlone(import.meta, row);
