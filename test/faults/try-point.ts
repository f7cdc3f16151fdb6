import type { Outcome } from '../support/leerid.js';
import { brokenAlways, brokenAtRest, brokenEnding, lookAt } from './invariants.js';
import { hitPoint, injection, type Fault, type Point } from './points.js';
import type { Place, Tree, Traced } from './place.js';
import { BULK, occupy, type Scenario } from './scenarios.js';
import { isSame } from './trees.js';

/** Node.js calls some of its own a little more or less often; then the count is moved until the right call is hit. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];

/** Cuts the run off at this point, lets the next run recover, then repeats it; gives what was not as it must be. */
export function tryPoint(
  place: Place,
  scenario: Scenario,
  before: Tree,
  point: Point,
  fault: Fault,
): string[] {
  for (const shift of SHIFTS) {
    place.restore(before);
    if (scenario.occupied) occupy(place);
    const start = place.tree();
    const traced = place.trace([...scenario.disk, ...injection(point, fault, shift)], ...scenario.command);
    if (hitPoint(traced.main, point, shift, place.folder) !== point.key) continue;
    return [...judge(place, traced, start, fault), ...recover(place, scenario, start)];
  }
  return ['the point was not hit'];
}

function judge(place: Place, { outcome }: Traced, start: Tree, fault: Fault): string[] {
  const now = lookAt(place.folder, place.tree());
  const ending = fault === 'SIGKILL' ? [] : brokenEnding(outcome, now, lookAt(place.folder, start));
  return [...brokenAlways(now, start), ...ending].map((problem) => `after the fault: ${problem}`);
}

/** What a person does after any accident: the same once more, twice. `start` is what stood there when all was well. */
export function recover(place: Place, { disk }: Pick<Scenario, 'disk'>, start: Tree): string[] {
  const bulk = (): Outcome => (disk.length === 0 ? place.run(...BULK) : place.trace(disk, ...BULK).outcome);
  const next = bulk();
  const recovered = place.tree();
  const now = lookAt(place.folder, recovered);
  const problems = [
    ...(next.code === 0 ? [] : [`exit ${next.code}: ${next.stderr}`]),
    ...(next.stderr.includes('VERLOREN') ? [next.stderr] : []),
    ...brokenAlways(now, start),
    ...brokenAtRest(now),
  ].map((problem) => `after the next run: ${problem}`);
  if (problems.length > 0) return problems;
  const again = bulk();
  if (again.code === 0 && again.stdout.startsWith('Niets te doen') && isSame(place.tree(), recovered))
    return [];
  return [`I3: the repeated run changed something: ${again.stdout}${again.stderr}`];
}
