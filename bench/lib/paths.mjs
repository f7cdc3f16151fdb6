import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

export const BENCH = join(import.meta.dirname, '..');
export const ROOT = join(BENCH, '..');
export const MEASURE = join(BENCH, 'built', 'measure');
export const LIBXCRYPT = join(BENCH, 'built', 'libxcrypt');
/** Debian's, which has Debian's packages, whatever else is first on the path. */
export const PYTHON = '/usr/bin/python3';
export const CORES = availableParallelism();

/** A program of ours that Node runs, and one of a peer. */
export const program = (name) => join(BENCH, 'programs', name);
export const peer = (name) => join(BENCH, 'peers', name);

/** Everything that a run makes stands here, and is gone after it. */
export const WORK = mkdtempSync(join(tmpdir(), 'leerid-bench-'));
process.on('exit', () => {
  rmSync(WORK, { recursive: true, force: true });
});
process.on('SIGINT', () => process.exit(130));

let made = 0;
/** A new name of a file in the work folder. */
export const newFile = (ending) => join(WORK, `${String((made += 1))}-${ending}`);
