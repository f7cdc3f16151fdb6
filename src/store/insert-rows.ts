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
  const insert = (values: readonly Value[]): void => {
    const row = `(${columns.map(() => '?').join(', ')})`;
    const places = new Array(values.length / columns.length).fill(row).join(', ');
    prepareOnce(store, `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places}`).run(values);
  };
  let values: Value[] = [];
  for (const row of rows) {
    values.push(...row);
    if (values.length < ROWS * columns.length) continue;
    insert(values);
    values = [];
  }
  if (values.length > 0) insert(values);
}
