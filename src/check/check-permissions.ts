import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFolder } from '../delivery/files.js';
import { copiesFolder, spoolFolder } from '../delivery/spool.js';
import { errorCode } from '../domain/error-code.js';
import { keptPaths } from './check-kept-stores.js';
import type { Finding } from './finding.js';
import { lookInto } from './look-into.js';

/** The store and what stands beside it and is ours: what others can get at, and the folders that keep us out, as one `sudo leerid` leaves them. */
export function checkPermissions(storePath: string): Finding[] {
  const open = ownPaths(storePath)
    .filter(isOpenToOthers)
    .map((path): Finding => ({ kind: 'open-to-others', path, isFolder: isFolder(path) }));
  return [...open, ...[dirname(storePath), ...foldersBeside(storePath)].flatMap(checkFolder)];
}

/** False on Windows, which has no such modes. */
export function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (modeOf(path) & 0o077) !== 0;
}

/** 0 for what is not there, or can't be looked at. */
function modeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return 0;
  }
}

/** What comes after the name of the store in that of what is ours beside it. */
const OURS = /^(?:\.lock|\.spool|\.backups|\.(?:vervangen|voor-versie)-.+)?(?:-journal|-wal|-shm)?$/;

/** Store, lock, replaced stores, spools and copies, with all files in those folders. */
function ownPaths(storePath: string): string[] {
  const beside = lookInto(dirname(storePath)).paths.filter(
    (path) => path.startsWith(storePath) && OURS.test(path.slice(storePath.length)),
  );
  return [...beside, ...foldersBeside(storePath).flatMap((path) => lookInto(path).paths)];
}

function foldersBeside(storePath: string): string[] {
  return [spoolFolder(storePath), copiesFolder(storePath), ...keptPaths(storePath).filter(isFolder)];
}

function checkFolder(path: string): Finding[] {
  const { reason } = lookInto(path);
  return reason === null ? [] : [{ kind: 'folder-closed', path, reason }];
}
