import { todayInBrussels } from '../domain/day.js';
import type { AccountType } from '../domain/education.js';
import { hasLeft } from '../domain/student.js';
import { insertAccount } from '../store/accounts.js';
import { addEvent } from '../store/history.js';
import type { Store } from '../store/open-store.js';
import { saveStudent } from '../store/students.js';
import type { PlannedPupil } from './plan-import.js';
import { saveInstitutions } from './resolve-list-institutions.js';
import type { Run } from './run.js';

/** So often progress is reported, and not after every pupil. */
const PROGRESS_STEPS = 100;

/** Stores what the list changes, with its history and the accounts it takes over, in one transaction. */
export function saveImport(store: Store, pupils: readonly PlannedPupil[], run: Run): void {
  store
    .transaction(() => {
      saveAll(store, pupils, run);
    })
    .immediate();
}

function saveAll(store: Store, pupils: readonly PlannedPupil[], run: Run): void {
  const ids = saveInstitutions(store, pupils.map(({ institution }) => institution)); // prettier-ignore
  const at = run.now.toISOString();
  const today = todayInBrussels(run.now);
  run.report({ kind: 'progress', stage: 'import', done: 0, total: pupils.length });
  const step = Math.max(1, Math.floor(pupils.length / PROGRESS_STEPS));
  pupils.forEach((pupil, index) => {
    const { listed, enrolment, institution, stored, comparison } = pupil;
    const done = index + 1;
    if (done % step === 0 || done === pupils.length)
      run.report({ kind: 'progress', stage: 'import', done, total: pupils.length });
    const id = comparison.kind === 'same' && stored !== undefined
      ? stored.id
      : saveStudent(store, ids.get(institution) ?? 0, enrolment); // prettier-ignore
    const event = { studentId: id, batchId: null, at, actor: run.actor };
    if (comparison.kind === 'new')
      addEvent(store, { ...event, kind: 'enrolled', detail: { groupName: enrolment.groupName } });
    if (comparison.kind === 'changed')
      addEvent(store, { ...event, kind: 'changed', detail: comparison.changes });
    const type: AccountType | null = listed.account?.type ?? enrolment.education;
    if (listed.account === null || type === null || (stored?.account ?? null) !== null) return;
    insertAccount(store, {
      studentId: id,
      username: listed.account.username,
      type,
      passwordKind: null,
      passwordHash: null,
      mustChange: false,
      createdAt: listed.account.createdOn === null ? at : `${listed.account.createdOn}T00:00:00.000Z`,
      deactivatedAt:
        listed.account.status === 'inactief' && !hasLeft({ ...enrolment, leftOn: null }, today) ? at : null,
    });
    addEvent(store, {
      ...event,
      kind: 'account-taken-over',
      detail: { username: listed.account.username, type },
    });
  });
}
