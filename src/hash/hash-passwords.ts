import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { LeeridError } from '../domain/errors.js';
import { LANES } from './lane-hasher.js';

/** What bcrypt reads of a password; longer ones are refused, never cut. */
export const BCRYPT_MAXIMUM_BYTES = 72;

export interface HashOptions {
  /** bcrypt cost, 4..14. */
  readonly cost: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
  /** Hears each thread that has started. */
  readonly onThread?: () => void;
  /** Hears once that this computer can only hash slowly. */
  readonly onSlow?: () => void;
}

/** What a worker is asked and what it answers: hashes of `secrets`, which begin at place `from` of the whole. */
export interface HashJob {
  readonly from: number;
  readonly cost: number;
  readonly secrets: readonly string[];
}
export interface HashAnswer {
  readonly from: number;
  /** Null when one of them turned out wrong. */
  readonly hashes: readonly string[] | null;
  /** False where only bcryptjs can be had. */
  readonly isFast: boolean;
}

/**
 * The bcrypt hashes of the secrets, in their order, made on all cores by worker threads, so that the main thread
 * stays free. Errors: `password-too-long`; `hash-wrong` when a check fails; the signal's reason when it aborts.
 */
export async function hashPasswords(secrets: readonly string[], options: HashOptions): Promise<string[]> {
  if (secrets.some((secret) => Buffer.byteLength(secret) > BCRYPT_MAXIMUM_BYTES)) {
    throw new LeeridError('password-too-long', { maximumBytes: BCRYPT_MAXIMUM_BYTES });
  }
  const jobs = cutIntoJobs(secrets, options.cost);
  const hashes = new Array<string>(secrets.length);
  let done = 0;
  let isSlowTold = false;
  const keep = ({ from, hashes: made, isFast }: HashAnswer) => {
    if (made === null) throw new LeeridError('hash-wrong', {});
    if (!isFast && !isSlowTold) options.onSlow?.();
    isSlowTold ||= !isFast;
    made.forEach((hash, index) => (hashes[from + index] = hash));
    done += made.length;
    options.onProgress(done);
  };
  const workers = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, startWorker);
  if (options.onThread !== undefined) for (const worker of workers) worker.once('online', options.onThread);
  try {
    await Promise.all(workers.map((worker) => work(worker, jobs, keep, options.signal)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return hashes;
}

function cutIntoJobs(secrets: readonly string[], cost: number): HashJob[] {
  return Array.from({ length: Math.ceil(secrets.length / LANES) }, (_, index) => ({
    from: index * LANES,
    cost,
    secrets: secrets.slice(index * LANES, (index + 1) * LANES),
  }));
}

function startWorker(): Worker {
  return new Worker(new URL('./hash-worker.js', import.meta.url));
}

/** Feeds one worker from the common pile of jobs until the pile is empty. */
function work(
  worker: Worker,
  jobs: HashJob[],
  keep: (answer: HashAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    const next = () => {
      const job = jobs.shift();
      if (job !== undefined) {
        worker.postMessage(job);
        return;
      }
      signal.removeEventListener('abort', abort);
      resolve();
    };
    worker.on('message', (answer: HashAnswer) => {
      try {
        keep(answer);
        next();
      } catch (error) {
        reject(error instanceof Error ? error : new Error('unknown', { cause: error }));
      }
    });
    worker.once('error', reject);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    else next();
  });
}
