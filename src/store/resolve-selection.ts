import { LeeridError } from '../domain/errors.js';
import type { Selection } from '../domain/selection.js';
import {
  hasLeft,
  institutionLabel,
  readInstitutionLabel,
  type Day,
  type Institution,
  type Student,
} from '../domain/student.js';
import { foldText } from '../domain/text.js';
import { batchIdsFrom } from './batches.js';
import { allInstitutions } from './institutions.js';
import type { Store } from './open-store.js';
import { resolveGroups, type Scope } from './resolve-groups.js';
import type { StudentQuery } from './student-query.js';
import { findStudents } from './students.js';

/**
 * The pupils that a selection means. Errors: `institution-unknown`, `institution-several`, `institution-needed`,
 * `group-unknown`, `class-unknown`, `student-unknown`, `batch-unknown`, `batch-several`.
 */
export function selectStudents(store: Store, selection: Selection, today: Day): Student[] {
  const institutionId =
    selection.institution === null ? null : findInstitution(store, selection.institution).id;
  const includeLeft = selection.includeLeft || selection.status === 'inactief';
  const scope: Scope = { store, institutionId, includeLeft, today };
  const query: StudentQuery = {
    institutionId,
    stamnummers: selection.stamnummers,
    search: selection.search,
    groupKeys: resolveGroups(scope, 'group', selection.groups, true),
    classKeys: resolveGroups(scope, 'class', selection.classes, true),
    notGroupKeys: resolveGroups(scope, 'group', selection.notGroups, false) ?? [],
    notClassKeys: resolveGroups(scope, 'class', selection.notClasses, false) ?? [],
    status: selection.status,
    type: selection.type,
    includeLeft,
    batchId: selection.batch === null ? null : findBatchId(store, selection.batch),
    typeMismatch: selection.typeMismatch,
  };
  if (selection.stamnummers.length > 0) checkStamnummers(scope, selection.stamnummers);
  return findStudents(store, query, today);
}

/** The one institution with this number, alone or as it is named on screen, or with this text in its name. Errors: `institution-unknown`, `institution-several`. */
export function findInstitution(store: Store, wanted: string): Institution {
  const all = allInstitutions(store);
  const names = all.map(institutionLabel);
  const told = readInstitutionLabel(wanted);
  const exact = all.filter(
    ({ number, name }) =>
      number === (told?.number ?? wanted.padStart(6, '0')) || foldText(name) === foldText(wanted),
  );
  const found =
    exact.length > 0 ? exact : all.filter(({ name }) => foldText(name).includes(foldText(wanted)));
  const [institution] = found;
  if (institution === undefined) throw new LeeridError('institution-unknown', { wanted, names });
  if (found.length > 1)
    throw new LeeridError('institution-several', { wanted, names: found.map(institutionLabel) });
  return institution;
}

/** The number of the one batch that begins like this. Errors: `batch-unknown`, `batch-several`. */
export function findBatchId(store: Store, wanted: string): string {
  const ids = batchIdsFrom(store, wanted.trim().toLowerCase());
  const [id] = ids;
  if (id === undefined) throw new LeeridError('batch-unknown', { wanted });
  if (ids.length > 1) throw new LeeridError('batch-several', { wanted, ids });
  return id;
}

/** Every stamnummer asked for must exist, and mean one pupil. */
function checkStamnummers(
  { store, institutionId, includeLeft, today }: Scope,
  stamnummers: readonly string[],
): void {
  const found = findStudents(store, { ...WHOEVER, institutionId, stamnummers }, today);
  const seen = found.filter((student) => includeLeft || !hasLeft(student, today));
  const isAmong = (students: readonly Student[]) => (stamnummer: string) =>
    students.some((student) => student.stamnummer === stamnummer);
  const missing = stamnummers.filter((stamnummer) => !isAmong(seen)(stamnummer));
  if (missing.length > 0) {
    throw new LeeridError('student-unknown', { stamnummers: missing, left: missing.every(isAmong(found)) });
  }
  for (const stamnummer of stamnummers) {
    const namesakes = seen.filter((student) => student.stamnummer === stamnummer);
    if (namesakes.length > 1) {
      const names = namesakes.map(({ institution }) => institutionLabel(institution));
      throw new LeeridError('institution-needed', { what: 'stamnummer', value: stamnummer, names });
    }
  }
}

const WHOEVER: StudentQuery = {
  institutionId: null,
  stamnummers: [],
  search: null,
  groupKeys: null,
  classKeys: null,
  notGroupKeys: [],
  notClassKeys: [],
  status: null,
  type: null,
  includeLeft: true,
  batchId: null,
  typeMismatch: false,
};
