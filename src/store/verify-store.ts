import type { Store } from './open-store.js';

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
