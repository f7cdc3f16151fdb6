import { readFileSync } from 'node:fs';
import { expectEqual } from '../lib/expect.mjs';
import { leerid } from '../lib/leerid.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { newFile } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { filledStore } from '../lib/samples.mjs';

const PUPILS = 1_000;

export const row = {
  name: 'start',
  title: 'how long a person waits for an answer',
  run({ quick }) {
    const store = filledStore(PUPILS);
    const [help, list] = [newFile('help.txt'), newFile('list.txt')];
    const measured = measureInTurn(
      [
        {
          name: '`leerid --help`',
          start: () => ({ ...leerid(null, '--help'), output: help }),
          check: () => expectEqual('help', /leerid import/.test(readFileSync(help, 'utf8')), true),
        },
        {
          name: '`leerid list`, 1 000 pupils',
          start: () => ({ ...leerid(store, 'list'), output: list }),
          check: () => expectEqual('pupils listed', countPupils(readFileSync(list, 'utf8')), PUPILS),
        },
        { name: '`node -e 0`', start: () => ({ command: [process.execPath, '-e', '0'] }) },
      ],
      { rounds: quick ? 5 : 41, warmUps: 3 },
    );
    const [helped, listed, node] = measured.map(({ median }) => median);
    return {
      figures: { help: helped / node, list: listed / node },
      races: { 'Whole processes': measured },
      notes: ['stdout is a file, so nothing is drawn for a terminal', 'every pupil is in the list: counted'],
    };
  },
};

/** Lines that begin with a number of seven figures. */
function countPupils(text) {
  return text.split('\n').filter((line) => /^\d{7}\b/.test(line)).length;
}

await runAlone(import.meta, row);
