import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { partPath } from '../delivery/deliver.js';
import { fileSize } from '../delivery/files.js';
import { isSpoolName, spoolFolder } from '../delivery/spool.js';
import { errorCode } from '../domain/error-code.js';
import type { Checked } from './checks.js';
import type { Finding } from './finding.js';
import { lookInto } from './look-into.js';

/** A ZIP that is younger may be that of a run that is still at work. */
const AT_WORK_MS = 15 * 60 * 1000;

/** Files with passwords that a run left which was cut off: in the spool, and half copies where a ZIP was delivered. */
export function checkLeftZips({ storePath, batches, now }: Checked): Finding[] {
  const named = new Set(batches.filter(({ state }) => state !== 'delivered').map(({ id }) => `${id}.zip`));
  const strays = spooled(storePath).filter((path) => !named.has(basename(path)));
  const old = strays.filter(
    (path) => now.getTime() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > AT_WORK_MS,
  );
  return [...old, ...leftParts(batches)].map((path) => ({ kind: 'zip-left', path }));
}

/** Half copies of ZIPs that were delivered. */
export function leftParts(batches: Checked['batches']): string[] {
  return batches
    .filter(({ state }) => state === 'delivered')
    .map(partPath)
    .filter((path) => {
      try {
        return fileSize(path) !== null;
      } catch (error) {
        if (errorCode(error) === '') throw error;
        return false; // a folder that can't be looked into
      }
    });
}

function spooled(storePath: string): string[] {
  return lookInto(spoolFolder(storePath)).paths.filter((path) => isSpoolName(basename(path)));
}
