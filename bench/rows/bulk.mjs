import { mkdirSync } from 'node:fs';
import { checkBulk } from '../lib/check-bulk.mjs';
import { expectEqual } from '../lib/expect.mjs';
import { leerid } from '../lib/leerid.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { hashPool, linesOf, passwordsFile } from '../lib/passwords.mjs';
import { newFile } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { freshStore } from '../lib/samples.mjs';

export const row = {
  name: 'bulk',
  title: 'accounts, hashes, documents and ZIP beside the hashes alone',
  run({ quick }) {
    const small = race(200, { rounds: quick ? 1 : 7, warmUps: 1 });
    const large = quick ? null : race(2_000, { rounds: 3, warmUps: 0 });
    const ratio = ([whole, bare]) => whole.median / bare.median;
    return {
      figures: { 200: ratio(small), ...(large === null ? {} : { 2000: ratio(large) }) },
      races: { '200 accounts': small, ...(large === null ? {} : { '2 000 accounts': large }) },
      notes: [
        'the 2 000 are warmed up by the 200',
        '`leerid bulk --alles --yes` with all documents, on a fresh copy of a store each time; bare hashing is dist/hash alone, as a process, of as many passwords',
        'of the last round: every password of the Excel file verifies with the hash in the store (libxcrypt), and every card is in each of the three PDFs (pdftotext); hashing alone is counted here and verified in the row hashing',
      ],
    };
  },
};

function race(count, { rounds, warmUps }) {
  const passwords = passwordsFile(count);
  const hashes = newFile('hashes');
  let made;
  return measureInTurn(
    [
      {
        name: '`leerid bulk`',
        start: () => {
          made = { store: freshStore(count), folder: newFile('out') };
          mkdirSync(made.folder);
          return leerid(made.store, 'bulk', '--alles', '--yes', '--output', made.folder);
        },
        check: () => checkBulk(made.store, made.folder, count),
      },
      {
        name: 'hashing alone',
        start: () => hashPool(passwords, hashes),
        check: () => expectEqual('hashes', new Set(linesOf(hashes)).size, count),
      },
    ],
    { rounds, warmUps },
  );
}

await runAlone(import.meta, row);
