import { fork, spawnSync } from 'node:child_process';
import type { Trial } from './trials.js';

/** What came of a trial. */
export interface Tried {
  readonly group: string;
  readonly name: string;
  readonly problems: readonly string[];
}

/** What a process tells of each trial, and at its end how many there were for all processes together. */
type Report = (Tried & { readonly kind: 'tried' }) | { readonly kind: 'ended'; readonly trials: number };

/** Before the command of a process: a small disk that it mounts is seen by it alone, and goes when it goes. Nothing where that can't be. */
const OWN_MOUNTS = ownMounts();

function ownMounts(): string[] {
  const command = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--mount'];
  const [program, ...args] = [...command, 'true'];
  return spawnSync(program, args).status === 0 ? command : [];
}

/**
 * Deals the trials over so many processes of this script, each of which gets the arguments and `--share`, and ends in `tryShare`. Gives how many
 * were tried; NaN when that is not all of them.
 */
export async function dealTrials(
  script: string,
  args: readonly string[],
  shares: number,
  take: (tried: Tried) => void,
): Promise<number> {
  let tried = 0;
  const count = (one: Tried): void => {
    tried += 1;
    take(one);
  };
  const totals = await Promise.all(
    Array.from({ length: shares }, (_, share) =>
      runShare(script, [...args, '--share', `${share}/${shares}`], count),
    ),
  );
  return totals.every((total) => total === tried) ? tried : Number.NaN;
}

/** One of the processes; gives how many trials there were for all of them, NaN when it broke off. */
function runShare(script: string, args: string[], take: (tried: Tried) => void): Promise<number> {
  const [execPath, ...execArgv] = [...OWN_MOUNTS, process.execPath];
  return new Promise((resolve) => {
    let total = Number.NaN;
    const child = fork(script, args, { execPath, execArgv });
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
export async function tryShare(all: Iterable<Trial>, share: string): Promise<void> {
  const [own = 0, shares = 1] = share.split('/').map(Number);
  let trials = 0;
  for (const { group, name, run } of all) {
    if (trials % shares === own) tell({ kind: 'tried', group, name, problems: await problemsOf(run) });
    trials += 1;
  }
  tell({ kind: 'ended', trials });
}

/** What was thrown is a problem too, and ends no sweep. */
async function problemsOf(run: Trial['run']): Promise<string[]> {
  try {
    return await run();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function tell(report: Report): void {
  process.send?.(report);
}
