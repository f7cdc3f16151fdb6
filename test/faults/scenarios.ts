import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipName } from '#src/use-cases/zip-name.js';
import { FIXTURE } from '../support/leerid.js';
import { FAULTS, findPoints, injection, type Fault, type Point } from './points.js';
import type { Place, Tree } from './place.js';

/** A run that is to be cut off, with what stands there before it and what is done after it. */
export interface Scenario {
  readonly name: string;
  /** Makes what stands there before, in a place that has a store with the pupils. */
  readonly prepare: (place: Place) => void;
  readonly command: readonly string[];
  /** A file of somebody else has the name that the ZIP wants. */
  readonly occupied: boolean;
  /** Options of strace for every run of it, such as a file system without hard links. */
  readonly disk: readonly string[];
  /** What goes wrong at each of its points. */
  readonly faults: readonly Fault[];
}

/** One gets pictures, one a temporary password. */
const PUPILS = ['98831', '945'];
/** Pupils in the store; few, so that a run is short. */
const STORED = [...PUPILS, '7720', '55602'];
const CHOSEN = PUPILS.flatMap((number) => ['--stamnummer', number]);
const MAKING = ['--documenten', 'a4,excel', '--wachtwoordtype', 'afbeeldingen', '--yes'];
/** Makes the accounts; it is also what a person does after any accident. */
export const BULK = ['bulk', ...CHOSEN, ...MAKING];
const RESET = ['reset', ...CHOSEN, ...MAKING];

/** One kind of error that goes by and one that stays: what follows from the others is seen in the runs with all of them. */
const SOME: readonly Fault[] = ['SIGKILL', 'EIO', 'ENOSPC+'];
const PLAIN = { prepare: () => undefined, command: BULK, occupied: false, disk: [], faults: FAULTS };
const WITHOUT_LINKS = ['-e', 'inject=link:error=EPERM'];
const RECOVERY = { ...PLAIN, faults: SOME };

export const SCENARIOS = {
  bulk: { ...PLAIN, name: 'bulk', occupied: true },
  reset: {
    ...PLAIN,
    name: 'reset',
    prepare: (place) => {
      done(place, BULK);
    },
    command: RESET,
    // In the same minute the ZIP of before has the name.
    occupied: true,
  },
  withoutLinks: { ...RECOVERY, name: 'zonder-harde-links', occupied: true, disk: WITHOUT_LINKS },
  afterCommit: {
    ...RECOVERY,
    name: 'herstel-bewaren',
    prepare: killedAt(BULK, 'fsync gegevens/leerid.db 1'),
    // SQLite takes the half commit back, and all the rest is a bulk.
    faults: ['SIGKILL'],
  },
  afterCopy: { ...RECOVERY, name: 'herstel-kopie', prepare: killedAt(BULK, 'link ') },
  afterName: { ...RECOVERY, name: 'herstel-naam', prepare: killedAt(BULK, 'unlink uit/.REEKS.part 2') },
  afterPlace: {
    ...RECOVERY,
    name: 'herstel-plaats',
    prepare: killedAt(BULK, 'rename ', WITHOUT_LINKS),
    disk: WITHOUT_LINKS,
  },
} satisfies Readonly<Record<string, Scenario>>;

/** The list of the pupils, in the workplace. */
export const LIST = 'leerlingen.csv';

/** A place with the pupils in its store and nothing else. */
function putPupils(place: Place): void {
  const [header, ...rows] = readFileSync(FIXTURE, 'utf8').split('\n');
  const kept = rows.filter((row) => STORED.includes(row.split(';')[2] ?? ''));
  const list = join(place.folder, LIST);
  writeFileSync(list, [header, ...kept, ''].join('\n'));
  done(place, ['import', list]);
}

/** The same bulk, shorter: nobody has the name of its ZIP. */
export const SHORT: Scenario = { ...PLAIN, name: 'kort' };

/** Those in which the power fails too. */
export const POWER_SCENARIOS: readonly Scenario[] = [SCENARIOS.bulk, SCENARIOS.reset, SCENARIOS.afterCopy];

/** Puts there what stands there before the run. */
export function prepareScenario(place: Place, scenario: Scenario): void {
  place.restore(new Map([['uit', null]]));
  putPupils(place);
  scenario.prepare(place);
}

/** What stands there before the run, and the points of the run. */
export function recordScenario(place: Place, scenario: Scenario): { before: Tree; points: Point[] } {
  prepareScenario(place, scenario);
  const before = place.tree();
  if (scenario.occupied) occupy(place);
  const { outcome, main, others } = place.trace(scenario.disk, ...scenario.command);
  if (outcome.code !== 0) throw new Error(outcome.stderr);
  if (findPoints(others, place.folder).length > 0) throw new Error('another thread changes a file');
  return { before, points: findPoints(main, place.folder) };
}

/** Puts a file of somebody else at the name of a ZIP that is made now, whichever minute it becomes. */
export function occupy(place: Place): void {
  for (const later of [0, 60_000]) {
    const path = join(place.output, zipName(new Date(Date.now() + later), PUPILS.join(' ')));
    if (!existsSync(path)) writeFileSync(path, 'van iemand anders', { mode: 0o600 });
  }
}

function done(place: Place, command: readonly string[]): void {
  const { code, stderr } = place.run(...command);
  if (code !== 0) throw new Error(stderr);
}

/** A run that is killed at the first point whose key begins so. */
function killedAt(
  command: readonly string[],
  start: string,
  disk: readonly string[] = [],
): (place: Place) => void {
  return (place) => {
    const before = place.tree();
    const { main } = place.trace(disk, ...command);
    const point = findPoints(main, place.folder).find(({ key }) => key.startsWith(start));
    if (point === undefined) throw new Error(`no point ${start}`);
    place.restore(before);
    const { outcome } = place.trace(injection(point, 'SIGKILL', 0, disk), ...command);
    if (outcome.code === 0) throw new Error(`not killed at ${start}`);
  };
}
