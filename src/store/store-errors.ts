import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';

/** True for an error that SQLite gave, whatever realm it was made in. */
export function isSqliteError(error: unknown): error is { code: string } {
  return errorCode(error).startsWith('SQLITE_');
}

/** Runs work on the store and turns SQLite's own errors into the `store-…` codes that a person can act on. */
export function translateErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translateStoreError(path, error);
  }
}

/** The `store-…` error that an SQLite error means, or the error itself. */
export function translateStoreError(path: string, error: unknown): unknown {
  if (!isSqliteError(error)) return error;
  const code = error.code;
  if (code === 'SQLITE_NOTADB') return new LeeridError('store-foreign', { path }, { cause: error });
  if (code.startsWith('SQLITE_CORRUPT')) return new LeeridError('store-corrupt', { path }, { cause: error });
  if (code.startsWith('SQLITE_BUSY')) return new LeeridError('store-busy', { path }, { cause: error });
  if (code === 'SQLITE_FULL') return new LeeridError('store-full', { path }, { cause: error });
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|AUTH)/.test(code)) {
    return new LeeridError('store-unwritable', { path }, { cause: error });
  }
  return error;
}
