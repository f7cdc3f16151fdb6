import { isChange, pathsOf, REFUSABLE, type SystemCall } from './system-calls.js';

/** A place where a run can be cut off: one system call of the main thread that changes something in the workplace. */
export interface Point {
  /** Call, path and how many like it went before; the same in each run of a scenario. */
  readonly key: string;
  readonly call: string;
  readonly path: string;
  /** It is the so many'th call of that name of the thread, from 1. */
  readonly count: number;
  /** How many calls of each name came before it, for a fault that lasts. */
  readonly before: ReadonlyMap<string, number>;
  /** Of the commit (docs/decisions/0003-commit.md). */
  readonly step: number;
}

/** The points of a recorded run, in their order. `folder`: the workplace. */
export function findPoints(calls: readonly SystemCall[], folder: string): Point[] {
  const counts = new Map<string, number>();
  const keys = new Map<string, number>();
  const points: Point[] = [];
  let step = 0;
  let isNamed = false;
  for (const call of calls) {
    const before = new Map(counts);
    const count = (counts.get(call.name) ?? 0) + 1;
    counts.set(call.name, count);
    const path = changedPath(call, folder);
    if (path === null) continue;
    step = nextStep(step, call.name, path, isNamed);
    isNamed ||= call.name === 'link' || call.name === 'rename';
    const start = `${call.name} ${path}`;
    const number = (keys.get(start) ?? 0) + 1;
    keys.set(start, number);
    points.push({ key: `${start} ${number}`, call: call.name, path, count, before, step });
  }
  return points;
}

/** What a call changes in the workplace, without what differs from run to run; null for any other call. */
function changedPath(call: SystemCall, folder: string): string | null {
  if (!isChange(call)) return null;
  const own = pathsOf(call).filter((path) => path === folder || path.startsWith(`${folder}/`));
  if (own.length === 0) return null;
  return own.map((path) => withoutChance(path.slice(folder.length + 1))).join(' -> ');
}

function withoutChance(path: string): string {
  return path.replace(/\b[0-9a-f]{16}\b/, 'REEKS').replace(/\d{8}-\d{4}/, 'TIJD');
}

/** The step that a run is in once it does this: it only goes forward. */
function nextStep(step: number, call: string, path: string, isNamed: boolean): number {
  const isJournal = path.endsWith('.db-journal');
  if (path.includes('.spool')) {
    if (step < 4) return 3;
    return call === 'unlink' ? 8 : step;
  }
  if (path.includes('.part')) return Math.max(step, call === 'link' || call === 'rename' ? 6 : 5);
  if (isJournal && step === 3) return 4;
  if (!isJournal || call !== 'openat') return step;
  // The first one after the copy records another name; after the name was given one records the delivery.
  return step === 5 ? 6 : step === 6 && isNamed ? 7 : step;
}

export type ErrorKind = 'ENOSPC' | 'EIO' | 'EDQUOT' | 'EROFS';

/** What goes wrong at a point: the process is killed, or the call fails, once or together with all that follow. */
export type Fault = 'SIGKILL' | ErrorKind | `${ErrorKind}+`;

export const ERROR_KINDS: readonly ErrorKind[] = ['ENOSPC', 'EIO', 'EDQUOT', 'EROFS'];
export const FAULTS: readonly Fault[] = [
  'SIGKILL',
  ...ERROR_KINDS,
  ...ERROR_KINDS.map((kind): Fault => `${kind}+`),
];

/**
 * The options that make strace do it, on a disk that may have options of its own; `shift` moves the count, for a run in which Node.js called
 * more or less often.
 */
export function injection(point: Point, fault: Fault, shift: number, disk: readonly string[]): string[] {
  const what = fault === 'SIGKILL' ? 'signal=SIGKILL' : `error=${fault.replace('+', '')}`;
  const inject = (call: string, when: string) => ['-e', `inject=${call}:${what}:when=${when}`];
  const at = String(point.count + shift);
  if (!fault.endsWith('+')) return [...disk, ...inject(point.call, at)];
  // Of two faults at a call strace keeps the last: one that the disk always refuses would go well until this point.
  const isRefused = (call: string) => disk.some((option) => option.startsWith(`inject=${call}:`));
  const lasting = REFUSABLE.filter((call) => call !== point.call && !isRefused(call)).flatMap((call) =>
    inject(call, `${(point.before.get(call) ?? 0) + 1}+`),
  );
  return [...disk, ...inject(point.call, REFUSABLE.includes(point.call) ? `${at}+` : at), ...lasting];
}

/** The key of the point that met the fault; null when that was a call of Node.js itself, or none. */
export function hitPoint(
  calls: readonly SystemCall[],
  { call, count }: Point,
  shift: number,
  folder: string,
): string | null {
  let seen = 0;
  const index = calls.findIndex(({ name }) => name === call && ++seen === count + shift);
  const hit = calls[index];
  const isHit = hit !== undefined && (hit.injected || Number.isNaN(hit.result));
  if (!isHit || changedPath(hit, folder) === null) return null;
  return findPoints(calls.slice(0, index + 1), folder).at(-1)?.key ?? null;
}
