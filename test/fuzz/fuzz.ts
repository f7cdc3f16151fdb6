/**
 * Reads lists that are broken in every way: mutants of the fixtures, none of which may crash the program, take it longer than 5 s
 * or over 300 MB, or bring a control character to the screen. `npm run test:fuzz`, or with `-- --count N`, `--seed N`, `--processes N`;
 * `-- --seed S --only N` reads one again and keeps its file. Exits 1 when anything is not as it must be.
 */
import { randomInt } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFixtures, makeMutant } from './mutants.js';
import { runFuzz, type Report } from './run-fuzz.js';

const PROGRESS_EVERY = 5000;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
    only: { type: 'string' },
    processes: { type: 'string', default: '2' },
  },
});
process.exitCode = await fuzz(
  Number(values.seed),
  Number(values.count),
  values.only,
  Number(values.processes),
);

async function fuzz(
  seed: number,
  count: number,
  only: string | undefined,
  processes: number,
): Promise<number> {
  print(`seed ${seed}\n`);
  const numbers = only === undefined ? Array.from({ length: count }, (_, number) => number) : [Number(only)];
  if (only !== undefined) print(`${await keepMutant(seed, Number(only))}\n`);
  const bad: Report[] = [];
  let tried = 0;
  const take = (report: Report): void => {
    tried += 1;
    if (report.problems.length > 0) {
      bad.push(report);
      print(`FOUT  mutatie ${report.number} (${report.what}): ${report.problems.join('; ')}\n`);
      print(`      nog eens: npm run test:fuzz -- --seed ${seed} --only ${report.number}\n`);
    }
    if (tried % PROGRESS_EVERY === 0) print(`${tried} mutaties geprobeerd, ${tried - bad.length} goed\n`);
  };
  const worker = new URL('worker.js', import.meta.url);
  await runFuzz({ seed, numbers, processes, worker, longestMs: 5000, mostMegabytes: 300 }, take);
  print(`${tried} mutaties, ${tried - bad.length} goed\n`);
  return bad.length === 0 && tried === numbers.length && tried > 0 ? 0 : 1;
}

/** Writes the mutant to a file, to look at; gives its path. */
async function keepMutant(seed: number, number: number): Promise<string> {
  const { bytes, fixture } = await makeMutant(await loadFixtures(), seed, number);
  const path = join(mkdtempSync(join(tmpdir(), 'leerid-mutatie-')), fixture.replaceAll('/', '-'));
  writeFileSync(path, bytes);
  return path;
}

function print(text: string): void {
  process.stdout.write(text);
}
