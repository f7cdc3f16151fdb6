import { hashPasswords } from '../hash/hash-passwords.js';
import { keepMemoryLow } from './keep-memory-low.js';
import type { Run } from './run.js';

/** The hashes of passwords, in their order; tells how far it is, and when this computer is slow at it. */
export function hashSecrets(secrets: readonly string[], cost: number, run: Run): Promise<string[]> {
  const onProgress = (done: number): void => {
    run.report({ kind: 'progress', stage: 'hash', done, total: secrets.length });
  };
  onProgress(0);
  return hashPasswords(secrets, {
    cost,
    signal: run.signal,
    onProgress,
    onThread: keepMemoryLow,
    onSlow: () => {
      run.report({ kind: 'slow-hashing' });
    },
  });
}
