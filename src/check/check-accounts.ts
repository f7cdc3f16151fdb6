import type { Account } from '../domain/account.js';
import { allowedPasswordKinds } from '../domain/credentials.js';
import type { Student } from '../domain/student.js';
import { isBcryptHash } from '../hash/bcrypt-hash.js';
import { usernameKey } from '../domain/username.js';
import type { Store } from '../store/open-store.js';
import type { Checked } from './checks.js';
import type { AccountFault, Finding } from './finding.js';

/** What the store says of an account beside what every reader of it sees. */
interface Stored {
  readonly hash: string | null;
  /** True when its history tells where the password came from. */
  readonly hasOrigin: boolean;
}

type Faulty = (account: Account, stored: Stored, issuedTo: number | undefined, id: number) => boolean;

/** What must be true of every account. */
const FAULTS: Readonly<Record<AccountFault, Faulty>> = {
  username: (_account, _stored, issuedTo, id) => issuedTo !== id,
  hash: (_account, { hash }) => hash !== null && !isBcryptHash(hash),
  kind: ({ type, passwordKind }) =>
    passwordKind !== null && !allowedPasswordKinds(type).includes(passwordKind),
  origin: (_account, { hash, hasOrigin }) => hash !== null && !hasOrigin,
};

/** Accounts that no run of this program leaves so: somebody else wrote in the store. */
export function checkAccounts({ store, students }: Checked): Finding[] {
  const issued = readIssued(store);
  const stored = readStored(store);
  const isFaulty = (fault: AccountFault, { id, account }: Student): boolean => {
    const mine = stored.get(id);
    if (account === null || mine === undefined) return false;
    return FAULTS[fault](account, mine, issued.get(usernameKey(account.username)), id);
  };
  const faults = Object.keys(FAULTS) as AccountFault[];
  return faults.flatMap((reason): Finding[] => {
    const found = students.filter((student) => isFaulty(reason, student));
    return found.length === 0 ? [] : [{ kind: 'account-odd', reason, students: found }];
  });
}

function readIssued(store: Store): Map<string, number> {
  const rows = store
    .prepare<[], { username: string; id: number }>('SELECT username, student_id AS id FROM issued_username')
    .all();
  return new Map(rows.map(({ username, id }) => [username, id]));
}

function readStored(store: Store): Map<number, Stored> {
  const rows = store
    .prepare<[], { id: number; hash: string | null; hasOrigin: number }>(
      `SELECT
         student_id AS id,
         password_hash AS hash,
         EXISTS (
           SELECT 1
           FROM event
           WHERE event.student_id = account.student_id
             AND kind IN ('account-created', 'password-reset', 'account-taken-over')
         ) AS hasOrigin
       FROM account`,
    )
    .all();
  return new Map(rows.map(({ id, hash, hasOrigin }) => [id, { hash, hasOrigin: hasOrigin === 1 }]));
}
