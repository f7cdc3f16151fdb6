import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copiesFolder } from '../delivery/automatic-copies.js';
import { fileSize } from '../delivery/files.js';
import { spoolFolder } from '../delivery/spool.js';
import type { Finding } from './finding.js';

/** The store and what stands beside it and is ours, as far as others can get at it; nothing on Windows, which has no such modes. */
export function checkPermissions(storePath: string): Extract<Finding, { kind: 'open-to-others' }>[] {
  return ownPaths(storePath)
    .filter(isOpenToOthers)
    .map((path) => ({ kind: 'open-to-others', path, isFolder: statSync(path).isDirectory() }));
}

export function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
}

/** Store, lock, replaced stores, spool and copies, with all files in those folders. */
function ownPaths(storePath: string): string[] {
  const beside = readdirSync(dirname(storePath))
    .map((name) => join(dirname(storePath), name))
    .filter((path) => path === storePath || path.startsWith(`${storePath}.`));
  const inside = [spoolFolder(storePath), copiesFolder(storePath)]
    .filter((folder) => fileSize(folder) !== null)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return [...beside, ...inside];
}
