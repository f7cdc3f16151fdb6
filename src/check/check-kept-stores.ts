import { basename, dirname } from 'node:path';
import { replacedStores } from '../delivery/automatic-copies.js';
import { fileSize, isFolder } from '../delivery/files.js';
import { isSpoolName } from '../delivery/spool.js';
import type { Checked } from './checks.js';
import type { Finding } from './finding.js';
import { lookInto } from './look-into.js';

/** Stores that `restore` replaced, with all that was in them, and maybe ZIPs with passwords that never were delivered. */
export function checkKeptStores({ storePath }: Pick<Checked, 'storePath'>): Finding[] {
  return keptPaths(storePath)
    .filter((path) => (isFolder(path) ? hasZips(path) : fileSize(path) !== null))
    .map((path) => ({ kind: 'store-kept', path, hasZips: isFolder(path) }));
}

/** The stores that `restore` replaced and the folders of their ZIPs; none where the store's folder can't be looked into. */
export function keptPaths(storePath: string): string[] {
  return lookInto(dirname(storePath)).reason === null ? replacedStores(storePath) : [];
}

function hasZips(folder: string): boolean {
  return lookInto(folder).paths.some((path) => isSpoolName(basename(path)));
}
