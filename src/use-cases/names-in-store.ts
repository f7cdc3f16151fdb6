import type { Batch } from '../domain/batch.js';
import { todayInBrussels } from '../domain/day.js';
import { EVERYONE } from '../domain/selection.js';
import { fullName } from '../domain/student.js';
import { allBatches } from '../store/batches.js';
import { countGroups, type Division } from '../store/groups.js';
import { allInstitutions } from '../store/institutions.js';
import { openStoreForGlance, type Store } from '../store/open-store.js';
import { findInstitution, selectStudents } from '../store/resolve-selection.js';

/** Where names are looked up. `institution`: number, or part of the name, of the only one that counts. */
export interface NameScope {
  readonly storePath: string;
  readonly now: Date;
  readonly institution: string | null;
  readonly includeLeft: boolean;
}

/** Groups or classes with the number of their pupils, in natural order; none when the store can't be read. */
export function groupNames(division: Division, scope: NameScope): { name: string; students: number }[] {
  return glance(scope.storePath, (store) => {
    const institutionId = scope.institution === null ? null : findInstitution(store, scope.institution).id;
    const { includeLeft } = scope;
    return countGroups(store, division, { institutionId, includeLeft, today: todayInBrussels(scope.now) });
  });
}

/** Pupils by stamnummer, sorted on naam and voornaam; none when the store can't be read. */
export function pupilNames(scope: NameScope): { stamnummer: string; name: string }[] {
  return glance(scope.storePath, (store) => {
    const { institution, includeLeft } = scope;
    const students = selectStudents(
      store,
      { ...EVERYONE, institution, includeLeft },
      todayInBrussels(scope.now),
    );
    return students.map((student) => ({ stamnummer: student.stamnummer, name: fullName(student) }));
  });
}

/** The institutions; none when the store can't be read. */
export function institutionNames({ storePath }: NameScope): { number: string | null; name: string }[] {
  return glance(storePath, allInstitutions);
}

/** The batches, newest first; none when the store can't be read. */
export function batchNames({ storePath }: NameScope): Pick<Batch, 'id' | 'createdAt' | 'selection'>[] {
  return glance(storePath, allBatches);
}

function glance<T>(storePath: string, look: (store: Store) => T[]): T[] {
  try {
    const store = openStoreForGlance(storePath);
    try {
      return look(store);
    } finally {
      store.close();
    }
  } catch {
    return []; // no store, a busy one, one of another version: whoever asked for names does without
  }
}
