import type { Place } from './place.js';
import { recordScenario, type Scenario } from './scenarios.js';
import { MUTANTS } from './mutants.js';
import { catchMutant } from './try-mutant.js';
import { tryPoint } from './try-point.js';
import { recordPowerLosses, tryPowerLoss } from './try-power-loss.js';

/** One thing that is tried; its name is the same in each sweep. */
export interface Trial {
  /** What the figures are counted by. */
  readonly group: string;
  readonly name: string;
  /** Gives what was not as it must be. */
  readonly run: () => string[];
}

/** Every fault of a scenario at every point of it. The place is only worth anything to one trial at a time. */
export function pointTrials(place: Place, scenario: Scenario): Trial[] {
  const { before, points } = recordScenario(place, scenario);
  return scenario.faults.flatMap((fault) =>
    points.map((point) => ({
      group: scenario.name,
      name: `${scenario.name} ${fault} ${point.key}`,
      run: () => tryPoint(place, scenario, before, point, fault),
    })),
  );
}

/** Every disk that a power failure in a scenario may leave. */
export function* powerTrials(place: Place, scenario: Scenario): Generator<Trial> {
  const group = `stroom-${scenario.name}`;
  const { start, losses } = recordPowerLosses(place, scenario);
  for (const loss of losses) {
    yield {
      group,
      name: `${group} ${loss.name}`,
      run: () => tryPowerLoss(place, scenario, start, loss),
    };
  }
}

/** Every build that is broken in one place; good is one that is seen to be broken. */
export function mutantTrials(group: string): Trial[] {
  return MUTANTS.map((mutant) => ({
    group,
    name: `${group} ${mutant.name}`,
    run: () => (catchMutant(mutant).length > 0 ? [] : ['it passed for a sound one']),
  }));
}
