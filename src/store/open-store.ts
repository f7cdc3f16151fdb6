import { existsSync, mkdirSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { isSqliteError, translateErrors } from './store-errors.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations.js';

export type Store = Database.Database;

const BUSY_TIMEOUT_MS = 10_000;
/** Room for the pages that a list of 100 000 pupils changes, which else would be written many times; and for other changes. */
const CACHE_KIB = { list: 131_072, other: 2_048 };

/** Opens an existing store that nothing will be written to. Errors: `store-missing` and the other `store-…` codes. */
export function openStoreForReading(path: string): Store {
  checkStoreFile(path);
  return openToRead(path);
}

/** The same, also when others can read the store; its check says so. */
export function openStoreToCheck(path: string): Store {
  checkIsFile(path);
  return openToRead(path);
}

function openToRead(path: string): Store {
  return translateErrors(path, () => {
    try {
      return connectAs(path, { readonly: true }, requireLatest);
    } catch (error) {
      // A journal left by a killed run can be rolled back by a connection that may write only.
      if (!isSqliteError(error) || !error.code.startsWith('SQLITE_READONLY')) throw error;
      return connectAs(path, {}, (store) => {
        store.pragma('query_only = ON');
        requireLatest(store, path);
      });
    }
  });
}

/** Opens a copy of a store to read it, whoever may read the file and however old it is. Errors: the `store-…` codes. */
export function openStoreCopy(path: string): Store {
  checkIsFile(path);
  return translateErrors(path, () => connectAs(path, { readonly: true }, checkIdentity));
}

/**
 * Opens an existing store for a look that may as well fail: it waits for nobody, and mends and changes nothing. Throws for any
 * store that can't be read as it is.
 */
export function openStoreForGlance(path: string): Store {
  checkStoreFile(path);
  return connectAs(path, { readonly: true, timeout: 0 }, requireLatest);
}

interface Opening {
  readonly create: boolean;
  /** False: an older one is brought up to date without a copy beside it. */
  readonly keepsOlder?: boolean;
}

/**
 * Opens the store for a run that holds the run lock, bringing an older one up to date. Only `create: true` (an import)
 * makes a new one. The folder is made with mode 0700; the file gets 0600 by the process's umask.
 */
export function openStoreForWriting(path: string, { create, keepsOlder = true }: Opening): Store {
  if (!create || existsSync(path)) checkStoreFile(path);
  return translateErrors(path, () => {
    const store = connect(path, { fileMustExist: !create });
    try {
      const fresh = create && isEmpty(store);
      if (!fresh) checkIdentity(store, path);
      store.pragma('journal_mode = DELETE');
      store.pragma('synchronous = EXTRA');
      store.pragma('secure_delete = ON');
      // What each statement could still be undone with; in a file it takes seven writes a pupil.
      store.pragma('temp_store = MEMORY');
      store.pragma(`cache_size = -${create ? CACHE_KIB.list : CACHE_KIB.other}`);
      // On macOS, fsync alone leaves the data in the drive's cache; elsewhere this changes nothing.
      store.pragma('fullfsync = ON');
      if (fresh) initialise(store);
      migrate(store, keepsOlder ? path : null, MIGRATIONS);
      return store;
    } catch (error) {
      store.close();
      throw error;
    }
  });
}

/** Makes the store's folder (0700) when it is not there. Error: `store-unwritable`. */
export function makeStoreFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new LeeridError('store-unwritable', { path }, { cause: error });
  }
}

/** Brings the store to the last of `migrations`, each with its version in one transaction, after a backup beside `path` unless that is null. */
export function migrate(store: Store, path: string | null, migrations: readonly string[]): void {
  const present = version(store);
  if (path !== null && present > 0 && present < migrations.length) {
    store.prepare('VACUUM INTO ?').run(freeBackupPath(`${path}.voor-versie-${migrations.length}`));
  }
  migrations.slice(present).forEach((sql, index) => {
    store.transaction(() => {
      store.exec(sql);
      store.pragma(`user_version = ${present + index + 1}`);
    })();
  });
}

/** A run that died while it migrated left a backup under this name, maybe half a one: the next gets a number. */
function freeBackupPath(path: string): string {
  let free = path;
  for (let number = 2; existsSync(free); number += 1) free = `${path}-${number}`;
  return free;
}

/** A fresh store in memory, for a plan that nothing is kept of; of an older `version` to compare one with. */
export function openStoreInMemory(version = MIGRATIONS.length): Store {
  const store = connect(':memory:', {});
  initialise(store);
  migrate(store, null, MIGRATIONS.slice(0, version));
  return store;
}

/** A connection to a store that was looked at; one that is no such store is closed again. */
function connectAs(
  path: string,
  options: Database.Options,
  check: (store: Store, path: string) => void,
): Store {
  const store = connect(path, options);
  try {
    check(store, path);
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

function connect(path: string, options: Database.Options): Store {
  const store = new Database(path, { timeout: BUSY_TIMEOUT_MS, ...options });
  store.pragma('foreign_keys = ON');
  store.pragma('trusted_schema = OFF');
  return store;
}

function initialise(store: Store): void {
  store.pragma(`application_id = ${APPLICATION_ID}`);
}

/** It is there, it is a file, and nobody else may read it. Errors: `store-missing`, `store-foreign`, `store-too-open`. */
export function checkStoreFile(path: string): void {
  const { mode } = checkIsFile(path);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  refuseForeign(path);
  throw new LeeridError('store-too-open', { path });
}

/** Nobody is told to take a file that is not ours from others. Error: `store-foreign`. */
function refuseForeign(path: string): void {
  try {
    translateErrors(path, () => connectAs(path, { readonly: true, timeout: 0 }, checkIdentity)).close();
  } catch (error) {
    if (isLeeridError(error, 'store-foreign')) throw error;
  }
}

function checkIsFile(path: string): Stats {
  const stats = statOrRefuse(path);
  if (stats === undefined) throw new LeeridError('store-missing', { path });
  if (!stats.isFile()) throw new LeeridError('store-foreign', { path });
  return stats;
}

/** True for a store that holds something; an empty file is none yet. Error: `store-unwritable`. */
export function storeExists(path: string): boolean {
  return (statOrRefuse(path)?.size ?? 0) > 0;
}

function statOrRefuse(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new LeeridError('store-unwritable', { path }, { cause: error });
  }
}

function checkIdentity(store: Store, path: string): void {
  if (isEmpty(store)) throw new LeeridError('store-missing', { path });
  if (store.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new LeeridError('store-foreign', { path });
  }
  if (version(store) > MIGRATIONS.length) throw new LeeridError('store-newer', { path });
}

function requireLatest(store: Store, path: string): void {
  checkIdentity(store, path);
  if (version(store) < MIGRATIONS.length) throw new LeeridError('store-outdated', { path });
}

function isEmpty(store: Store): boolean {
  return version(store) === 0 && store.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

function version(store: Store): number {
  return Number(store.pragma('user_version', { simple: true }));
}
