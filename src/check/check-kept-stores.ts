import { readdirSync, statSync } from 'node:fs';
import { replacedStores } from '../delivery/automatic-copies.js';
import { isSpoolName } from '../delivery/spool.js';
import type { Checked } from './checks.js';
import type { Finding } from './finding.js';

/** Stores that `restore` replaced, with all that was in them, and maybe ZIPs with passwords that never were delivered. */
export function checkKeptStores({ storePath }: Pick<Checked, 'storePath'>): Finding[] {
  return replacedStores(storePath)
    .filter((path) => !statSync(path).isDirectory() || readdirSync(path).some(isSpoolName))
    .map((path) => ({ kind: 'store-kept', path, hasZips: statSync(path).isDirectory() }));
}
