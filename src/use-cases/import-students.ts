import { unlinkSync } from 'node:fs';
import { copyBeforeImport } from '../delivery/automatic-copies.js';
import { todayInBrussels } from '../domain/day.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import type { StudentList } from '../domain/student-list.js';
import { writeRejects } from '../import/write-rejects.js';
import { allInstitutions } from '../store/institutions.js';
import { openStoreInMemory, storeExists, type Store } from '../store/open-store.js';
import { findSharedPlace } from '../store/shared-place.js';
import { endsEnrolments } from './ends-enrolments.js';
import { hashListedPasswords, type ListedHashes } from './listed-passwords.js';
import { planImport, type ImportPlan, type ImportRequest } from './plan-import.js';
import { readList } from './read-list.js';
import type { Lookalike, SamePupil } from './same-person.js';
import { readAndWatch, withStoreForWriting, type Run, type Watched } from './run.js';
import { saveImport } from './save-import.js';

export interface ImportResult extends ImportPlan {
  /** The CSV of rejected rows; null when there were none. */
  readonly rejectsPath: string | null;
  /** The copy of the store as it was before; null for an import that ends nothing. */
  readonly copyPath: string | null;
}

/**
 * Reads a list into the store: read -> plan -> save, all of it or nothing. The plan is made once without a lock, so that a
 * refused list makes no store, and again under it when the store changed meanwhile. Errors: the `list-…` codes; `list-bad-rows` names every bad row, unless
 * they are to be skipped; `institution-needed` for a list that names none; `list-brake` for one that would end too many enrolments,
 * but never when only looked at. `shown` is the list as a person saw and confirmed it; the file may be another by now.
 */
export async function importStudents(
  asked: ImportRequest,
  run: Run,
  askSame?: AskSame,
  shown?: StudentList,
): Promise<ImportResult> {
  const list = shown ?? (await readList(asked, run));
  run.signal.throwIfAborted();
  const preview = planWithoutLock(list, asked, run);
  reportPlace(run);
  try {
    const plan = preview?.value ?? null;
    if (plan !== null) refuseBadRows(plan, asked);
    if (asked.dryRun && plan !== null) return { ...plan, rejectsPath: null, copyPath: null };
    if (plan !== null) refuseUnbelieved(plan, asked);
    const isAsked = askSame !== undefined && plan !== null && plan.lookalikes.length > 0;
    const answered = isAsked ? await askSame(plan.lookalikes) : [];
    const request = { ...asked, samePupils: [...asked.samePupils, ...answered] };
    const hashes = await hashListedPasswords(list, plan, request.cost, run);
    return await withStoreForWriting(run, { create: true }, async (store) => {
      const still = answered.length === 0 && preview?.isStill(store) === true ? plan : null;
      const last = still ?? planImport(store, list, request, run.now);
      const saved = await save(store, last, request, hashes, run);
      // Who was asked about them needs no report of them.
      return { ...last, lookalikes: isAsked ? [] : last.lookalikes, ...saved };
    });
  } finally {
    preview?.close();
  }
}

/** Gives the path of the copy of before, and of the CSV with the rejected rows, which is there only when the rest is saved. */
async function save(
  store: Store,
  plan: ImportPlan,
  request: ImportRequest,
  hashes: ListedHashes,
  run: Run,
): Promise<Pick<ImportResult, 'rejectsPath' | 'copyPath'>> {
  refuseBadRows(plan, request);
  refuseUnbelieved(plan, request);
  const copies = endsEnrolments(plan, todayInBrussels(run.now));
  const copyPath = copies ? await copyBeforeImport(store, run.storePath, run) : null;
  run.signal.throwIfAborted();
  const rejectsPath = writeRejects(request.path, plan.list);
  try {
    saveImport(store, plan, hashes, run);
  } catch (error) {
    if (rejectsPath !== null) unlinkSync(rejectsPath);
    throw error;
  }
  return { rejectsPath, copyPath };
}

/** Said once, before there is anything that would have to be moved. */
function reportPlace(run: Run): void {
  const place = storeExists(run.storePath) ? null : findSharedPlace(run.storePath);
  if (place !== null) run.report({ kind: 'store-shared', place });
}

/** A plan that was made without the lock. */
interface Preview extends Pick<Watched<ImportPlan>, 'value' | 'close'> {
  /** True when the store, now locked, is as it was then: a second plan would be the same. */
  readonly isStill: (store: Store) => boolean;
}

/** The plan against the store as it is, or against an empty one; null for an older store, which is brought up to date first. */
function planWithoutLock(list: StudentList, request: ImportRequest, run: Run): Preview | null {
  const plan = (store: Store): ImportPlan => planImport(store, list, request, run.now);
  if (!storeExists(run.storePath)) {
    const empty = openStoreInMemory();
    try {
      const isStill = (store: Store): boolean => allInstitutions(store).length === 0;
      return { value: plan(empty), isStill, close: () => undefined };
    } finally {
      empty.close();
    }
  }
  const report = request.dryRun ? run.report : () => undefined;
  try {
    const watched = readAndWatch({ ...run, report }, plan);
    return { ...watched, isStill: watched.isUnchanged };
  } catch (error) {
    if (isLeeridError(error, 'store-outdated') && !request.dryRun) return null;
    throw error;
  }
}

/** What a person answers about pupils who seem to be one, outside the lock. */
export type AskSame = (lookalikes: readonly Lookalike[]) => Promise<readonly SamePupil[]>;

function refuseUnbelieved({ brakes }: ImportPlan, request: ImportRequest): void {
  if (brakes.length > 0 && !request.force)
    throw new LeeridError('list-brake', { path: request.path, brakes });
}

function refuseBadRows({ list, pupils }: ImportPlan, request: ImportRequest): void {
  if (list.errors.length > 0 && !request.skipBadRows) {
    throw new LeeridError('list-bad-rows', { path: request.path, issues: list.errors });
  }
  if (pupils.length === 0) throw new LeeridError('list-no-rows', { path: request.path });
}
