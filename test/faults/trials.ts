import { join } from 'node:path';
import { cutShort, flippedBit } from './damage.js';
import type { Moments } from './disk-model.js';
import { MUTANTS } from './mutants.js';
import type { Place } from './place.js';
import { prepareScenario, recordScenario, SCENARIOS, SHORT, type Scenario } from './scenarios.js';
import { SmallDisk } from './small-disk.js';
import { recordWithCopy, tryDamage } from './try-damage.js';
import { rooms, tryFullDisk, tryShortFiles } from './try-full-disk.js';
import { catchMutant } from './try-mutant.js';
import { tryPoint } from './try-point.js';
import { recordPowerLosses, tryPowerLoss } from './try-power-loss.js';
import { atOnce, beside, inTurn, nights, type Round } from './try-round.js';

/** One thing that is tried; its name is the same in each sweep. */
export interface Trial {
  /** What the figures are counted by. */
  readonly group: string;
  readonly name: string;
  /** Gives what was not as it must be. */
  readonly run: () => string[] | Promise<string[]>;
}

/** Pages that a bulk of two pupils never uses: all below is tried. */
const MOST_PAGES = 64;
const FLIPS = 1_000;
const PARTS = 100;
const ROUNDS: Readonly<Record<string, { readonly round: Round; readonly count: number }>> = {
  tegelijk: { round: atOnce, count: 20 },
  'om-beurt': { round: inTurn, count: 20 },
  dooreen: { round: beside, count: 20 },
  nachten: { round: nights, count: 5 },
};
export const ROUND_NAMES: readonly string[] = Object.keys(ROUNDS);

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

/** Every disk that a power failure in a scenario may leave, or only those of some moments. */
export function* powerTrials(place: Place, scenario: Scenario, moments?: Moments): Generator<Trial> {
  const group = `stroom-${scenario.name}`;
  const { start, losses } = recordPowerLosses(place, scenario, moments);
  for (const loss of losses) {
    yield {
      group,
      name: `${group} ${loss.name}`,
      run: () => tryPowerLoss(place, scenario, start, loss),
    };
  }
}

/** A disk that is really full, from one page free to more than is needed: that of the store and its spool (`gegevens`), or of the ZIPs (`uit`). */
export function* fullDiskTrials(place: Place, group: string, folder: 'gegevens' | 'uit'): Generator<Trial> {
  prepareScenario(place, SHORT);
  const before = place.tree();
  const disk = SmallDisk.mountOn(join(place.folder, folder));
  if (disk === null) {
    yield {
      group,
      name: group,
      run: () => ['nothing may be mounted here: run this as root, or where user namespaces may be made'],
    };
    return;
  }
  try {
    // An empty disk of no page can't be made.
    for (const room of rooms(MOST_PAGES).slice(1)) {
      const name = `${group} ${room.pages * 4} kB`;
      yield { group, name, run: () => tryFullDisk(place, disk, before, room) };
    }
  } finally {
    disk.remove();
  }
}

/** Files that can't grow longer than so many pages. */
export function shortFileTrials(place: Place, group: string): Trial[] {
  prepareScenario(place, SHORT);
  const before = place.tree();
  return rooms(MOST_PAGES).map((room) => ({
    group,
    name: `${group} ${room.pages * 4} kB`,
    run: () => tryShortFiles(place, before, room),
  }));
}

/** Stores that were cut short, or of which one bit is another. */
export function damageTrials(place: Place, group: string): Trial[] {
  const scenarios = [SHORT, SCENARIOS.reset].map((scenario) => ({
    scenario,
    before: recordWithCopy(place, scenario),
  }));
  const damages = [
    ...Array.from({ length: PARTS }, (_, part) => cutShort(part)),
    ...Array.from({ length: FLIPS }, (_, seed) => flippedBit(seed)),
  ];
  // Of four flips one is in the header: each scenario gets some of both.
  return damages.flatMap((damage, index) =>
    scenarios
      .filter((_, which) => which === Math.floor(index / 4) % scenarios.length)
      .map(({ scenario, before }) => ({
        group,
        name: `${group} ${scenario.name} ${damage.name}`,
        run: () => tryDamage(place, scenario, before, damage),
      })),
  );
}

/** Several runs at once, again and again. */
export function roundTrials(place: Place, group: string): Trial[] {
  prepareScenario(place, SHORT);
  const before = place.tree();
  const { round, count } = ROUNDS[group] ?? { round: atOnce, count: 0 };
  return Array.from({ length: count }, (_, number) => ({
    group,
    name: `${group} ${number + 1}`,
    run: () => round(place, before),
  }));
}

/** Every build that is broken in one place; good is one that is seen to be broken as it is. */
export function mutantTrials(group: string): Trial[] {
  return MUTANTS.map((mutant) => ({
    group,
    name: `${group} ${mutant.name}`,
    run: () => {
      const [first = 'it passed for a sound one'] = catchMutant(mutant);
      return mutant.says.test(first) ? [] : [first];
    },
  }));
}
