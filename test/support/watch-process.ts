import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BINARY, type Outcome, type Workplace } from './leerid.js';

const EVERY_MS = 3;

/** Runs leerid with this on its input; `seen` is what `ps` and /proc showed to others of it and its children, each text once. */
export async function runWatched(
  workplace: Workplace,
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome & { readonly seen: readonly string[] }> {
  const child = spawn(process.execPath, [BINARY, ...args], {
    cwd: workplace.folder,
    env: { ...workplace.env(), ...env },
  });
  const seen = new Set<string>();
  let [stdout, stderr] = ['', ''];
  let code: number | null | undefined = undefined as number | null | undefined;
  child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
  child.once('close', (given) => (code = given));
  // Who has read enough closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  while (code === undefined) {
    for (const text of shownOf(child.pid ?? 0)) seen.add(text);
    await sleep(EVERY_MS);
  }
  return { code, stdout, stderr, seen: [...seen] };
}

/** What anybody can see of a process: its arguments and names; and its variables, which the same user can. */
function shownOf(pid: number): string[] {
  const own = ['cmdline', 'environ'].map((name) => readProc(`${pid}/${name}`));
  const threads = namesIn(`${pid}/task`);
  const names = threads.map((thread) => readProc(`${pid}/task/${thread}/comm`));
  const children = threads.flatMap((thread) => readProc(`${pid}/task/${thread}/children`).split(' '));
  return [...own, ...names, ...children.filter((one) => one !== '').flatMap((one) => shownOf(Number(one)))];
}

/** Empty for what is gone by now. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(`/proc/${path}`);
  } catch {
    return [];
  }
}
