import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { whenLate } from './when-late.js';

/** What a process is told to read. */
export interface Order {
  readonly seed: number;
  readonly numbers: readonly number[];
}

/** What it tells of each. */
export interface Report {
  readonly number: number;
  /** The list and what was done to it. */
  readonly what: string;
  readonly problems: readonly string[];
  readonly peakMegabytes: number;
}

export interface FuzzRequest extends Order {
  readonly processes: number;
  /** The module of the processes. */
  readonly worker: URL;
  /** Reading one list never takes longer, in ms: of a processor, or twelve times that on a clock when it does nothing. */
  readonly longestMs: number;
  /** Nor more memory than this, the program's own included. */
  readonly mostMegabytes: number;
}

type Take = (report: Report) => void;

/** The lists that an order names in one go: few enough that all processes end together. */
const PORTION = 100;

/** Has all of them read by some processes; `take` hears of each, once. A process that hangs or falls away is replaced. */
export async function runFuzz(request: FuzzRequest, take: Take): Promise<void> {
  const left = [...request.numbers];
  const lanes = Array.from({ length: request.processes }, () =>
    runLane(request, () => left.splice(0, PORTION), take),
  );
  await Promise.all(lanes);
}

async function runLane(request: FuzzRequest, nextPortion: () => number[], take: Take): Promise<void> {
  let child: ChildProcess | null = null;
  let readBefore = 0;
  let left = nextPortion();
  while (left.length > 0) {
    if (child === null) {
      child = await startChild(request.worker);
      readBefore = 0;
    }
    const { alive, done } = await readPortion(child, left, { request, readBefore, take });
    readBefore += done;
    left = left.slice(done);
    if (!alive) child = null;
    if (left.length === 0) left = nextPortion();
  }
  child?.disconnect();
}

async function startChild(worker: URL): Promise<ChildProcess> {
  const child = fork(worker);
  await once(child, 'message');
  return child;
}

interface Lane {
  readonly request: FuzzRequest;
  /** How many this process has read already. */
  readonly readBefore: number;
  readonly take: Take;
}

/** Gives how many were read, and whether the process can read more. */
function readPortion(
  child: ChildProcess,
  numbers: readonly number[],
  { request, readBefore, take }: Lane,
): Promise<{ readonly alive: boolean; readonly done: number }> {
  const { seed, longestMs, mostMegabytes } = request;
  return new Promise((resolve) => {
    let done = 0;
    let ending: 'late' | 'full' | null = null;
    let stopWatch = (): void => undefined;
    const wait = (): void => {
      stopWatch();
      stopWatch = whenLate(child, longestMs, () => {
        ending = 'late';
        child.kill('SIGKILL');
      });
    };
    const finish = (alive: boolean): void => {
      stopWatch();
      child.off('message', hear);
      child.off('close', close);
      resolve({ alive, done });
    };
    const hear = (report: Report): void => {
      if (ending !== null) return;
      const isFull = report.peakMegabytes > mostMegabytes;
      // What earlier ones left behind does not count: it is read again in a fresh process.
      const isSure = !isFull || readBefore + done === 0;
      const size = isFull ? [`${Math.round(report.peakMegabytes)} MB geheugen`] : [];
      if (isSure) {
        take({ ...report, problems: [...report.problems, ...size] });
        done += 1;
      }
      if (isFull) {
        ending = 'full';
        stopWatch();
        child.kill('SIGTERM');
      } else if (done < numbers.length) wait();
      else finish(true);
    };
    const close = (code: number | null, signal: string | null): void => {
      if (ending !== 'full') {
        const fault =
          ending === 'late'
            ? `langer dan ${longestMs / 1000} s`
            : `het proces viel weg (${code ?? signal ?? ''})`;
        take({ number: numbers[done] ?? Number.NaN, what: '', problems: [fault], peakMegabytes: 0 });
        done += 1;
      }
      finish(false);
    };
    child.on('message', hear);
    child.on('close', close);
    child.send({ seed, numbers } satisfies Order);
    wait();
  });
}
