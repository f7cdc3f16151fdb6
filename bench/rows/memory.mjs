import { mkdirSync } from 'node:fs';
import { checkBulk } from '../lib/check-bulk.mjs';
import { leerid } from '../lib/leerid.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { newFile } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { freshStore } from '../lib/samples.mjs';

const SMALL = 200;
/** Of the hashes of a large bulk one in ten is verified: libxcrypt takes 45 ms for each. */
const VERIFIED_ONE_IN = 10;

export const row = {
  name: 'memory',
  title: 'the most memory that a whole bulk holds',
  run({ quick }) {
    const count = quick ? 1_000 : 20_000;
    const [small] = measureInTurn([contestant(SMALL, 1)], { rounds: quick ? 1 : 3 });
    const [large] = measureInTurn([contestant(count, VERIFIED_ONE_IN)], { rounds: 1, warmUps: 0 });
    return {
      figures: { 20000: large.memory, ratio: large.memory / small.memory },
      races: { '`leerid bulk` at cost 10': [large, small] },
      notes: [
        'the most that the kernel counted for the process (ru_maxrss), all its threads in it',
        `once for ${count}: memory varies little, and the hashing takes minutes`,
        `checked as the row bulk is, but of the hashes of ${count} one in ${VERIFIED_ONE_IN}`,
      ],
    };
  },
};

function contestant(count, every) {
  let made;
  return {
    name: `${count} accounts`,
    start: () => {
      made = { store: freshStore(count), folder: newFile('out') };
      mkdirSync(made.folder);
      return leerid(made.store, 'bulk', '--alles', '--yes', '--output', made.folder);
    },
    check: () => checkBulk(made.store, made.folder, count, { every }),
  };
}

await runAlone(import.meta, row);
