import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyDurably, fileSize, syncFolder, syncIfPossible, unlinkIfThere } from './files.js';
import { batchIdOf, spooledNames, spoolFolder } from './spool.js';

/** What SQLite may have left beside a store that can't be opened; it would be taken for the new one's. */
const BESIDE = ['-journal', '-wal', '-shm'];

/** Where the replaced store is, and the ZIPs with passwords that went with it. */
export interface KeptStore {
  /** Null when there was no store. */
  readonly path: string | null;
  readonly zips: readonly string[];
  /** The system's code when the store is replaced, but the disk did not say that this lasts; else null. */
  readonly unsure: string | null;
}

/**
 * Puts a whole, durable part in the place of the store, under the run lock and with nobody of this process in either. Before that the
 * present store is copied to `keptPath`, and to its spool the ZIPs that the new one does not name in `namedIds`; they are left in
 * the old spool for the next recovery to delete. A crash leaves the old store or the new one, and both know their ZIPs. Throws the
 * system's error; then nothing has changed.
 */
export function replaceStore(
  part: string,
  storePath: string,
  { keptPath, namedIds }: { keptPath: string; namedIds: ReadonlySet<string> },
): KeptStore {
  const there = fileSize(storePath) ?? 0;
  const strays = spooledNames(storePath).filter((name) => !namedIds.has(batchIdOf(name)));
  const zips = strays.map((name) => join(spoolFolder(keptPath), name));
  try {
    if (there > 0) keep(storePath, keptPath);
    if (strays.length > 0) {
      mkdirSync(spoolFolder(keptPath), { mode: 0o700 });
      for (const name of strays)
        copyDurably(join(spoolFolder(storePath), name), join(spoolFolder(keptPath), name));
      syncFolder(spoolFolder(keptPath));
    }
    syncFolder(dirname(storePath));
    for (const ending of BESIDE) unlinkIfThere(storePath + ending);
    renameSync(part, storePath);
  } catch (error) {
    discardKept(keptPath);
    throw error;
  }
  return { path: there > 0 ? keptPath : null, zips, unsure: syncIfPossible(dirname(storePath)) };
}

/** `leerid.db.vervangen-20261123-101500`, or the next free name: neither it nor its spool is there. */
export function freeKeptPath(storePath: string, moment: string): string {
  const taken = new Set(readdirSync(dirname(storePath)));
  const isFree = (path: string) => [path, spoolFolder(path)].every((one) => !taken.has(basename(one)));
  const first = `${storePath}.vervangen-${moment}`;
  let free = first;
  for (let number = 2; !isFree(free); number += 1) free = `${first}-${number}`;
  return free;
}

/** The store, byte for byte, broken as it may be. */
function keep(storePath: string, keptPath: string): void {
  copyDurably(storePath, keptPath);
  for (const ending of BESIDE)
    if (fileSize(storePath + ending) !== null) copyDurably(storePath + ending, keptPath + ending);
}

function discardKept(keptPath: string): void {
  try {
    for (const ending of ['', ...BESIDE]) unlinkIfThere(keptPath + ending);
    rmSync(spoolFolder(keptPath), { recursive: true, force: true });
  } catch {
    return; // copies of what is still in its place
  }
}
