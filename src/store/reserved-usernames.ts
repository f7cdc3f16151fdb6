import { createHmac, randomBytes } from 'node:crypto';
import { usernameKey } from '../domain/username.js';
import type { Store } from './open-store.js';
import { prepareOnce } from './prepare-once.js';

const KEY = 'username-key';
const KEY_BYTES = 32;

/** True for a username that a pupil had who was wiped since: it is kept apart for ever, as a keyed hash alone. */
export function isReserved(store: Store, username: string): boolean {
  return hashKeys(store).some((key) => {
    const hash = hashUsername(key, usernameKey(username));
    return prepareOnce(store, 'SELECT 1 FROM reserved_username WHERE hash = ?').get(hash) !== undefined;
  });
}

/** Turns every username that was issued to these pupils into its hash. Must run in a transaction. */
export function reserveUsernames(store: Store, studentIds: readonly number[]): void {
  const key = ownKey(store);
  const issued = store.prepare<[number], { username: string }>(
    'SELECT username FROM issued_username WHERE student_id = ?',
  );
  const reserve = store.prepare('INSERT OR IGNORE INTO reserved_username (hash) VALUES (?)');
  const remove = store.prepare('DELETE FROM issued_username WHERE student_id = ?');
  for (const id of studentIds) {
    for (const { username } of issued.all(id)) reserve.run(hashUsername(key, username));
    remove.run(id);
  }
}

/** Without the key, names could be tried against the hashes: a list of all likely usernames is short. */
function hashUsername(key: string, username: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(username).digest('hex');
}

/** The store's own key first; those of stores that it was put back over follow. None as long as nobody was wiped. */
function hashKeys(store: Store): string[] {
  const rows = prepareOnce(
    store,
    `SELECT value FROM setting WHERE key = '${KEY}' OR key LIKE '${KEY}-%' ORDER BY key`,
  ).all() as { value: string }[];
  return rows.map(({ value }) => value);
}

function ownKey(store: Store): string {
  return hashKeys(store)[0] ?? addKey(store, randomBytes(KEY_BYTES).toString('hex'));
}

function addKey(store: Store, value: string): string {
  const number = hashKeys(store).length + 1;
  const key = number === 1 ? KEY : `${KEY}-${number}`;
  store.prepare('INSERT INTO setting (key, value) VALUES (@key, @value)').run({ key, value });
  return value;
}

/** What a store knows of usernames of pupils who were wiped: hashes, and the keys that made them. */
export interface ReservedUsernames {
  readonly keys: readonly string[];
  readonly hashes: readonly string[];
}

export function readReserved(store: Store): ReservedUsernames {
  const rows = store.prepare<[], { hash: string }>('SELECT hash FROM reserved_username').all();
  return { keys: hashKeys(store), hashes: rows.map(({ hash }) => hash) };
}

/** Takes over what another store reserved. Must run in a transaction. */
export function addReserved(store: Store, { keys, hashes }: ReservedUsernames): void {
  const known = new Set(hashKeys(store));
  for (const key of keys) if (!known.has(key)) addKey(store, key);
  const reserve = store.prepare('INSERT OR IGNORE INTO reserved_username (hash) VALUES (?)');
  for (const hash of hashes) reserve.run(hash);
}

/** Reserves these usernames as those of nobody who is known. Must run in a transaction. */
export function reserveNames(store: Store, usernames: readonly string[]): void {
  if (usernames.length === 0) return;
  const key = ownKey(store);
  const reserve = store.prepare('INSERT OR IGNORE INTO reserved_username (hash) VALUES (?)');
  for (const username of usernames) reserve.run(hashUsername(key, usernameKey(username)));
}
