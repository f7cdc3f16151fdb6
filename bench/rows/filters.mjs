import { readFileSync } from 'node:fs';
import { expectEqual } from '../lib/expect.mjs';
import { leerid } from '../lib/leerid.mjs';
import { measureInTurn } from '../lib/measure.mjs';
import { newFile } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';
import { filledStore } from '../lib/samples.mjs';

/** Pupils whom every filter below finds, whatever the store holds beside them. */
const RARE = 20;

/** `found`: how many it finds, if not all the rare ones. */
const FILTERS = [
  { args: (count) => ['--stamnummer', String(count).padStart(7, '0')], found: 1 },
  { args: () => ['--zoek', 'zeldzaam'] },
  { args: () => ['--groep', 'Zeldzaam leerjaar'] },
  { args: () => ['--klas', 'ZZ'] },
  { args: () => ['--status', 'actief'] },
  { args: () => ['--type', 'basis'] },
  { args: () => ['--instelling', '019999'] },
];

export const row = {
  name: 'filters',
  title: 'what each filter of `leerid list` works for its answer',
  run({ quick }) {
    const count = quick ? 20_000 : 200_000;
    const [full, few] = [count, RARE].map((size) => ({ size, store: filledStore(size, { rare: RARE }) }));
    const measured = measureInTurn(
      FILTERS.flatMap((filter) => [contestant(filter, full), contestant(filter, few)]),
      { rounds: quick ? 3 : 15 },
    );
    const works = FILTERS.map(({ args }, index) => {
      const [large, small] = measured.slice(2 * index, 2 * index + 2);
      return { filter: args(count)[0], milliseconds: 1000 * (large.processor - small.processor) };
    });
    return {
      figures: { slowest: Math.max(...works.map(({ milliseconds }) => milliseconds)) },
      races: { [`${count} pupils, and the ${RARE} that are found alone`]: measured },
      notes: [
        `work is the processor time (median) in ${count} pupils less that in a store with nobody but the ${RARE} who are found, so without what starting and printing take`,
        ...works.map(({ filter, milliseconds }) => `\`${filter}\`: ${milliseconds.toFixed(0)} ms`),
        'that each finds the right number is checked in both stores',
      ],
    };
  },
};

function contestant({ args, found = RARE }, { size, store }) {
  const output = newFile('list.txt');
  const filter = args(size);
  return {
    name: `\`${filter[0]}\` in ${size}`,
    start: () => ({ ...leerid(store, 'list', ...filter), output }),
    check: () => {
      const total = Number(/rijen: (\d+)/.exec(readFileSync(output, 'utf8'))?.[1]);
      expectEqual(`pupils found by ${filter.join(' ')}`, total, found);
    },
  };
}

await runAlone(import.meta, row);
