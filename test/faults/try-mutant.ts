import { buildMutant, type Mutant } from './mutants.js';
import { Place } from './place.js';
import { recordScenario, SCENARIOS } from './scenarios.js';
import { tryPoint } from './try-point.js';
import { recordPowerLosses, tryPowerLoss } from './try-power-loss.js';

/**
 * Tries a broken build where it must fail, as the sweep tries the sound one; gives what the sweep says of it, nothing when
 * it passed for a sound one.
 */
export function catchMutant(mutant: Mutant): string[] {
  const { program, remove } = buildMutant(mutant);
  const place = new Place(program);
  try {
    return mutant.shownBy === 'power' ? atPowerLoss(place) : atKill(place, mutant.seenAt);
  } finally {
    place.remove();
    remove();
  }
}

function atKill(place: Place, seenAt: string): string[] {
  const { before, points } = recordScenario(place, SCENARIOS.bulk);
  const point = points.find(({ key }) => key.startsWith(seenAt));
  if (point === undefined) throw new Error(`no point ${seenAt}`);
  return tryPoint(place, SCENARIOS.bulk, before, point, 'SIGKILL');
}

function atPowerLoss(place: Place): string[] {
  const { start, losses } = recordPowerLosses(place, SCENARIOS.bulk);
  const last = [...losses].find(({ isLast }) => isLast);
  if (last === undefined) throw new Error('no end');
  return tryPowerLoss(place, SCENARIOS.bulk, start, last);
}
