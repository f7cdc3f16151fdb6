/**
 * Cuts leerid off at every place where it changes a file, and shows that nothing is lost (docs/decisions/0003-commit.md).
 * `npm run test:faults`, or with `-- --only TEXT` what has this text in its name. Two processes do it, or as many as
 * `--processes` says. Exits 1 when anything is not as it must be. With `-- --compare` it counts instead what other ways to
 * commit would lose.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BINARY } from '../support/leerid.js';
import { compareDesigns, designTrials } from './compare.js';
import { dealTrials, tryShare, type Tried } from './deal.js';
import { Place } from './place.js';
import { POWER_SCENARIOS, SCENARIOS, SHORT, type Scenario } from './scenarios.js';
import {
  damageTrials,
  fullDiskTrials,
  mutantTrials,
  pointTrials,
  powerTrials,
  ROUND_NAMES,
  roundTrials,
  shortFileTrials,
  type Trial,
} from './trials.js';

const SCRIPT = fileURLToPath(import.meta.url);
const PROGRESS_EVERY = 100;

/** What is counted, where that is no point at which a run is cut off. */
const UNITS: ReadonlyMap<string, string> = new Map<string, string>([
  ...ROUND_NAMES.map((name): [string, string] => [name, 'rondes']),
  ['beschadigd', 'bestanden'],
]);

const { values } = parseArgs({
  options: {
    compare: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    processes: { type: 'string', default: '2' },
    share: { type: 'string' },
  },
});
const { compare, only, share } = values;
const shares = Number(values.processes);
if (share !== undefined) await tryShare(compare ? designTrials(only) : trials(only), share);
else process.exitCode = compare ? await compareDesigns(SCRIPT, only, shares) : await sweep();

/** Deals the trials over some processes and tells how they went; gives the exit code. */
async function sweep(): Promise<number> {
  const counts = new Map<string, { tried: number; good: number }>();
  const bad: Tried[] = [];
  let tried = 0;
  const take = (one: Tried): void => {
    const count = counts.get(one.group) ?? { tried: 0, good: 0 };
    const isGood = one.problems.length === 0;
    counts.set(one.group, { tried: count.tried + 1, good: count.good + (isGood ? 1 : 0) });
    if (!isGood) bad.push(one);
    if (!isGood) print(`FOUT  ${one.name}\n${one.problems.map((line) => `      ${line}\n`).join('')}`);
    tried += 1;
    if (tried % PROGRESS_EVERY === 0) print(`${tried} punten geprobeerd, ${tried - bad.length} goed\n`);
  };
  const isWhole = (await dealTrials(SCRIPT, ['--only', only], shares, take)) === tried;
  for (const [group, count] of counts)
    print(`${group}: ${count.tried} ${UNITS.get(group) ?? 'punten'}, ${count.good} goed\n`);
  for (const { name } of bad) print(`nog eens: npm run test:faults -- --only ${JSON.stringify(name)}\n`);
  print(`${tried} punten, ${tried - bad.length} goed\n`);
  if (!isWhole) print('FOUT  niet elk punt werd geprobeerd\n');
  return bad.length === 0 && isWhole && tried > 0 ? 0 : 1;
}

/** All trials that have this text in their name. */
function* trials(text: string): Generator<Trial> {
  const place = new Place(BINARY);
  try {
    for (const source of named(sources(place), text))
      for (const trial of source.trials()) if (trial.name.includes(text)) yield trial;
  } finally {
    place.remove();
  }
}

interface Source {
  readonly name: string;
  readonly trials: () => Iterable<Trial>;
}

function sources(place: Place): Source[] {
  const scenarios: readonly Scenario[] = Object.values(SCENARIOS);
  return [
    ...scenarios.map((scenario) => ({
      name: scenario.name,
      trials: () => pointTrials(place, scenario),
    })),
    ...POWER_SCENARIOS.map((scenario) => ({
      name: `stroom-${scenario.name}`,
      trials: () => powerTrials(place, scenario),
    })),
    // With nothing to sync between commit and delivery, for a name that is free is recorded already.
    { name: `stroom-${SHORT.name}`, trials: () => powerTrials(place, SHORT, 'each sync') },
    ...(['gegevens', 'uit'] as const).map((folder) => ({
      name: `vol-${folder}`,
      trials: () => fullDiskTrials(place, `vol-${folder}`, folder),
    })),
    { name: 'korte-bestanden', trials: () => shortFileTrials(place, 'korte-bestanden') },
    { name: 'beschadigd', trials: () => damageTrials(place, 'beschadigd') },
    ...ROUND_NAMES.map((name) => ({ name, trials: () => roundTrials(place, name) })),
    { name: 'kapot', trials: () => mutantTrials('kapot') },
  ];
}

/** Those that the text begins with, so that the others need not be recorded; all of them when there is none. */
function named(all: readonly Source[], only: string): readonly Source[] {
  const found = all.filter(({ name }) => only === name || only.startsWith(`${name} `));
  return found.length === 0 ? all : found;
}

function print(text: string): void {
  process.stdout.write(text);
}
