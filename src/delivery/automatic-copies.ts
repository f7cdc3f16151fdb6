import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';
import type { Store } from '../store/open-store.js';
import { copyStoreToPart, discardPart } from './copy-store.js';
import { fileSize, syncIfPossible } from './files.js';
import { cleanParts, publishFile } from './publish-file.js';
import { copiesFolder, makeFolder } from './spool.js';
import { stampedName } from './stamped-name.js';

/** So many copies of before an import stay. */
const COPIES_KEPT = 10;
const BEFORE_IMPORT = /^voor-import-\d{8}-\d{6}(?:-\d+)?\.db$/;

/** Copies the store before an import, and deletes the oldest copies of earlier ones. Gives the path. Errors: `copy-unwritable`, `copy-damaged`. */
export async function copyBeforeImport(
  store: Store,
  storePath: string,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal },
): Promise<string> {
  const folder = copiesFolder(storePath);
  try {
    makeFolder(folder);
    cleanParts(folder, now);
    const part = await copyStoreToPart(store, folder, signal);
    const path = giveName(part.path, folder, now);
    const older = copiesOfImports(storePath).filter((one) => one !== path);
    for (const one of older.slice(COPIES_KEPT - 1)) unlinkSync(one);
    return path;
  } catch (error) {
    const reason = errorCode(error);
    if (!/^E[A-Z]/.test(reason)) throw error;
    throw new LeeridError('copy-unwritable', { path: folder, reason }, { cause: error });
  }
}

function giveName(part: string, folder: string, now: Date): string {
  try {
    return publishFile(part, folder, stampedName('voor-import', now));
  } catch (error) {
    discardPart(part);
    throw error;
  }
}

/** The copies that imports made, newest first. */
export function copiesOfImports(storePath: string): string[] {
  const folder = copiesFolder(storePath);
  if (fileSize(folder) === null) return [];
  return readdirSync(folder)
    .filter((name) => BEFORE_IMPORT.test(name))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs || b.localeCompare(a));
}

/** The newest of them; null also where the folder can't be looked into. */
export function newestCopyOfImport(storePath: string): string | null {
  try {
    return copiesOfImports(storePath)[0] ?? null;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}

/**
 * Every copy that the program made by itself: before an import, and before the store was brought to a newer version. Error:
 * `store-unwritable` for a folder that can't be looked into.
 */
export function automaticCopies(storePath: string): string[] {
  try {
    return [...copiesOfImports(storePath), ...filesBeside(storePath, 'voor-versie')];
  } catch (error) {
    if (errorCode(error) === '') throw error;
    throw new LeeridError('store-unwritable', { path: copiesFolder(storePath) }, { cause: error });
  }
}

/** What a run that opened such a store left beside it. */
const OF_A_STORE = /(?:\.lock|-journal|-wal|-shm)$/;

/** The stores that `restore` replaced, and the folders with their ZIPs; a person asked for that, and throws them away. */
export function replacedStores(storePath: string): string[] {
  return filesBeside(storePath, 'vervangen').filter((path) => !OF_A_STORE.test(path));
}

/** Deletes copies; gives those that the disk does not let go. */
export function deleteCopies(paths: readonly string[]): string[] {
  const left = paths.filter((path) => {
    try {
      unlinkSync(path);
      return false;
    } catch (error) {
      return errorCode(error) !== 'ENOENT';
    }
  });
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    syncIfPossible(folder);
  }
  return left;
}

function filesBeside(storePath: string, word: string): string[] {
  const start = `${basename(storePath)}.${word}-`;
  const folder = dirname(storePath);
  return readdirSync(folder)
    .filter((name) => name.startsWith(start))
    .map((name) => join(folder, name));
}
