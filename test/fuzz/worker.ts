/** A process that reads mutants as it is told their numbers, one after the other. */
import { readFileSync } from 'node:fs';
import { loadFixtures, makeMutant } from './mutants.js';
import { openReader } from './read-mutant.js';
import type { Order, Report } from './run-fuzz.js';

const fixtures = await loadFixtures();
const reader = await openReader();
// Also in the middle of an order: nobody hears of the rest.
const leave = (): void => {
  reader.remove();
  process.exit();
};
process.once('disconnect', leave);
process.once('SIGTERM', leave);
process.on('message', (order: unknown) => {
  void readAll(order as Order);
});
process.send?.('ready');

async function readAll({ seed, numbers }: Order): Promise<void> {
  for (const number of numbers) {
    const mutant = await makeMutant(fixtures, seed, number);
    const problems = await reader.read(mutant);
    const what = [mutant.fixture, ...mutant.steps].join(', ');
    const report: Report = { number, what, problems, peakMegabytes: peakMegabytes() };
    process.send?.(report);
  }
}

/** The most memory that this process ever took. Node's own measure begins with that of its parent. */
function peakMegabytes(): number {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
