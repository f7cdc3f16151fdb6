import type { PasswordKind } from '../domain/account.js';
import type { AccountType } from '../domain/education.js';
import { LeeridError } from '../domain/errors.js';
import { usernameKey } from '../domain/username.js';
import type { Store } from './open-store.js';
import { prepareOnce } from './prepare-once.js';
import { isReserved } from './reserved-usernames.js';

/** An account as it is first stored. */
export interface NewAccount {
  readonly studentId: number;
  readonly username: string;
  readonly type: AccountType;
  readonly passwordKind: PasswordKind | null;
  /** null: taken over from a list, password unknown. */
  readonly passwordHash: string | null;
  readonly mustChange: boolean;
  readonly createdAt: string;
  readonly deactivatedAt: string | null;
}

/** Stores the account and keeps its username for ever. Must run in a transaction. Error: `username-taken` for one of another pupil. */
export function insertAccount(store: Store, account: NewAccount): void {
  keepUsername(store, account);
  prepareOnce(
    store,
    `INSERT INTO account (
         student_id, username, type, password_kind, password_hash, must_change, created_at, password_set_at, deactivated_at
       ) VALUES (
         @studentId, @username, @type, @passwordKind, @passwordHash, @mustChange, @createdAt, @passwordSetAt, @deactivatedAt
       )`,
  ).run({
    ...account,
    mustChange: account.mustChange ? 1 : 0,
    passwordSetAt: account.passwordHash === null ? null : account.createdAt,
  });
}

/** The pupil may have had it before, in the store that this one was put back over. */
function keepUsername(
  store: Store,
  { username, studentId }: Pick<NewAccount, 'username' | 'studentId'>,
): void {
  const owner = usernameOwner(store, username);
  if (owner === studentId) return;
  if (owner !== null) throw new LeeridError('username-taken', { username });
  prepareOnce(store, 'INSERT INTO issued_username (username, student_id) VALUES (@username, @studentId)').run(
    { username: usernameKey(username), studentId },
  );
}

/** What a reset or an edit gives an account. */
export type Credentials = Pick<
  NewAccount,
  'studentId' | 'username' | 'type' | 'passwordKind' | 'passwordHash' | 'mustChange'
> & {
  readonly passwordSetAt: string;
};

/** Gives an account other credentials; the username it had stays reserved. Must run in a transaction. */
export function replaceCredentials(store: Store, credentials: Credentials): void {
  prepareOnce(
    store,
    'INSERT OR IGNORE INTO issued_username (username, student_id) VALUES (@username, @studentId)',
  ).run({ username: usernameKey(credentials.username), studentId: credentials.studentId });
  prepareOnce(
    store,
    `UPDATE account SET
       username = @username,
       type = @type,
       password_kind = @passwordKind,
       password_hash = @passwordHash,
       must_change = @mustChange,
       password_set_at = @passwordSetAt
     WHERE student_id = @studentId`,
  ).run({ ...credentials, mustChange: credentials.mustChange ? 1 : 0 });
}

/** The pupil to whom this username was ever issued (case does not matter), of whom it may be all that is left; null while it is free. */
export function usernameOwner(store: Store, username: string): number | 'wiped' | null {
  const row = prepareOnce(store, 'SELECT student_id FROM issued_username WHERE username = ?').get(
    usernameKey(username),
  ) as { student_id: number } | undefined;
  return row?.student_id ?? (isReserved(store, username) ? 'wiped' : null);
}

/** Makes the account inactive from this moment (UTC, ISO 8601), or with null active as far as the enrolment goes. */
export function setDeactivated(store: Store, studentId: number, at: string | null): void {
  prepareOnce(store, 'UPDATE account SET deactivated_at = @at WHERE student_id = @studentId').run({
    studentId,
    at,
  });
}

export function countAccounts(store: Store): number {
  return (
    store
      .prepare<[], { count: number }>('SELECT count(*) AS count FROM account WHERE password_hash IS NOT NULL')
      .get()?.count ?? 0
  );
}

/** The bcrypt hash by which a password is verified; null for an account taken over from a list. */
export function passwordHash(store: Store, username: string): string | null {
  return (
    store
      .prepare<[string], { password_hash: string | null }>(
        'SELECT password_hash FROM account WHERE username = ?',
      )
      .get(username)?.password_hash ?? null
  );
}
