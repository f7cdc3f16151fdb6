import { createHmac, randomBytes } from 'node:crypto';
import { usernameKey } from '../domain/username.js';
import type { Store } from './open-store.js';
import { prepareOnce } from './prepare-once.js';

const KEY = 'username-key';
const KEY_BYTES = 32;

/** True for a username that a pupil had who was wiped since: it is kept apart for ever, as a keyed hash alone. */
export function isReserved(store: Store, username: string): boolean {
  const key = hashKey(store);
  if (key === null) return false;
  const hash = hashUsername(key, usernameKey(username));
  return prepareOnce(store, 'SELECT 1 FROM reserved_username WHERE hash = ?').get(hash) !== undefined;
}

/** Turns every username that was issued to these pupils into its hash. Must run in a transaction. */
export function reserveUsernames(store: Store, studentIds: readonly number[]): void {
  const key = hashKey(store) ?? makeKey(store);
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

/** Null as long as nobody was wiped. */
function hashKey(store: Store): string | null {
  const row = prepareOnce(store, 'SELECT value FROM setting WHERE key = ?').get(KEY) as
    { value: string } | undefined;
  return row?.value ?? null;
}

function makeKey(store: Store): string {
  const value = randomBytes(KEY_BYTES).toString('hex');
  store.prepare('INSERT INTO setting (key, value) VALUES (@key, @value)').run({ key: KEY, value });
  return value;
}
