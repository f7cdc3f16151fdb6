import { LeeridError } from '../domain/errors.js';
import { openStoreInMemory, type Store } from './open-store.js';

/** So many of SQLite's complaints are read; a store with one is broken. */
const MOST_PROBLEMS = 20;

/** What SQLite finds broken in the file, in its own words; empty for a whole store. */
export function integrityProblems(store: Store): string[] {
  const rows = store.pragma(`integrity_check(${MOST_PROBLEMS})`) as { integrity_check: string }[];
  const problems = rows.map(({ integrity_check: text }) => text).filter((text) => text !== 'ok');
  if (problems.length > 0) return problems;
  const strays = store.pragma('foreign_key_check') as { table: string; parent: string }[];
  return [...new Set(strays.map(({ table, parent }) => `${table} without ${parent}`))];
}

/** True when SQLite finds nothing broken, and the tables and indexes are there that the migrations make, as they make them. */
export function isWhole(store: Store): boolean {
  return integrityProblems(store).length === 0 && hasOurSchema(store);
}

/**
 * For a run whose passwords stand in nothing else: refuses a store that is damaged, or that can't be written to, before anything is
 * made. SQLite itself only sees the damage in what it happens to read. Some 2 ms for 1 000 pupils, 60 for 20 000. Error: `store-corrupt`,
 * and SQLite's own for a store that can't be written to.
 */
export function requireWhole(store: Store): void {
  const look = store.transaction(() => isWhole(store));
  if (!look.immediate()) throw new LeeridError('store-corrupt', { path: store.name });
}

function hasOurSchema(store: Store): boolean {
  const version = Number(store.pragma('user_version', { simple: true }));
  if (version < 1) return false;
  const ours = openStoreInMemory(version);
  try {
    const present = new Set(schemaOf(store));
    return schemaOf(ours).every((made) => present.has(made));
  } finally {
    ours.close();
  }
}

function schemaOf(store: Store): string[] {
  return store
    .prepare<[], string>(
      "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema",
    )
    .pluck()
    .all();
}

/** How much is in a store. */
export interface StoreCounts {
  readonly students: number;
  readonly accounts: number;
  readonly batches: number;
  readonly events: number;
}

export function countStore(store: Store): StoreCounts {
  const count = (table: string): number =>
    Number(store.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return {
    students: count('student'),
    accounts: count('account'),
    batches: count('batch'),
    events: count('event'),
  };
}
