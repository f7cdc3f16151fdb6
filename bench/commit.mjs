// node bench/commit.mjs [--quick]: what the store's journal and waiting for the disk cost a bulk (docs/decisions/0003-commit.md).
import { mkdirSync, readFileSync } from 'node:fs';
import { expectEqual } from './lib/expect.mjs';
import { leeridCommitting } from './lib/leerid.mjs';
import { measureInTurn } from './lib/measure.mjs';
import { newFile } from './lib/paths.mjs';
import { runProcess, textOf } from './lib/run-process.mjs';
import { freshStore } from './lib/samples.mjs';
import { raceTable } from './lib/table.mjs';

const ROUNDS = process.argv.includes('--quick') ? 1 : 25;
const SIZES = [10, 200];
/** The last is what leerid does; OFF is a run that syncs nothing at all, no ZIP either. */
const DESIGNS = [
  ['DELETE', 'OFF'],
  ['WAL', 'NORMAL'],
  ['WAL', 'FULL'],
  ['DELETE', 'FULL'],
  ['DELETE', 'EXTRA'],
];

for (const count of SIZES) {
  const contestants = DESIGNS.map(([journal, synchronous]) => contestant(count, journal, synchronous));
  console.log(
    `\nbulk of ${count} at cost 4:\n\n${raceTable(measureInTurn(contestants, { rounds: ROUNDS }))}`,
  );
}

function contestant(count, journal, synchronous) {
  let made;
  const start = () => {
    made = { store: freshStore(count), folder: newFile('out') };
    mkdirSync(made.folder);
    // A store keeps its journal: to change it is no part of a bulk.
    ask(`PRAGMA journal_mode = ${journal}`);
    const args = ['bulk', '--alles', '--yes', '--output', made.folder];
    return leeridCommitting({ journal, synchronous }, made.store, ...args);
  };
  const ask = (question) => textOf(['sqlite3', made.store, question]).trim();
  return {
    name: `${journal}, ${synchronous}, ${countSyncs(start())} times fsync`,
    start,
    check: () => {
      expectEqual('accounts', ask('SELECT count(*) FROM account'), String(count));
      expectEqual('journal', ask('PRAGMA journal_mode'), journal.toLowerCase());
    },
  };
}

/** How often a process waits for the disk. */
function countSyncs(process) {
  const trace = newFile('trace');
  const strace = ['strace', '-f', '-qq', '-o', trace, '-e', 'trace=fsync,fdatasync'];
  runProcess({ ...process, command: [...strace, ...process.command] });
  return readFileSync(trace, 'utf8').match(/ f(data)?sync\(/g)?.length ?? 0;
}
