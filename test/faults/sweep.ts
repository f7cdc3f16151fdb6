/**
 * Cuts leerid off at every place where it changes a file, and shows that nothing is lost (docs/decisions/0003-commit.md).
 * `npm run test:faults`, or with `-- --only TEXT` what has this text in its name. Two processes do it, or as many as
 * `--processes` says. Exits 1 when anything is not as it must be.
 */
import { fork, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BINARY } from '../support/leerid.js';
import { Place } from './place.js';
import { POWER_SCENARIOS, SCENARIOS, type Scenario } from './scenarios.js';
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

/** What a process tells of each trial, and at its end how many there were for all processes together. */
type Report =
  | { readonly kind: 'tried'; readonly group: string; readonly name: string; readonly problems: string[] }
  | { readonly kind: 'ended'; readonly trials: number };

const PROGRESS_EVERY = 100;

/** What is counted, where that is no point at which a run is cut off. */
const UNITS: ReadonlyMap<string, string> = new Map<string, string>([
  ...ROUND_NAMES.map((name): [string, string] => [name, 'rondes']),
  ['beschadigd', 'bestanden'],
]);

/** Before the command of a process: a small disk that it mounts is seen by it alone, and goes when it goes. Nothing where that can't be. */
const OWN_MOUNTS = ownMounts();

function ownMounts(): string[] {
  const command = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--mount'];
  const [program, ...args] = [...command, 'true'];
  return spawnSync(program, args).status === 0 ? command : [];
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    processes: { type: 'string', default: '2' },
    share: { type: 'string' },
  },
});
if (values.share === undefined) process.exitCode = await sweep(values.only, Number(values.processes));
else await tryShare(values.only, values.share);

/** Deals the trials over some processes and tells how they went; gives the exit code. */
async function sweep(only: string, shares: number): Promise<number> {
  const counts = new Map<string, { tried: number; good: number }>();
  const bad: Extract<Report, { kind: 'tried' }>[] = [];
  let tried = 0;
  const take = (report: Extract<Report, { kind: 'tried' }>): void => {
    const count = counts.get(report.group) ?? { tried: 0, good: 0 };
    const isGood = report.problems.length === 0;
    counts.set(report.group, { tried: count.tried + 1, good: count.good + (isGood ? 1 : 0) });
    if (!isGood) bad.push(report);
    if (!isGood) print(`FOUT  ${report.name}\n${report.problems.map((line) => `      ${line}\n`).join('')}`);
    tried += 1;
    if (tried % PROGRESS_EVERY === 0) print(`${tried} punten geprobeerd, ${tried - bad.length} goed\n`);
  };
  const totals = await Promise.all(
    Array.from({ length: shares }, (_, share) => runShare(only, `${share}/${shares}`, take)),
  );
  for (const [group, count] of counts)
    print(`${group}: ${count.tried} ${UNITS.get(group) ?? 'punten'}, ${count.good} goed\n`);
  for (const { name } of bad) print(`nog eens: npm run test:faults -- --only ${JSON.stringify(name)}\n`);
  print(`${tried} punten, ${tried - bad.length} goed\n`);
  const isWhole = totals.every((total) => total === tried);
  if (!isWhole) print('FOUT  niet elk punt werd geprobeerd\n');
  return bad.length === 0 && isWhole && tried > 0 ? 0 : 1;
}

/** One of the processes; gives how many trials there were for all of them, NaN when it broke off. */
function runShare(
  only: string,
  share: string,
  take: (report: Extract<Report, { kind: 'tried' }>) => void,
): Promise<number> {
  const [execPath, ...execArgv] = [...OWN_MOUNTS, process.execPath];
  return new Promise((resolve) => {
    let total = Number.NaN;
    const child = fork(fileURLToPath(import.meta.url), ['--only', only, '--share', share], {
      execPath,
      execArgv,
    });
    child.on('message', (report: Report) => {
      if (report.kind === 'ended') total = report.trials;
      else take(report);
    });
    child.once('close', () => {
      resolve(total);
    });
  });
}

/** Every so many'th of the trials, such as `0/2`. */
async function tryShare(only: string, share: string): Promise<void> {
  const [own = 0, shares = 1] = share.split('/').map(Number);
  const place = new Place(BINARY);
  let trials = 0;
  try {
    for (const { trials: make } of named(sources(place), only)) {
      for (const { group, name, run } of make()) {
        if (!name.includes(only)) continue;
        if (trials % shares === own) tell({ kind: 'tried', group, name, problems: await problemsOf(run) });
        trials += 1;
      }
    }
    tell({ kind: 'ended', trials });
  } finally {
    place.remove();
  }
}

/** What was thrown is a problem too, and ends no sweep. */
async function problemsOf(run: Trial['run']): Promise<string[]> {
  try {
    return await run();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
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

function tell(report: Report): void {
  process.send?.(report);
}

function print(text: string): void {
  process.stdout.write(text);
}
