import { allowedPasswordKinds, type Password, type PlannedAccount } from '../domain/credentials.js';
import { usernameKey } from '../domain/username.js';
import type { AccountPlan } from './plan-accounts.js';

/** What a person changed of one row of a plan; null leaves what was proposed. */
export interface RowChange {
  readonly username: string | null;
  readonly password: Password | null;
}

/** The changes by pupil id. */
export type RowChanges = ReadonlyMap<number, RowChange>;

export const NO_CHANGES: RowChanges = new Map();

/** The changes with these added; what was changed before of a row and is not named again stays. */
export function withChanges(
  changes: RowChanges,
  added: Iterable<readonly [studentId: number, change: Partial<RowChange>]>,
): RowChanges {
  const result = new Map(changes);
  for (const [studentId, change] of added) {
    result.set(studentId, { ...(result.get(studentId) ?? UNCHANGED), ...change });
  }
  return result;
}

/** The changes without the passwords of basis accounts: another kind was chosen for all of them. */
export function withoutBasisPasswords(changes: RowChanges): RowChanges {
  return new Map(
    [...changes].map(([id, change]) => [
      id,
      change.password?.kind === 'gevorderd' ? change : { ...change, password: null },
    ]),
  );
}

const UNCHANGED: RowChange = { username: null, password: null };

/**
 * The plan with the changes in it. A change that no longer fits is left out: a password of a kind that the account can't
 * have, and a username that another row has by now.
 */
export function applyChanges<P extends AccountPlan>(plan: P, changes: RowChanges): P {
  const accounts = plan.accounts.map((account) => {
    const change = changes.get(account.student.id);
    return change === undefined ? account : withPassword(account, change.password);
  });
  const typed = accounts.flatMap(({ student }) => {
    const username = changes.get(student.id)?.username ?? null;
    return username === null ? [] : [[student.id, username] as const];
  });
  const names = fittingNames(accounts, new Map(typed));
  return {
    ...plan,
    accounts: accounts.map((account) => ({
      ...account,
      username: names.get(account.student.id) ?? account.username,
    })),
  };
}

/**
 * The typed names that can stand beside the others. A name that a proposal has is free once that row got another one
 * itself, whatever the order; so names are taken away until no two are alike. The proposals alone never are.
 */
function fittingNames(
  accounts: readonly PlannedAccount[],
  typed: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const owners = new Map<string, number>();
  const rows = accounts.map(({ student: { id }, username }) => ({ id, name: typed.get(id) ?? username }));
  // Proposals first: they can't give way.
  const isTyped = ({ id }: { id: number }) => typed.has(id);
  for (const { id, name } of [...rows.filter((row) => !isTyped(row)), ...rows.filter(isTyped)]) {
    const key = usernameKey(name);
    if (!owners.has(key)) owners.set(key, id);
  }
  const kept = new Map([...typed].filter(([id, name]) => owners.get(usernameKey(name)) === id));
  return kept.size === typed.size ? typed : fittingNames(accounts, kept);
}

/** The pupil of the plan who has this username (case does not matter), other than `studentId`. */
export function otherWithUsername(
  { accounts }: AccountPlan,
  username: string,
  studentId: number,
): PlannedAccount | undefined {
  const wanted = usernameKey(username);
  return accounts.find(
    (account) => account.student.id !== studentId && usernameKey(account.username) === wanted,
  );
}

function withPassword(account: PlannedAccount, password: Password | null): PlannedAccount {
  if (password === null || !allowedPasswordKinds(account.type).includes(password.kind)) return account;
  return { ...account, password };
}
