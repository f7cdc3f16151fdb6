import { expectEqual } from '../lib/expect.mjs';
import { leerid } from '../lib/leerid.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { newFile } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { textOf } from '../lib/run-process.mjs';
import { listFile } from '../lib/samples.mjs';
import { sqliteImport } from '../lib/sqlite-import.mjs';

/** Rows, rounds, and rounds that warm up: a million warm up by the hundred thousand before them. */
const SIZES = [
  { count: 100_000, rounds: 3, warmUps: 1 },
  { count: 1_000_000, rounds: 1, warmUps: 0 },
];
const QUICK = [{ count: 10_000, rounds: 1, warmUps: 0 }];

export const row = {
  name: 'import',
  title: 'a list into the store',
  run({ quick }) {
    const figures = {};
    const races = {};
    for (const { count, rounds, warmUps } of quick ? QUICK : SIZES) {
      const measured = race(count, { rounds, warmUps });
      const [first, again, sqlite] = measured.map(({ median }) => median);
      Object.assign(figures, { [count]: first / sqlite, [`again-${count}`]: again / first });
      races[`${count} rows`] = measured;
    }
    return {
      figures,
      races,
      notes: [
        'twenty columns, DISCIMUS; leerid also looks at every cell, compares, and keeps a line of history for each pupil',
        'sqlite3: `.import` and upsert into a table with the same columns and indexes, in one transaction (bench/peers/*.sql)',
        'the pupils in both stores are counted after the last round, and summed by stamnummer; one round of 1 000 000, warmed up by the 100 000',
      ],
    };
  },
};

function race(count, { rounds, warmUps }) {
  const list = listFile(count);
  let [store, plain] = [];
  return measureInTurn(
    [
      {
        name: 'leerid, fresh store',
        start: () => leerid((store = newFile('leerid.db')), 'import', list),
        check: () => checkPupils(store, count),
      },
      {
        name: 'leerid, the same again',
        start: () => leerid(store, 'import', list),
        check: () => checkPupils(store, count),
      },
      {
        name: 'sqlite3, fresh store',
        start: () => sqliteImport((plain = newFile('sqlite.db')), list),
        check: () => checkPupils(plain, count),
      },
    ],
    { rounds, warmUps },
  );
}

/** Their stamnummers are 1 to `count`. */
function checkPupils(store, count) {
  const found = textOf(['sqlite3', store, 'SELECT count(*), sum(stamnummer) FROM student']).trim();
  expectEqual('pupils in the store', found, `${count}|${(count * (count + 1)) / 2}`);
}

await runAlone(import.meta, row);
