import { diskChanges } from './disk-changes.js';
import { powerLosses, type Moments, type PowerLoss } from './disk-model.js';
import { brokenAlways, brokenDelivery, lookAt } from './invariants.js';
import type { Place, Tree } from './place.js';
import { findPoints } from './points.js';
import { occupy, prepareScenario, type Scenario } from './scenarios.js';
import { recover } from './try-point.js';

/** All that the disk may be like when the power fails somewhere in this run. */
export function recordPowerLosses(
  place: Place,
  scenario: Scenario,
  moments?: Moments,
): { start: Tree; losses: Iterable<PowerLoss> } {
  prepareScenario(place, scenario);
  if (scenario.occupied) occupy(place);
  const start = place.tree();
  const { outcome, main, others } = place.traceBytes(scenario.disk, ...scenario.command);
  if (outcome.code !== 0) throw new Error(outcome.stderr);
  if (findPoints(others, place.folder).length > 0) throw new Error('another thread changes a file');
  return { start, losses: powerLosses(start, diskChanges(main, place.folder), moments) };
}

/** Puts the disk as it was left, and lets the next runs find it; gives what was not as it must be. */
export function tryPowerLoss(place: Place, scenario: Scenario, start: Tree, loss: PowerLoss): string[] {
  place.restore(loss.tree);
  const now = lookAt(place.folder, loss.tree);
  const missing = loss.isLast ? brokenDelivery(now) : [];
  return [
    ...brokenAlways(now, start).map((problem) => `after the power failed: ${problem}`),
    ...missing.map((problem) => `I5: after exit 0 and a power failure ${problem}`),
    ...recover(place, scenario, start),
  ];
}
