import { BATCH_KINDS } from '../domain/batch.js';
import { LeeridError } from '../domain/errors.js';
import { EVENT_KINDS } from './history.js';
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

/** What is true of what we write without a rule in the tables. */
const UNRULED: readonly Rule[] = [
  { table: 'event', rule: `kind IN (${quoted(EVENT_KINDS)})` },
  { table: 'batch', rule: `kind IN (${quoted(BATCH_KINDS)})` },
  { table: 'batch', rule: "length(id) = 16 AND id NOT GLOB '*[^0-9a-f]*'" },
];

const ZIP_OF_OURS = /[/\\]leerid-[^/\\]*\.zip$/;
const SPOOLED_ZIP = /\.spool[/\\]([0-9a-f]{16})\.zip$/;

/** What must be true of every row of a table, in SQL; of an empty column nothing is said. */
interface Rule {
  readonly table: string;
  readonly rule: string;
}

/** True when SQLite finds nothing broken, and what is in it is ours: tables and indexes as the migrations make them, and words as we write them. */
export function isWhole(store: Store): boolean {
  return integrityProblems(store).length === 0 && isOurs(store);
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

/** True when its tables are ours, and every word in them is one that we write. */
function isOurs(store: Store): boolean {
  const version = Number(store.pragma('user_version', { simple: true }));
  if (version < 1) return false;
  const ours = openStoreInMemory(version);
  try {
    const found = schemaOf(store);
    const present = new Set(found.map(describe));
    const schema = schemaOf(ours);
    // Somebody's own index harms nothing; a trigger would write behind our back.
    if (found.some(({ type }) => type === 'trigger' || type === 'view')) return false;
    return (
      schema.map(describe).every((made) => present.has(made)) &&
      keepsRules(store, schema) &&
      keepsToItsPaths(store)
    );
  } finally {
    ours.close();
  }
}

/** SQLite itself forgets the rules of tables that are opened to be read. */
function keepsRules(store: Store, schema: readonly SchemaRow[]): boolean {
  return [...UNRULED, ...schema.flatMap(rulesOf)].every(
    ({ table, rule }) =>
      store.prepare(`SELECT 1 FROM ${table} WHERE NOT (${rule}) LIMIT 1`).get() === undefined,
  );
}

/** A batch's ZIP is written, and its spool file deleted: a copy that somebody edited must not turn that on other files. */
function keepsToItsPaths(store: Store): boolean {
  return store
    .prepare<[], { id: string; final: string; spool: string }>(
      'SELECT id, final_path AS final, spool_path AS spool FROM batch',
    )
    .all()
    .every(({ id, final, spool }) => ZIP_OF_OURS.test(final) && SPOOLED_ZIP.exec(spool)?.[1] === id);
}

function rulesOf({ table, sql }: SchemaRow): Rule[] {
  return [...(sql ?? '').matchAll(/CHECK \((.*?\))\)/g)].map(([, rule = '']) => ({ table, rule }));
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string | null;
}

function schemaOf(store: Store): SchemaRow[] {
  return store.prepare<[], SchemaRow>('SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema').all();
}

function describe({ type, name, table, sql }: SchemaRow): string {
  return [type, name, table, sql ?? ''].join(' ');
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
