import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { translateStoreError } from './store-errors.js';

const POLL_MS = 200;

export interface RunLock {
  readonly release: () => void;
}

/**
 * Takes the lock that lets one run at a time write: `BEGIN EXCLUSIVE` on `<store>.lock`, which the kernel frees when
 * the process dies. Polls for `waitSeconds`, asynchronously, so that Ctrl-C is heard. Error: `store-busy`.
 */
export async function acquireRunLock(
  storePath: string,
  waitSeconds: number,
  signal: AbortSignal,
): Promise<RunLock> {
  // Not the clock on the wall, which may be put back meanwhile.
  const deadline = performance.now() + waitSeconds * 1000;
  for (;;) {
    const lock = tryLock(storePath);
    if (lock !== null) return lock;
    if (performance.now() >= deadline) throw new LeeridError('store-busy', { path: storePath });
    // An abort wakes the sleep with an error of Node's own; what is thrown is the reason of the abort.
    await sleep(POLL_MS, undefined, { signal }).catch(() => {
      signal.throwIfAborted();
    });
  }
}

function tryLock(storePath: string): RunLock | null {
  let connection: Database.Database | null = null;
  try {
    connection = new Database(`${storePath}.lock`, { timeout: 0 });
    connection.exec('BEGIN EXCLUSIVE');
    const held = connection;
    return { release: () => held.close() };
  } catch (error) {
    connection?.close();
    const translated = translateStoreError(`${storePath}.lock`, error);
    if (isLeeridError(translated, 'store-busy')) return null;
    throw translated;
  }
}
