import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { automaticCopies, deleteCopies, replacedStores } from '../delivery/automatic-copies.js';
import type { Batch } from '../domain/batch.js';
import { todayInBrussels } from '../domain/day.js';
import { LeeridError } from '../domain/errors.js';
import { makeNameFinder } from '../domain/names-pupil.js';
import type { Day, Student } from '../domain/student.js';
import { allBatches, renameBatch } from '../store/batches.js';
import { addEvent, findEvents } from '../store/history.js';
import type { Store } from '../store/open-store.js';
import { removeStudents, studentIdsOfBatches, studentsGoneBefore } from '../store/purge.js';
import { viewBatch } from './list-batches.js';
import { withStoreForReading, withStoreForWriting, type Run } from './run.js';
import { zipName } from './zip-name.js';

/** What stands in place of a selection that named a pupil who was wiped. */
const WIPED = 'gewist';

export interface PurgePlan {
  readonly students: readonly Student[];
  /** Batches whose selection names one of them, and will be replaced. */
  readonly batches: readonly Batch[];
  /** ZIPs with their credentials that still stand somewhere; this program does not delete them. */
  readonly zips: readonly string[];
  /** Copies that the program made by itself, in which they stand too: they go. */
  readonly copies: readonly string[];
  /** Stores that `restore` replaced, and copies that could not be deleted: for a person to delete. */
  readonly otherStores: readonly string[];
}

/** Who left before the day, and what is there of them; from a store that is only read. Errors: `purge-day-not-past`, `store-unwritable`. */
export function planPurge(before: Day, run: Run): PurgePlan {
  checkDay(before, run);
  return withStoreForReading(run, (store) => makePlan(store, before, run.storePath));
}

/**
 * Makes the pupils who left before the day anonymous, in one transaction, with one event that tells how many. Counts,
 * batches and what happened when stay; a username is never given out again. Of a plan that a person confirmed only those
 * who still are to go. Errors: `purge-day-not-past`; `store-unwritable` for copies that can't be looked for, and then nobody is wiped.
 */
export function purgeStudents(before: Day, confirmed: PurgePlan | null, run: Run): Promise<PurgePlan> {
  checkDay(before, run);
  return withStoreForWriting(run, { create: false }, (store) => {
    const agreed = confirmed === null ? null : new Set(confirmed.students.map(({ id }) => id));
    const plan = makePlan(store, before, run.storePath, agreed);
    run.signal.throwIfAborted();
    if (plan.students.length > 0) {
      store
        .transaction(() => {
          purge(store, plan, before, run);
        })
        .immediate();
    }
    const left = deleteCopies(plan.copies);
    const copies = plan.copies.filter((path) => !left.includes(path));
    return { ...plan, copies, otherStores: [...plan.otherStores, ...left] };
  });
}

function checkDay(before: Day, run: Run): void {
  if (before >= todayInBrussels(run.now)) throw new LeeridError('purge-day-not-past', { day: before });
}

function makePlan(
  store: Store,
  before: Day,
  storePath: string,
  agreed: ReadonlySet<number> | null = null,
): PurgePlan {
  const students = studentsGoneBefore(store, before).filter(({ id }) => agreed?.has(id) ?? true);
  const gone = new Set(students.map(({ id }) => id));
  const issued = studentIdsOfBatches(store);
  const issuedBy = ({ id }: Batch) => issued.get(id) ?? [];
  const mayName = makeNameFinder(students);
  const batches = allBatches(store);
  return {
    students,
    batches: batches.filter(
      (batch) => isOfNobodyElse(issuedBy(batch), gone) || mayName(batch.selection, issuedBy(batch)),
    ),
    zips: batches
      .filter((batch) => issuedBy(batch).some((id) => gone.has(id)))
      .map((batch) => viewBatch(batch, storePath))
      .filter(({ zipThere }) => zipThere)
      .map(({ batch }) => (batch.state === 'committed' ? batch.spoolPath : batch.finalPath)),
    copies: students.length > 0 ? automaticCopies(storePath) : copiesOfBefore(store, storePath),
    otherStores: students.length > 0 ? replacedStores(storePath) : [],
  };
}

/** A purge that died between its commit and the end left copies of before it. */
function copiesOfBefore(store: Store, storePath: string): string[] {
  const last = findEvents(store, { studentIds: null, batchId: null, since: null })
    .filter(({ kind }) => kind === 'purged')
    .at(-1);
  if (last === undefined) return [];
  return automaticCopies(storePath).filter((path) => statSync(path).mtime < new Date(last.at));
}

/** A selection of which nobody is left says nothing that is still needed. */
function isOfNobodyElse(issued: readonly number[], gone: ReadonlySet<number>): boolean {
  return issued.length > 0 && issued.every((id) => gone.has(id));
}

function purge(store: Store, { students, batches }: PurgePlan, before: Day, run: Run): void {
  removeStudents(
    store,
    students.map(({ id }) => id),
  );
  for (const batch of batches) renameBatch(store, batch.id, WIPED, wipedPath(batch));
  addEvent(store, {
    studentId: null,
    batchId: null,
    at: run.now.toISOString(),
    actor: run.actor,
    kind: 'purged',
    detail: { count: students.length, before },
  });
}

/** The ZIP's name repeats the selection. One that waits is still to come under its name. */
function wipedPath({ state, finalPath, createdAt }: Batch): string {
  return state === 'committed' ? finalPath : join(dirname(finalPath), zipName(new Date(createdAt), WIPED));
}
