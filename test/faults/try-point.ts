import type { Outcome } from '../support/leerid.js';
import { brokenAlways, brokenAtRest, brokenEnding, lookAt } from './invariants.js';
import { findPoints, hitPoint, injection, type Fault, type Point } from './points.js';
import type { Place, Tree, Traced } from './place.js';
import { BULK, occupy, type Scenario } from './scenarios.js';
import { isSame } from './trees.js';

/** Node.js calls some of its own now more, now less often: then the count is taken anew until the right call is hit. */
const TRIES = 20;

/** Cuts the run off at this point, lets the next run recover, then repeats it; gives what was not as it must be. */
export function tryPoint(
  place: Place,
  scenario: Scenario,
  before: Tree,
  point: Point,
  fault: Fault,
): string[] {
  const shifts: number[] = [];
  for (let shift = 0; shifts.length < TRIES; shifts.push(shift)) {
    const start = prepare(place, scenario, before);
    const options = injection(point, fault, shift, scenario.disk);
    const traced = place.trace(options, ...scenario.command);
    if (hitPoint(traced.main, point, shift, place.folder) === point.key)
      return [...judge(place, traced, start, fault), ...recover(place, scenario, start)];
    shift = countAnew(place, scenario, before, point) - point.count;
  }
  return [`the point was not hit, with the count moved by ${shifts.join(', ')}`];
}

/** The point's count in another run, in which nothing goes wrong. */
function countAnew(place: Place, scenario: Scenario, before: Tree, { key }: Point): number {
  prepare(place, scenario, before);
  const { main } = place.trace(scenario.disk, ...scenario.command);
  const point = findPoints(main, place.folder).find((other) => other.key === key);
  if (point === undefined) throw new Error(`${key} is not in every run`);
  return point.count;
}

function prepare(place: Place, scenario: Scenario, before: Tree): Tree {
  place.restore(before);
  if (scenario.occupied) occupy(place);
  return place.tree();
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
