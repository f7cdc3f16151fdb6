import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LeeridError } from '../domain/errors.js';
import { isBlankRow } from './parse-students.js';
import { readTable } from './read-table.js';
import { CLASS_COLUMNS, isClassHeader, readClasses, type ClassGroups } from './wisa.js';

const LIKE_CLASSES = /klas.*\.(?:csv|txt)$/i;
/** Bytes; that of a large school is a hundredth of it. */
const LARGEST = 1024 * 1024;
/** Files that are looked into, the last changed first. */
const MOST = 5;

/** More classes than any school has: it is another file, and must not fill memory. */
const MOST_CLASSES = 20_000;

/** The groups of the classes out of WISA's list of them. Errors: those of a list, and `classes-unlike`. */
export async function readClassFile(path: string): Promise<ClassGroups> {
  const rows: (readonly string[])[] = [];
  await readTable(path, {}, (row) => {
    if (rows.length === 0 && !isBlankRow(row) && !isClassHeader(row.cells)) throw unlike(path);
    if (rows.length > MOST_CLASSES) throw unlike(path);
    if (!isBlankRow(row)) rows.push(row.cells);
  });
  const [header, ...classes] = rows;
  if (header === undefined) throw unlike(path);
  return readClasses(header, classes);
}

/** Small files with `klas` in their names, in the folder of the list, whose header is that of WISA's list of classes. */
export async function findClassFiles(listPath: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of candidates(dirname(listPath), basename(listPath))) {
    const isOne = await readClassFile(path).then(
      () => true,
      () => false, // whatever it is, it is not what is looked for
    );
    if (isOne) found.push(path);
  }
  return found;
}

function candidates(folder: string, list: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => LIKE_CLASSES.test(name) && name !== list)
      .map((name) => join(folder, name))
      .map((path) => ({ path, stats: statSync(path, { throwIfNoEntry: false }) }))
      .filter(({ stats }) => stats !== undefined && stats.isFile() && stats.size <= LARGEST)
      .sort((a, b) => (b.stats?.mtimeMs ?? 0) - (a.stats?.mtimeMs ?? 0))
      .slice(0, MOST)
      .map(({ path }) => path);
  } catch {
    return []; // a folder that may not be read has nothing to offer
  }
}

function unlike(path: string): LeeridError {
  return new LeeridError('classes-unlike', { path, columns: CLASS_COLUMNS });
}
