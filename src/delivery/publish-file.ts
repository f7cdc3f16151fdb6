import { linkSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { errorCode } from '../domain/error-code.js';
import { createFile, fileSize, syncFolder, unlinkIfThere } from './files.js';
import { NO_HARD_LINKS, numbered } from './free-name.js';

/** Computer, process, and a number of its own; SQLite may have a journal beside one. */
const PART = /^\.leerid-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.print(?:-journal)?$/;
/** Milliseconds after which no run is still at work on its part, on whatever computer. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** The path of a file in the making, in the folder where it will stand. */
export function newPartPath(folder: string): string {
  return join(folder, `.leerid-${thisComputer()}-${process.pid}-${randomBytes(8).toString('hex')}.print`);
}

/**
 * Gives a durable part its name in the same folder, or the next free one (`-2`), without ever overwriting a file; gives the
 * path. Throws the system's error; the part is then still there.
 */
export function publishFile(part: string, folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : numbered(name, number));
    if (publishAs(part, path)) return path;
  }
}

/** Gives a durable part this very name in its folder; false, and the part stays, when something has that name. Throws the system's error. */
export function publishAs(part: string, path: string): boolean {
  if (fileSize(path) !== null || !takeName(part, path)) return false;
  unlinkIfThere(part);
  syncFolder(dirname(path));
  return true;
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

/**
 * Deletes what a run that was cut off left in the folder: it holds passwords. One of another computer, which may be at work in a
 * shared folder, is known by its age.
 */
export function cleanParts(folder: string, now: Date): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, computer, pid] = PART.exec(name) ?? [];
      if (pid === undefined) continue;
      const path = join(folder, name);
      const isOrphan = computer === thisComputer() && !isRunning(Number(pid));
      if (isOrphan || now.getTime() - statSync(path).mtimeMs > ABANDONED) unlinkIfThere(path);
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

/** The name of this computer, which is nobody else's business, as eight characters. */
function thisComputer(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** True too for a process of somebody else, which may not be signalled. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
