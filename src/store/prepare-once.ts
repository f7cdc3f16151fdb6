import type Database from 'better-sqlite3';
import type { Store } from './open-store.js';

const prepared = new WeakMap<Store, Map<string, Database.Statement>>();

/** The statement for this SQL, compiled the first time only: for what runs once for every pupil. */
export function prepareOnce(store: Store, sql: string): Database.Statement {
  const ofStore = prepared.get(store) ?? new Map<string, Database.Statement>();
  prepared.set(store, ofStore);
  const statement = ofStore.get(sql) ?? store.prepare(sql);
  ofStore.set(sql, statement);
  return statement;
}
