import { todayInBrussels } from '../domain/day.js';
import { addEvents } from '../store/history.js';
import type { Store } from '../store/open-store.js';
import { insertStudents, saveStudent, type EnrolledStudent } from '../store/save-students.js';
import { markLeft, moveStudent } from '../store/students.js';
import { goneEvents, pupilEvents } from './import-events.js';
import type { ListedHashes } from './listed-passwords.js';
import type { ImportPlan, PlannedPupil } from './plan-import.js';
import { saveInstitutions, type ListInstitution } from './resolve-list-institutions.js';
import type { Run } from './run.js';
import { takeOverAccounts } from './take-over-accounts.js';

/** So often progress is reported, and not after every pupil. */
const PROGRESS_STEPS = 100;

/** Stores what the list changes, with its history and the accounts it takes over, in one transaction. */
export function saveImport(store: Store, { pupils, gone }: ImportPlan, hashes: ListedHashes, run: Run): void {
  store
    .transaction(() => {
      const ids = savePupils(store, pupils, run);
      takeOverAccounts(store, pupils, ids, hashes, run);
      addEvents(store, pupilEvents(pupils, ids, run));
      const today = todayInBrussels(run.now);
      for (const { id } of gone) markLeft(store, id, today);
      addEvents(store, goneEvents(gone, run));
    })
    .immediate();
}

/** The ids of the pupils, in their order. New ones come many in a statement, which is why their ids are known from the first. */
function savePupils(store: Store, pupils: readonly PlannedPupil[], run: Run): number[] {
  const institutionIds = saveInstitutions(
    store,
    pupils.map(({ institution }) => institution),
  );
  const idOf = (institution: ListInstitution): number => institutionIds.get(institution) ?? 0;
  const count = countPupils(pupils.length, run);
  for (const { stored, absorbed, comparison, institution, enrolment } of pupils) {
    if (stored === undefined) continue;
    count();
    if (comparison.kind === 'same') continue;
    const institutionId = idOf(institution);
    if (comparison.kind === 'merged')
      moveStudent(store, { id: stored.id, institutionId, stamnummer: enrolment.stamnummer }, absorbed);
    saveStudent(store, institutionId, enrolment);
  }
  function* newcomers(): Generator<EnrolledStudent> {
    for (const { stored, institution, enrolment } of pupils) {
      if (stored !== undefined) continue;
      count();
      yield { institutionId: idOf(institution), enrolment };
    }
  }
  let next = insertStudents(store, newcomers());
  return pupils.map(({ stored }) => stored?.id ?? next++);
}

/** Reports now and then how many pupils are stored; to be called for each. */
function countPupils(total: number, run: Run): () => void {
  const step = Math.max(1, Math.floor(total / PROGRESS_STEPS));
  let done = 0;
  const report = (): void => {
    run.report({ kind: 'progress', stage: 'import', done, total });
  };
  report();
  return () => {
    done += 1;
    if (done % step === 0 || done === total) report();
  };
}
