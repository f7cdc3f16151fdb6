import { unlinkSync } from 'node:fs';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import type { StudentList } from '../domain/student-list.js';
import { writeRejects } from '../import/write-rejects.js';
import { openStoreInMemory, storeExists } from '../store/open-store.js';
import { hashListedPasswords, type ListedHashes } from './listed-passwords.js';
import { planImport, type ImportPlan, type ImportRequest } from './plan-import.js';
import { readList } from './read-list.js';
import type { Lookalike, SamePupil } from './same-person.js';
import { withStoreForReading, withStoreForWriting, type Run } from './run.js';
import { saveImport } from './save-import.js';

export interface ImportResult extends ImportPlan {
  /** The CSV of rejected rows; null when there were none. */
  readonly rejectsPath: string | null;
}

/**
 * Reads a list into the store: read -> plan -> save, all of it or nothing. The plan is made once without a lock, so that a
 * refused list makes no store, and again under it. Errors: the `list-…` codes; `list-bad-rows` names every bad row, unless
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
  const prepared = await prepare(list, asked, run, askSame);
  if ('brakes' in prepared) return { ...prepared, rejectsPath: null };
  const { request, hashes, isAsked } = prepared;
  return withStoreForWriting(run, { create: true }, (store) => {
    const plan = planImport(store, list, request, run.now);
    refuseBadRows(plan, request);
    refuseUnbelieved(plan, request);
    const rejectsPath = writeRejects(request.path, plan.list);
    try {
      saveImport(store, plan, hashes, run);
    } catch (error) {
      if (rejectsPath !== null) unlinkSync(rejectsPath);
      throw error;
    }
    // Who was asked about them needs no report of them.
    return { ...plan, lookalikes: isAsked ? [] : plan.lookalikes, rejectsPath };
  });
}

interface Prepared {
  readonly request: ImportRequest;
  readonly hashes: ListedHashes;
  readonly isAsked: boolean;
}

/** What is settled without the lock; the plan itself, where it is only to be looked at. It is not kept beside the one that follows. */
async function prepare(
  list: StudentList,
  asked: ImportRequest,
  run: Run,
  askSame?: AskSame,
): Promise<Prepared | ImportPlan> {
  const preview = planWithoutLock(list, asked, run);
  if (preview !== null) refuseBadRows(preview, asked);
  if (asked.dryRun && preview !== null) return preview;
  if (preview !== null) refuseUnbelieved(preview, asked);
  const isAsked = askSame !== undefined && preview !== null && preview.lookalikes.length > 0;
  const answered = isAsked ? await askSame(preview.lookalikes) : [];
  const request = { ...asked, samePupils: [...asked.samePupils, ...answered] };
  return { request, hashes: await hashListedPasswords(list, preview, request.cost, run), isAsked };
}

/** The plan against the store as it is, or against an empty one; null for an older store, which is brought up to date first. */
function planWithoutLock(list: StudentList, request: ImportRequest, run: Run): ImportPlan | null {
  if (!storeExists(run.storePath)) {
    const store = openStoreInMemory();
    const plan = planImport(store, list, request, run.now);
    store.close();
    return plan;
  }
  const report = request.dryRun ? run.report : () => undefined;
  try {
    return withStoreForReading({ ...run, report }, (store) => planImport(store, list, request, run.now));
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
