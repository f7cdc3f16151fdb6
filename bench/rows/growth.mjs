import { mkdirSync, rmSync } from 'node:fs';
import { checkLargeBulk } from '../lib/check-bulk.mjs';
import { expectEqual } from '../lib/expect.mjs';
import { leerid, leeridAtCost4 } from '../lib/leerid.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { newFile } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { textOf } from '../lib/run-process.mjs';
import { freshStore, listFile } from '../lib/samples.mjs';

const SIZES = [20_000, 50_000, 200_000];
const QUICK = [200, 500, 2_000];

export const row = {
  name: 'growth',
  title: 'ten times as many, and how much more than ten times as long',
  run({ quick }) {
    const sizes = quick ? QUICK : SIZES;
    const imports = sizes.map(measureImport);
    const bulks = sizes.map(measureBulk);
    const [small, , large] = sizes.map((size, index) => ({ size, list: imports[index], bulk: bulks[index] }));
    const times = large.size / small.size;
    return {
      figures: {
        'import-time': large.list.median / small.list.median / times,
        'import-memory': large.list.memory / small.list.memory / times,
        'bulk-time': large.bulk.median / small.bulk.median / times,
        'bulk-memory': large.bulk.memory / small.bulk.memory / times,
      },
      races: {
        'Import, fresh store': imports.toReversed(),
        'Bulk at cost 4, all documents': bulks.toReversed(),
      },
      notes: [
        'linear is 1: what 200 000 take, by ten times what 20 000 take; below 1 where something is paid once',
        'the bulk is the program itself but for the cost of hashing, which is known to be the same for each password',
        'one run of each, warmed up by the size before; pupils, accounts, rows of the Excel file and cards on A4 are counted',
      ],
    };
  },
};

function measureImport(count) {
  let store;
  const [measured] = measureInTurn(
    [
      {
        name: `${count} pupils`,
        start: () => leerid((store = newFile('leerid.db')), 'import', listFile(count)),
        check: () =>
          expectEqual(
            'pupils',
            textOf(['sqlite3', store, 'SELECT count(*) FROM student']).trim(),
            String(count),
          ),
      },
    ],
    { rounds: 1, warmUps: 0 },
  );
  rmSync(store);
  return measured;
}

function measureBulk(count) {
  let made;
  const [measured] = measureInTurn(
    [
      {
        name: `${count} accounts`,
        start: () => {
          made = { store: freshStore(count), folder: newFile('out') };
          mkdirSync(made.folder);
          return leeridAtCost4(made.store, 'bulk', '--alles', '--yes', '--output', made.folder);
        },
        check: () => checkLargeBulk(made.store, made.folder, count),
      },
    ],
    { rounds: 1, warmUps: 0 },
  );
  rmSync(made.store);
  rmSync(made.folder, { recursive: true });
  return measured;
}

await runAlone(import.meta, row);
