import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './files.js';
import { freeKeptPath } from './replace-store.js';
import { spooledNames, spoolFolder } from './spool.js';
import { moment } from './stamped-name.js';

/**
 * Before a new store is made, under the run lock: ZIPs that wait belong to a store that is gone, and they alone have its passwords. They
 * are put aside, for the recovery of the new store would delete them. Gives their folder; null when none wait. Throws the system's error.
 */
export function keepSpoolOfLostStore(storePath: string, now: Date): string | null {
  if (spooledNames(storePath).length === 0) return null;
  const kept = spoolFolder(freeKeptPath(storePath, moment(now)));
  renameSync(spoolFolder(storePath), kept);
  syncFolder(dirname(storePath));
  return kept;
}
