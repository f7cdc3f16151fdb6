import { todayInBrussels } from '../domain/day.js';
import type { AccountType } from '../domain/education.js';
import { hasLeft, type Student } from '../domain/student.js';
import type { Comparison } from '../import/compare-list.js';
import { insertAccount } from '../store/accounts.js';
import { addEvent, type EventKind } from '../store/history.js';
import type { Store } from '../store/open-store.js';
import { markLeft, moveStudent, saveStudent } from '../store/students.js';
import { takenOverPassword, type ListedHashes } from './listed-passwords.js';
import type { ImportPlan, PlannedPupil } from './plan-import.js';
import { saveInstitutions } from './resolve-list-institutions.js';
import type { Run } from './run.js';

/** So often progress is reported, and not after every pupil. */
const PROGRESS_STEPS = 100;

/** Stores what the list changes, with its history and the accounts it takes over, in one transaction. */
export function saveImport(store: Store, { pupils, gone }: ImportPlan, hashes: ListedHashes, run: Run): void {
  store
    .transaction(() => {
      saveAll(store, pupils, hashes, run);
      endEnrolments(store, gone, run);
    })
    .immediate();
}

/** Who is not in the list any more left today. */
function endEnrolments(store: Store, gone: readonly Student[], run: Run): void {
  const today = todayInBrussels(run.now);
  for (const { id, enrolledUntil } of gone) {
    markLeft(store, id, today);
    addEvent(store, {
      studentId: id,
      batchId: null,
      at: run.now.toISOString(),
      actor: run.actor,
      kind: 'left',
      detail: { enrolledUntil: [enrolledUntil, today] },
    });
  }
}

function saveAll(store: Store, pupils: readonly PlannedPupil[], hashes: ListedHashes, run: Run): void {
  const ids = saveInstitutions(
    store,
    pupils.map(({ institution }) => institution),
  );
  const at = run.now.toISOString();
  const today = todayInBrussels(run.now);
  run.report({ kind: 'progress', stage: 'import', done: 0, total: pupils.length });
  const step = Math.max(1, Math.floor(pupils.length / PROGRESS_STEPS));
  pupils.forEach((pupil, index) => {
    const { listed, enrolment, institution, stored, absorbed, comparison } = pupil;
    const done = index + 1;
    if (done % step === 0 || done === pupils.length)
      run.report({ kind: 'progress', stage: 'import', done, total: pupils.length });
    const institutionId = ids.get(institution) ?? 0;
    if (comparison.kind === 'merged' && stored !== undefined)
      moveStudent(store, { id: stored.id, institutionId, stamnummer: enrolment.stamnummer }, absorbed);
    const id =
      comparison.kind === 'same' && stored !== undefined
        ? stored.id
        : saveStudent(store, institutionId, enrolment);
    const event = { studentId: id, batchId: null, at, actor: run.actor };
    if (comparison.kind === 'new')
      addEvent(store, { ...event, kind: 'enrolled', detail: { groupName: enrolment.groupName } });
    const kind = eventOf(comparison);
    if (kind !== null && 'changes' in comparison)
      addEvent(store, { ...event, kind, detail: comparison.changes });
    const type: AccountType | null = listed.account?.type ?? enrolment.education;
    if (listed.account === null || type === null || (stored?.account ?? null) !== null) return;
    insertAccount(store, {
      studentId: id,
      username: listed.account.username,
      type,
      ...takenOverPassword(listed.account, hashes.get(listed.line)),
      createdAt: listed.account.createdOn === null ? at : `${listed.account.createdOn}T00:00:00.000Z`,
      deactivatedAt: listed.account.status === 'inactief' && !hasLeft(enrolment, today) ? at : null,
    });
    addEvent(store, {
      ...event,
      kind: 'account-taken-over',
      detail: { username: listed.account.username, type },
    });
  });
}

/** What the history calls a change; null for none. */
function eventOf(comparison: Comparison): EventKind | null {
  if (comparison.kind === 'new' || comparison.kind === 'same') return null;
  if (comparison.kind !== 'changed') return comparison.kind;
  if (comparison.moved) return 'moved';
  return Object.keys(comparison.changes).length === 0 ? null : 'changed';
}
