import { LeeridError } from '../domain/errors.js';
import { matchGroups } from '../domain/group-name.js';
import { nearestNames } from '../domain/nearest.js';
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
import { countGroups, type Division, type GroupCount } from './groups.js';
import { allInstitutions } from './institutions.js';
import type { Store } from './open-store.js';
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
    groupKeys: resolveAll(scope, 'group', selection.groups, true),
    classKeys: resolveAll(scope, 'class', selection.classes, true),
    notGroupKeys: resolveAll(scope, 'group', selection.notGroups, false) ?? [],
    notClassKeys: resolveAll(scope, 'class', selection.notClasses, false) ?? [],
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

interface Scope {
  readonly store: Store;
  readonly institutionId: number | null;
  readonly includeLeft: boolean;
  readonly today: Day;
}

/** The keys that the texts mean together; null when there are no texts. With `one`, they must lie in one institution. */
function resolveAll(
  scope: Scope,
  division: Division,
  texts: readonly string[],
  one: boolean,
): string[] | null {
  if (texts.length === 0) return null;
  const groups = countGroups(scope.store, division, scope);
  return texts.flatMap((text) => resolveOne(scope, division, text, groups, one));
}

function resolveOne(
  scope: Scope,
  division: Division,
  text: string,
  groups: readonly GroupCount[],
  one: boolean,
): string[] {
  const keys = matchGroups(
    text,
    groups.map(({ key }) => key),
  );
  if (keys.length === 0) throw unknownGroup(scope, division, text, groups);
  const institutions = new Map(
    groups
      .filter(({ key }) => keys.includes(key))
      .map(({ institutionId, institutionNumber: number, institutionName: name }) => [
        institutionId,
        institutionLabel({ number, name }),
      ]),
  );
  if (one && institutions.size > 1) {
    const what = division === 'group' ? 'groep' : 'klas';
    throw new LeeridError('institution-needed', { what, value: text, names: [...institutions.values()] });
  }
  return keys;
}

function unknownGroup(
  scope: Scope,
  division: Division,
  wanted: string,
  groups: readonly GroupCount[],
): LeeridError {
  const everyone = scope.includeLeft
    ? groups
    : countGroups(scope.store, division, { ...scope, includeLeft: true });
  const left =
    matchGroups(
      wanted,
      everyone.map(({ key }) => key),
    ).length > 0;
  const nearest = nearestNames(
    wanted,
    groups.map(({ name }) => name),
  );
  return new LeeridError(division === 'group' ? 'group-unknown' : 'class-unknown', { wanted, nearest, left });
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
