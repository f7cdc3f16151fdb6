import { LeeridError } from '../domain/errors.js';
import { fullName, hasLeft, type Day, type Student } from '../domain/student.js';
import type { AccountPlan } from '../plan/plan-accounts.js';
import { isValidUsername } from '../plan/username.js';
import { usernameOwner } from '../store/accounts.js';
import type { Store } from '../store/open-store.js';
import type { CreateAccountsRequest } from './create-accounts.js';

/**
 * What `create` asks more than `bulk`: exactly one pupil, who can get an account. Errors: `selection-empty`,
 * `selection-several`, `account-exists`, `student-left`, `education-undecided`.
 */
export function checkOnePupil(
  selected: readonly Student[],
  request: CreateAccountsRequest,
  today: Day,
): void {
  const [student] = selected;
  if (student === undefined) throw new LeeridError('selection-empty', {});
  if (selected.length > 1) {
    const names = selected.slice(0, 3).map((one) => `${fullName(one)} (${one.stamnummer})`);
    throw new LeeridError('selection-several', { names, count: selected.length });
  }
  const who = { name: fullName(student), stamnummer: student.stamnummer };
  if (student.account !== null) {
    throw new LeeridError('account-exists', { ...who, username: student.account.username });
  }
  if (hasLeft(student, today))
    throw new LeeridError('student-left', { ...who, until: student.enrolledUntil });
  if (student.education === null && request.undecidedType === null) {
    throw new LeeridError('education-undecided', { ...who, groupName: student.groupName });
  }
}

/** The plan of one account under the username that the administrator typed. Errors: `username-invalid`, `username-taken`. */
export function withTypedUsername(store: Store, plan: AccountPlan, typed: string | null): AccountPlan {
  if (typed === null) return plan;
  const username = typed.normalize('NFC');
  if (!isValidUsername(username)) throw new LeeridError('username-invalid', { username });
  if (usernameOwner(store, username) !== null) throw new LeeridError('username-taken', { username });
  return { ...plan, accounts: plan.accounts.map((account) => ({ ...account, username })) };
}
