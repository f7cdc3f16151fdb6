import { addDays } from '../domain/day.js';
import { institutionLabel, hasLeft, type Day, type Institution, type Student } from '../domain/student.js';
import { foldText } from '../domain/text.js';
import { institutionsWithPupils } from '../store/institutions.js';
import type { Store } from '../store/open-store.js';
import type { ListInstitution } from './resolve-list-institutions.js';
import type { PlannedPupil } from './plan-import.js';

/** A list that is not the whole of its school, or that of another one, is seen by so many pupils who are gone. */
const MOST_GONE = 0.1;
/** An enrolment that ends within so many days is not cut off by the list: the school year ends. */
const ENDING_DAYS = 31;

/** Why a list is not believed, of one institution. */
export interface Brake {
  readonly institution: string;
  /** Pupils who would be gone, and pupils who would become somebody else under the same stamnummer. */
  readonly gone: number;
  readonly replaced: number;
  /** Pupils who are enrolled as the store has it. */
  readonly enrolled: number;
}

/** The pupils of one institution as the store has them, by stamnummer. */
export type KnownPupils = ReadonlyMap<ListInstitution, ReadonlyMap<string, Student>>;

/** The enrolled pupils of the list's institutions who are not in the list. */
export function findGone(known: KnownPupils, pupils: readonly PlannedPupil[], today: Day): Student[] {
  const seen = new Set<number>();
  for (const { stored, absorbed } of pupils) {
    if (stored !== undefined) seen.add(stored.id);
    if (absorbed !== null) seen.add(absorbed.id);
  }
  const gone: Student[] = [];
  for (const students of known.values()) {
    for (const student of students.values())
      if (!seen.has(student.id) && !hasLeft(student, today)) gone.push(student);
  }
  return gone;
}

/** Of a list of several institutions: the store's others with pupils, of which it may have forgotten the one or the other. */
export function findUnlisted(
  store: Store,
  listed: Iterable<ListInstitution>,
  today: Day,
): readonly Institution[] {
  const ids = new Set([...listed].map(({ id }) => id));
  // A list of one school says nothing of the others, whose lists come one by one.
  if (ids.size < 2) return [];
  return institutionsWithPupils(store, today).filter(({ id }) => !ids.has(id));
}

/**
 * The brake: for each institution of which more than a tenth would be gone or be somebody else. Enrolments that end within 31 days
 * don't count.
 */
export function findBrakes(
  known: KnownPupils,
  pupils: readonly PlannedPupil[],
  gone: readonly Student[],
  today: Day,
): Brake[] {
  const soon = addDays(today, ENDING_DAYS);
  const cut = countBy(
    gone.filter(({ enrolledUntil }) => enrolledUntil > soon),
    ({ institution }): number | null => institution.id,
  );
  const replaced = countBy(
    pupils.filter((pupil) => isReplaced(pupil, today)),
    ({ institution }): number | null => institution.id,
  );
  return [...known].flatMap(([institution, students]): Brake[] => {
    const { id } = institution;
    const counts = { gone: cut.get(id) ?? 0, replaced: replaced.get(id) ?? 0 };
    if (counts.gone + counts.replaced === 0) return [];
    const enrolled = [...students.values()].filter((student) => !hasLeft(student, today)).length;
    const isTooMany = counts.gone + counts.replaced > MOST_GONE * enrolled;
    return isTooMany ? [{ institution: institutionLabel(institution), ...counts, enrolled }] : [];
  });
}

function countBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** The same stamnummer, and neither the first nor the last name: as in the list of another school. */
function isReplaced({ stored, enrolment, comparison }: PlannedPupil, today: Day): boolean {
  if (stored === undefined || comparison.kind === 'merged' || hasLeft(stored, today)) return false;
  if (stored.firstName === enrolment.firstName || stored.lastName === enrolment.lastName) return false;
  const birthDates = [stored, enrolment].map(({ official }) => official?.birthDate ?? null);
  const isBornAlike = birthDates[0] !== null && birthDates[0] === birthDates[1];
  const differs = (read: (one: { firstName: string; lastName: string }) => string) =>
    foldText(read(stored)) !== foldText(read(enrolment));
  return !isBornAlike && differs((one) => one.firstName) && differs((one) => one.lastName);
}
