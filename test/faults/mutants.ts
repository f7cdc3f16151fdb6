import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/leerid.js';

/** A build of leerid that is another in one place. */
export interface Edit {
  readonly name: string;
  /** This text, which stands once in dist/bundle, which bin/leerid.js runs, */
  readonly sound: string;
  /** becomes this. */
  readonly broken: string;
}

/** One that is broken there, and what must show that it is. */
export interface Mutant extends Edit {
  /** A kill while a bulk runs; or a power failure. */
  readonly shownBy: 'SIGKILL' | 'power';
  /** The start of the point's key where it is seen for certain; of a power failure that is always at the end. */
  readonly seenAt: string;
  /** What the sweep then says first, in the words of docs/decisions/0003-commit.md. */
  readonly says: RegExp;
  /** Another way to commit, that somebody might well have chosen. */
  readonly isDesign: boolean;
}

const COMMIT = 'await commit(store, made, hashes, run);';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'eerst bewaren, dan de ZIP',
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
    says: /^after the fault: I1/,
    isDesign: true,
  },
  {
    name: 'eerst de ZIP afleveren, dan bewaren',
    sound: COMMIT,
    broken: `
      process.getBuiltinModule('node:fs').linkSync(batch.spoolPath, batch.finalPath.replace('.zip', '-vroeg.zip'));
      ${COMMIT}`,
    shownBy: 'SIGKILL',
    seenAt: 'openat gegevens/leerid.db-journal 1',
    says: /^after the fault: I2/,
    isDesign: true,
  },
  {
    name: 'zonder fsync van bestanden',
    sound: `finish: () => {
            fsyncSync(descriptor);`,
    broken: 'finish: () => {',
    shownBy: 'power',
    seenAt: '',
    says: /^after the power failed: I1/,
    isDesign: true,
  },
  {
    name: 'zonder fsync van mappen',
    sound: `if (process.platform !== 'win32')
        syncPath(folder, 'r');`,
    broken: '',
    shownBy: 'power',
    seenAt: '',
    says: /^after the power failed: I1/,
    isDesign: true,
  },
  {
    name: 'overschrijft een bestand',
    sound: `if (fileSize(candidate) !== null)
            continue;`,
    broken: 'renameSync(part, candidate); return candidate;',
    shownBy: 'SIGKILL',
    seenAt: 'unlink uit/.REEKS.part 2',
    says: /^after the fault: I4/,
    isDesign: false,
  },
  {
    name: 'levert niets alsnog af',
    sound: 'waitingBatches(store).map((batch) =>',
    broken: '[].map((batch) =>',
    shownBy: 'SIGKILL',
    seenAt: 'link ',
    says: /^after the next run: .* is in no delivered ZIP/,
    isDesign: false,
  },
];

/** A copy of the program that is edited so; `program` is its bin/leerid.js. Throws when there is not one place to edit. */
export function buildMutant({ name, sound, broken }: Edit): { program: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-kapot-'));
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', 'assets']) symlinkSync(join(ROOT, part), join(folder, part));
  const bundle = join(folder, 'dist', 'bundle');
  const places = readdirSync(bundle).flatMap((file) => {
    const path = join(bundle, file);
    const [first = '', ...others] = readFileSync(path, 'utf8').split(sound);
    return others.map((rest) => ({ path, edited: first + broken + rest }));
  });
  const [place] = places;
  if (place === undefined || places.length > 1) throw new Error(`${name}: ${places.length} places, not one`);
  writeFileSync(place.path, place.edited);
  return {
    program: join(folder, 'bin', 'leerid.js'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
