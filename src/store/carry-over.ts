import type { Batch } from '../domain/batch.js';
import type { Day } from '../domain/student.js';
import { allBatches, setBatchState, setBatchTarget } from './batches.js';
import { findEvents } from './history.js';
import type { Store } from './open-store.js';
import { addReserved, readReserved, reserveNames, type ReservedUsernames } from './reserved-usernames.js';

/** A username that was issued, with the pupil to whom, as two stores know them both. */
interface IssuedName {
  readonly username: string;
  readonly institutionNumber: string | null;
  readonly institutionName: string;
  readonly stamnummer: string;
}

/** What a store that is replaced knows, and the one that comes in its place must not forget. */
export interface CarryOver {
  readonly issued: readonly IssuedName[];
  readonly reserved: ReservedUsernames;
  readonly batches: readonly Batch[];
  readonly purges: readonly Purge[];
}

interface Purge {
  readonly at: string;
  /** Who left before this day was wiped. */
  readonly before: Day;
}

/** What became of the replaced store's knowledge. */
export interface CarriedOver {
  /** Usernames that the copy did not know. */
  readonly usernames: number;
  /** Batches that the copy does not have: their cards are void. */
  readonly laterBatches: readonly Batch[];
  /** Pupils who were wiped may be back: those who left before this day. Null: nobody was wiped since the copy. */
  readonly purgeAgain: Day | null;
}

export function readCarryOver(store: Store): CarryOver {
  const issued = store
    .prepare<[], IssuedName>(
      `SELECT
         issued_username.username,
         institution.number AS institutionNumber,
         institution.name AS institutionName,
         student.stamnummer
       FROM issued_username
       JOIN student ON student.id = issued_username.student_id
       JOIN institution ON institution.id = student.institution_id`,
    )
    .all();
  return { issued, reserved: readReserved(store), batches: allBatches(store), purges: readPurges(store) };
}

/**
 * Brings that knowledge into the copy: no username is free that was ever issued (the pupil who had it may get it again), and a ZIP
 * that was delivered or lost since is known to be. Must run in a transaction.
 */
export function mergeCarryOver(store: Store, old: CarryOver): CarriedOver {
  const usernames = mergeIssued(store, old.issued);
  addReserved(store, old.reserved);
  const known = new Map(allBatches(store).map((batch) => [batch.id, batch]));
  for (const batch of old.batches) {
    const mine = known.get(batch.id);
    if (mine !== undefined && PROGRESS[batch.state] > PROGRESS[mine.state]) {
      setBatchState(store, batch.id, batch.state);
      setBatchTarget(store, batch.id, batch.finalPath, batch.reserved);
    }
  }
  const mine = new Set(readPurges(store).map(({ at }) => at));
  const days = old.purges.filter(({ at }) => !mine.has(at)).map(({ before }) => before);
  return {
    usernames,
    laterBatches: old.batches.filter(({ id }) => !known.has(id)),
    purgeAgain: days.sort().at(-1) ?? null,
  };
}

/** How far a batch has come; what is known of it never goes back. */
const PROGRESS: Readonly<Record<Batch['state'], number>> = { committed: 0, lost: 1, delivered: 2 };

/** Gives how many were new. */
function mergeIssued(store: Store, issued: readonly IssuedName[]): number {
  const isKnown = store.prepare<[string]>('SELECT 1 FROM issued_username WHERE username = ?').pluck();
  const find = store
    .prepare<[IssuedName], number>(
      `SELECT student.id
       FROM student
       JOIN institution ON institution.id = student.institution_id
       WHERE student.stamnummer = @stamnummer
         AND institution.number IS @institutionNumber
         AND (@institutionNumber IS NOT NULL OR institution.name = @institutionName)`,
    )
    .pluck();
  const keep = store.prepare('INSERT INTO issued_username (username, student_id) VALUES (?, ?)');
  const nobodys: string[] = [];
  let count = 0;
  for (const name of issued) {
    if (isKnown.get(name.username) !== undefined) continue;
    count += 1;
    const id = find.get(name);
    if (id === undefined) nobodys.push(name.username);
    else keep.run(name.username, id);
  }
  reserveNames(store, nobodys);
  return count;
}

function readPurges(store: Store): Purge[] {
  return findEvents(store, { studentIds: null, batchId: null, since: null })
    .filter(({ kind }) => kind === 'purged')
    .map(({ at, detail }) => ({ at, before: typeof detail.before === 'string' ? detail.before : '' }));
}
