import { linkSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { errorCode } from '../domain/error-code.js';
import { createFile, fileSize, syncFolder, unlinkIfThere } from './files.js';
import { NO_HARD_LINKS, numbered } from './free-name.js';

const PART = /^\.leerid-[0-9a-f]{16}\.print$/;
/** Milliseconds after which no run is still at work on its part. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** The path of a file in the making, in the folder where it will stand. */
export function newPartPath(folder: string): string {
  return join(folder, `.leerid-${randomBytes(8).toString('hex')}.print`);
}

/**
 * Gives a durable part its name in the same folder, or the next free one (`-2`), without ever overwriting a file; gives the
 * path. Throws the system's error; the part is then still there.
 */
export function publishFile(part: string, folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : numbered(name, number));
    if (fileSize(path) !== null || !takeName(part, path)) continue;
    unlinkIfThere(part);
    syncFolder(folder);
    return path;
  }
}

/** False when the name was taken in the meantime. */
function takeName(part: string, path: string): boolean {
  try {
    linkSync(part, path);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return false;
    if (!NO_HARD_LINKS.has(code)) throw error;
  }
  try {
    // Without hard links: an empty file of our own keeps the name.
    createFile(path).finish();
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  renameSync(part, path);
  return true;
}

/** Deletes what a run that was cut off more than a day before `now` left in the folder: it holds passwords. */
export function cleanParts(folder: string, now: Date): void {
  try {
    for (const name of readdirSync(folder).filter((one) => PART.test(one))) {
      const path = join(folder, name);
      if (now.getTime() - statSync(path).mtimeMs > ABANDONED) unlinkIfThere(path);
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}
