import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { openStoreCopy } from './open-store.js';
import { isSqliteError, translateStoreError } from './store-errors.js';
import { isWhole } from './verify-store.js';

/**
 * The `store-…` error that an SQLite error means. One that SQLite has no such word for (a table that is gone, a rule that is broken)
 * comes of damage when the store is seen to be damaged; else it is given as it is. No connection of this run may be in a transaction.
 */
export function explainStoreError(path: string, error: unknown): unknown {
  const translated = translateStoreError(path, error);
  if (!isSqliteError(translated) || !isDamaged(path)) return translated;
  return new LeeridError('store-corrupt', { path }, { cause: error });
}

/** True for a store that can't be read as a whole one of ours, or is not there; not for one that is only busy. */
export function isDamaged(path: string): boolean {
  try {
    const store = openStoreCopy(path);
    try {
      return !isWhole(store);
    } finally {
      store.close();
    }
  } catch (error) {
    return !isLeeridError(error, 'store-busy') && !errorCode(error).startsWith('SQLITE_BUSY');
  }
}
