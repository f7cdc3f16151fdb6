import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/leerid.js';

/** A build of leerid that is broken in one place, and what must show that it is. */
export interface Mutant {
  readonly name: string;
  /** In dist/bundle, which bin/leerid.js runs. */
  readonly file: string;
  /** This text, which stands there once, */
  readonly sound: string;
  /** becomes this. */
  readonly broken: string;
  /** A kill while a bulk runs; or a power failure. */
  readonly shownBy: 'SIGKILL' | 'power';
  /** The start of the point's key where it is seen for certain; of a power failure that is always at the end. */
  readonly seenAt: string;
}

const COMMIT = 'await commit(store, made, hashes, run);';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'eerst bewaren, dan de ZIP',
    file: 'create-accounts.js',
    sound: COMMIT,
    broken: `
      const fs = process.getBuiltinModule('node:fs');
      const zip = fs.readFileSync(batch.spoolPath);
      fs.unlinkSync(batch.spoolPath);
      ${COMMIT}
      const file = fs.openSync(batch.spoolPath, 'wx', 0o600);
      fs.writeSync(file, zip, 0, zip.length, 0);
      fs.fsyncSync(file);
      fs.closeSync(file);`,
    shownBy: 'SIGKILL',
    seenAt: 'openat gegevens/leerid.db.spool/REEKS.zip 2',
  },
  {
    name: 'eerst de ZIP afleveren, dan bewaren',
    file: 'create-accounts.js',
    sound: COMMIT,
    broken: `
      process.getBuiltinModule('node:fs').linkSync(batch.spoolPath, batch.finalPath.replace('.zip', '-vroeg.zip'));
      ${COMMIT}`,
    shownBy: 'SIGKILL',
    seenAt: 'openat gegevens/leerid.db-journal 1',
  },
  {
    name: 'zonder fsync van bestanden',
    file: 'files.js',
    sound: `finish: () => {
            fsyncSync(descriptor);`,
    broken: 'finish: () => {',
    shownBy: 'power',
    seenAt: '',
  },
  {
    name: 'zonder fsync van mappen',
    file: 'files.js',
    sound: `if (process.platform !== 'win32')
        syncPath(folder, 'r');`,
    broken: '',
    shownBy: 'power',
    seenAt: '',
  },
  {
    name: 'overschrijft een bestand',
    file: 'deliver.js',
    sound: `if (fileSize(candidate) !== null)
            continue;`,
    broken: 'renameSync(part, candidate); return candidate;',
    shownBy: 'SIGKILL',
    seenAt: 'unlink uit/.REEKS.part 2',
  },
  {
    name: 'levert niets alsnog af',
    file: 'recover.js',
    sound: 'waitingBatches(store).map((batch) =>',
    broken: '[].map((batch) =>',
    shownBy: 'SIGKILL',
    seenAt: 'link ',
  },
];

/** A copy of the program that is broken so; `program` is its bin/leerid.js. Throws when there is not one place to break. */
export function buildMutant({ name, file, sound, broken }: Mutant): { program: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-kapot-'));
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', 'assets']) symlinkSync(join(ROOT, part), join(folder, part));
  const path = join(folder, 'dist', 'bundle', file);
  const pieces = readFileSync(path, 'utf8').split(sound);
  if (pieces.length !== 2) throw new Error(`${name}: ${pieces.length - 1} places in ${file}, not one`);
  writeFileSync(path, pieces.join(broken));
  return {
    program: join(folder, 'bin', 'leerid.js'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
