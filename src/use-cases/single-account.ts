import { LeeridError } from '../domain/errors.js';
import { fullName, hasLeft, nameAndNumber, type Day, type Student } from '../domain/student.js';
import { accountUrl, isValidUsername } from '../domain/username.js';
import type { AccountPlan } from '../plan/plan-accounts.js';
import { usernameOwner } from '../store/accounts.js';
import type { Store } from '../store/open-store.js';
import type { CreateAccountsRequest } from './plan-creation.js';

/** The pupil of a selection that must be one. Errors: `selection-empty`, `selection-several`. */
export function requireOnePupil(selected: readonly Student[]): Student {
  const [student] = selected;
  if (student === undefined) throw new LeeridError('selection-empty', {});
  if (selected.length > 1) {
    const names = selected.slice(0, 3).map(nameAndNumber);
    throw new LeeridError('selection-several', { names, count: selected.length });
  }
  return student;
}

/**
 * What `create` asks more than `bulk`: exactly one pupil, who can get an account. Errors: `selection-empty`,
 * `selection-several`, `account-exists`, `student-left`, `education-undecided`.
 */
export function checkOnePupil(
  selected: readonly Student[],
  request: CreateAccountsRequest,
  today: Day,
): void {
  const student = requireOnePupil(selected);
  const who = { name: fullName(student), stamnummer: student.stamnummer };
  if (student.account !== null) {
    throw new LeeridError('account-exists', { ...who, username: student.account.username });
  }
  if (hasLeft(student, today))
    throw new LeeridError('student-left', { ...who, until: student.leftOn ?? student.enrolledUntil });
  if (student.education === null && request.undecidedType === null) {
    throw new LeeridError('education-undecided', { ...who, groupName: student.groupName });
  }
}

/**
 * The username that the administrator typed, in NFC; null when there is none. It must fit the rule, be drawable, and give a
 * QR code that can be read off the card. Error: `username-invalid`.
 */
export async function checkTypedUsername(typed: string | null, baseUrl: string): Promise<string | null> {
  if (typed === null) return null;
  const username = typed.normalize('NFC');
  const [{ canDraw }, { isScannable }] = await Promise.all([
    import('../documents/fonts.js'),
    import('../documents/scannable.js'),
  ]);
  const fits = canDraw(username, 'code') && isScannable(accountUrl(baseUrl, username));
  if (!isValidUsername(username) || !fits) throw new LeeridError('username-invalid', { username });
  return username;
}

/** The plan of one account under a typed username. Error: `username-taken`. */
export function withTypedUsername(store: Store, plan: AccountPlan, username: string | null): AccountPlan {
  if (username === null) return plan;
  if (usernameOwner(store, username) !== null) throw new LeeridError('username-taken', { username });
  return { ...plan, accounts: plan.accounts.map((account) => ({ ...account, username })) };
}
