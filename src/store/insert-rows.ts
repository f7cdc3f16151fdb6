import type Database from 'better-sqlite3';
import { prepareOnce } from './prepare-once.js';
import type { Store } from './open-store.js';

export type Value = string | number | null;

/** A list makes a row or two for each pupil: so many in one statement take two thirds of the time that they take one by one. */
const ROWS = 100;

/** Inserts rows whose values are in the order of `columns`. Must run in a transaction. */
export function insertRows(
  store: Store,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
): void {
  const statement = (count: number): Database.Statement => {
    const row = `(${columns.map(() => '?').join(', ')})`;
    const all = new Array(count).fill(row).join(', ');
    return prepareOnce(store, `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${all}`);
  };
  let full: Database.Statement | null = null;
  let values: Value[] = [];
  for (const row of rows) {
    values.push(...row);
    if (values.length < ROWS * columns.length) continue;
    full ??= statement(ROWS);
    full.run(values);
    values = [];
  }
  if (values.length > 0) statement(values.length / columns.length).run(values);
}
