import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../support/leerid.js';
import { brokenAlways, brokenAtRest, brokenWords, lookAt } from './invariants.js';
import type { Place, Tree } from './place.js';
import { readStore } from './read-store.js';
import { BULK, LIST } from './scenarios.js';

/** Runs at once in a round. */
const RUNS = 8;
/** Longer than all of them take on a slow computer. */
const WAIT = ['--wait', '300'];

/** A way in which several run at once; gives what was not as it must be. */
export type Round = (place: Place, before: Tree) => Promise<string[]>;

/** The same bulk eight times at once. One makes the accounts, the others find it busy, or nothing to do. */
export const atOnce: Round = (place, before) => race(place, before, BULK, [0, 75]);

/** The same, but each waits for its turn: all end well. */
export const inTurn: Round = (place, before) => race(place, before, [...BULK, ...WAIT], [0]);

async function race(
  place: Place,
  before: Tree,
  command: readonly string[],
  codes: readonly number[],
): Promise<string[]> {
  place.restore(before);
  const outcomes = await Promise.all(Array.from({ length: RUNS }, () => place.startBeside(...command)));
  const isMaker = ({ stdout }: Outcome) => stdout.includes('aangemaakt');
  const losers = outcomes.filter((outcome) => !isMaker(outcome));
  return [
    ...(losers.length === RUNS - 1 ? [] : [`${RUNS - losers.length} runs made the accounts`]),
    ...outcomes.flatMap((outcome) => brokenEnd(outcome, codes)),
    ...losers
      .filter(({ code, stdout }) => code === 0 && !stdout.startsWith('Niets te doen'))
      .map(({ stdout }) => `a loser says: ${stdout}`),
    ...brokenAfter(place, before),
  ];
}

/** Beside a bulk an import, a check, a backup and a list: each is as if it were alone. */
export const beside: Round = async (place, before) => {
  place.restore(before);
  const copy = join(place.folder, 'kopie.db');
  const list = join(place.folder, 'morgen.csv');
  writeFileSync(list, readFileSync(join(place.folder, LIST), 'utf8').replace(';3A;', ';3B;'));
  const [check, ...others] = await Promise.all([
    place.startBeside('check'),
    place.startBeside(...BULK, ...WAIT),
    place.startBeside('import', list, ...WAIT),
    place.startBeside('backup', copy),
    place.startBeside('list'),
  ]);
  const copied = readStore(new Map([['gegevens/leerid.db', readFileSync(copy)]]));
  const isOfOneMoment = copied.accounts.length === 2 * copied.batches.length && copied.integrity === 'ok';
  // It may see the ZIP of the bulk wait for its delivery, and nothing else that is wrong.
  const errors = check.stdout
    .split('\n')
    .filter((line) => line.startsWith('FOUT') && !line.includes(' wacht in '));
  return [
    ...brokenEnd(check, [0, 1]),
    ...others.flatMap((outcome) => brokenEnd(outcome, [0])),
    ...(place.run('show', '--stamnummer', '55602').stdout.includes('3B') ? [] : ['the import is gone']),
    ...errors.map((line) => `check: ${line}`),
    ...(isOfOneMoment ? [] : [`the copy has ${copied.accounts.length} accounts, ${copied.integrity}`]),
    ...brokenAfter(place, before),
  ];
};

/** Two nights' runs a second apart: the second finds nothing to do. */
export const nights: Round = async (place, before) => {
  place.restore(before);
  const night = async (delay: number): Promise<Outcome[]> => {
    await sleep(delay);
    const imported = await place.startBeside('import', join(place.folder, LIST), '--quiet', ...WAIT);
    const made = await place.startBeside(...BULK, '--quiet', ...WAIT);
    return [imported, made];
  };
  const outcomes = (await Promise.all([night(0), night(1000)])).flat();
  return [...outcomes.flatMap((outcome) => brokenEnd(outcome, [0])), ...brokenAfter(place, before)];
};

function brokenEnd(outcome: Outcome, codes: readonly number[]): string[] {
  const { code, stdout, stderr } = outcome;
  const isExpected = code !== null && codes.includes(code);
  return [...(isExpected ? [] : [`exit ${code}: ${stdout}${stderr}`]), ...brokenSaid(outcome)];
}

/** A check that finds something says so on stdout. */
function brokenSaid(outcome: Outcome): string[] {
  return outcome.code === 1 && outcome.stderr === '' ? [] : brokenWords(outcome);
}

/** Both accounts were made once, in one batch, and its ZIP opens them. */
function brokenAfter(place: Place, before: Tree): string[] {
  const now = lookAt(place.folder, place.tree());
  const { batches } = now.store;
  return [
    ...(batches.length === 1 ? [] : [`${batches.length} batches`]),
    ...brokenAlways(now, before),
    ...brokenAtRest(now),
  ];
}
