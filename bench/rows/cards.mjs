import { DRAWERS } from '../lib/card-documents.mjs';
import { checkQrCodes, checkTexts } from '../lib/check-pdf.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { newFile } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { cardsFile } from '../lib/samples.mjs';

/** Cards whose QR codes are read: so many pages take minutes. */
const SCANNED = { leerid: 1_000, typst: 100, reportlab: 100 };

export const row = {
  name: 'cards',
  title: 'the same cards on A4, ten on a page, in one PDF',
  run({ quick }) {
    const count = quick ? 100 : 10_000;
    const names = ['reportlab', 'typst', 'leerid'];
    for (const name of names) checkScanned(name, quick ? 100 : SCANNED[name]);
    const measured = measureInTurn(
      names.map((name) => {
        const pdf = newFile(`${name}.pdf`);
        return {
          name,
          // The program itself needs no warm-up: the cards that were scanned were just drawn by it.
          start: () => ({ command: DRAWERS[name](count, pdf) }),
          check: () => checkTexts([pdf], urlsOf(count)),
          dies: deathsOf(name),
        };
      }),
      { rounds: 3, warmUps: 0 },
    );
    const [reportlab, typst, leerid] = measured.map(({ median }) => median);
    return {
      figures: { reportlab: reportlab / leerid, typst: typst / leerid },
      races: { [`${count} cards`]: measured },
      notes: [
        'each draws the same: QR code, group and class, wordmark, name, address, username and password with labels, school, date, cut lines, head and foot; names shrink to fit; the same fonts, the same JSON',
        'reportlab draws QR codes by its own widget; typst has none, and gets the pixels of `qrcode`, which leerid uses too, as images',
        `warmed up by drawing ${SCANNED.leerid} (leerid) or ${SCANNED.typst} cards, whose every QR code was then read (pdftoppm at 200 dpi, zbarimg); of all ${count} the addresses are found as text`,
      ],
    };
  },
};

/** Typst's node package is killed by a fault of its own once in a while. */
function deathsOf(name) {
  return name === 'typst' ? 3 : 0;
}

function checkScanned(name, count) {
  const pdf = newFile('scanned.pdf');
  measureInTurn([{ name, start: () => ({ command: DRAWERS[name](count, pdf) }), dies: deathsOf(name) }], {
    rounds: 1,
    warmUps: 0,
  });
  checkQrCodes(pdf, urlsOf(count));
}

function urlsOf(count) {
  return cardsFile(count).cards.map(({ url }) => url);
}

await runAlone(import.meta, row);
