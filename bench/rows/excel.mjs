import { readWorkbook } from '../lib/check-workbook.mjs';
import { expectSame } from '../lib/expect.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { newFile, peer, program, PYTHON } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { cardsFile } from '../lib/samples.mjs';

const SIZES = [
  { count: 10_000, rounds: 7 },
  { count: 100_000, rounds: 3 },
];
const QUICK = [{ count: 10_000, rounds: 1 }];

export const row = {
  name: 'excel',
  title: 'the Excel file, thirteen columns of text',
  run({ quick }) {
    const figures = {};
    const races = {};
    for (const { count, rounds } of quick ? QUICK : SIZES) {
      const measured = race(count, rounds);
      figures[count] = measured[0].median / measured[1].median;
      races[`${count} rows`] = measured;
    }
    return {
      figures,
      races,
      notes: [
        'xlsxwriter with constant_memory, which writes texts in their cells as leerid does; the same JSON in, the same columns, widths, formats, filter and print set-up',
        'of the last round of both: every row and every cell is read back by openpyxl and compared',
      ],
    };
  },
};

function race(count, rounds) {
  const { path, cards } = cardsFile(count);
  const contestant = (name, command) => {
    const output = newFile(`${name}.xlsx`);
    return {
      name,
      start: () => ({ command: [...command, path, output] }),
      check: () => expectSame(`rows of ${name}`, readWorkbook(output).map(rowText), cards.map(cardText)),
    };
  };
  return measureInTurn(
    [
      contestant('leerid', [process.execPath, program('cards-to-xlsx.mjs')]),
      contestant('xlsxwriter', [PYTHON, peer('xlsx-xlsxwriter.py')]),
    ],
    { rounds },
  );
}

const rowText = (row) =>
  Object.values(row)
    .map((cell) => cell ?? '')
    .join('\t');

function cardText(card) {
  const { institutionNumber, institutionName, stamnummer, firstName, lastName, groupName, className } = card;
  const { type, username, url, password } = card;
  return [
    ...[stamnummer, firstName, lastName, groupName, username, password.text, className, type, password.kind],
    ...[url, institutionNumber, '', institutionName],
  ].join('\t');
}

await runAlone(import.meta, row);
