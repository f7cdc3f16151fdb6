import { todayInBrussels } from '../domain/day.js';
import type { AccountType } from '../domain/education.js';
import type { ListedAccount } from '../domain/student-list.js';
import { hasLeft } from '../domain/student.js';
import { insertAccount } from '../store/accounts.js';
import type { Store } from '../store/open-store.js';
import { takenOverPassword, type ListedHashes } from './listed-passwords.js';
import type { PlannedPupil } from './plan-import.js';
import type { Run } from './run.js';

/** Stores the accounts that the list tells of pupils who have none; `ids` are those of the pupils, in their order. */
export function takeOverAccounts(
  store: Store,
  pupils: readonly PlannedPupil[],
  ids: readonly number[],
  hashes: ListedHashes,
  run: Run,
): void {
  const at = run.now.toISOString();
  const today = todayInBrussels(run.now);
  pupils.forEach((pupil, index) => {
    const taken = takenOver(pupil);
    if (taken === null) return;
    const { account, type } = taken;
    insertAccount(store, {
      studentId: ids[index] ?? 0,
      username: account.username,
      type,
      ...takenOverPassword(account, hashes.get(pupil.listed.line)),
      createdAt: account.createdOn === null ? at : `${account.createdOn}T00:00:00.000Z`,
      deactivatedAt: account.status === 'inactief' && !hasLeft(pupil.enrolment, today) ? at : null,
    });
  });
}

/** The account that the list gives a pupil who had none; null for none. */
export function takenOver({
  listed,
  enrolment,
  stored,
}: PlannedPupil): { account: ListedAccount; type: AccountType } | null {
  const { account } = listed;
  const type = account?.type ?? enrolment.education;
  return account === null || type === null || (stored?.account ?? null) !== null ? null : { account, type };
}
