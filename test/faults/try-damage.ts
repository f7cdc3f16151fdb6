import { join } from 'node:path';
import type { Outcome } from '../support/leerid.js';
import type { Damage } from './damage.js';
import { brokenAlways, brokenAtRest, brokenWords, lookAt } from './invariants.js';
import type { Place, Tree } from './place.js';
import { prepareScenario, type Scenario } from './scenarios.js';
import { isSame } from './trees.js';

const STORE = 'gegevens/leerid.db';
const COPY = 'kopie.db';
/** Who has not ended by then hangs. */
const PATIENCE = ['timeout', '--signal=KILL', '60'] as const;

/** What stands there before the run, with a copy of the store outside the folders of the program. */
export function recordWithCopy(place: Place, scenario: Scenario): Tree {
  prepareScenario(place, scenario);
  const { code, stderr } = place.run('backup', join(place.folder, COPY));
  if (code !== 0) throw new Error(stderr);
  return place.tree();
}

/**
 * A run that issues passwords, on a store that the disk damaged: it does all as it must, or refuses and changes nothing, and then the
 * copy can be put back. Gives what was not so.
 */
export function tryDamage(place: Place, scenario: Scenario, before: Tree, damage: Damage): string[] {
  const { bytes, what } = damage.spoil(before.get(STORE) ?? Buffer.alloc(0));
  const start: Tree = new Map([...before, [STORE, bytes]]);
  place.restore(start);
  const outcome = place.runUnder(PATIENCE, ...scenario.command);
  const problems = [...brokenWords(outcome), ...judge(place, outcome, start)];
  return problems.map((problem) => `${what}: ${problem}`);
}

function judge(place: Place, { code, stderr }: Outcome, start: Tree): string[] {
  if (code === 1) return [...changes(place.tree(), start), ...putBack(place)];
  if (code !== 0 && code !== 3) return [`exit ${code}: ${stderr}`];
  const now = lookAt(place.folder, place.tree());
  return [...brokenAlways(now, start), ...(code === 0 ? brokenAtRest(now) : [])];
}

/** A run that refuses may leave an empty lock and an empty spool. */
function changes(now: Tree, start: Tree): string[] {
  const kept = (tree: Tree): Tree =>
    new Map([...tree].filter(([name]) => !/\.db\.(?:lock|spool)$/.test(name)));
  return isSame(kept(now), kept(start)) ? [] : [`changed: ${[...now.keys()].join(', ')}`];
}

function putBack(place: Place): string[] {
  const outcome = place.runUnder(PATIENCE, 'restore', join(place.folder, COPY), '--force');
  const problems = [
    ...brokenWords(outcome),
    ...(outcome.code === 0 ? [] : [`exit ${outcome.code}: ${outcome.stderr}`]),
  ];
  return problems.map((problem) => `then restore: ${problem}`);
}
