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
  const seen = new Set(pupils.flatMap(({ stored, absorbed }) => [stored?.id, absorbed?.id]));
  return [...known.values()]
    .flatMap((students) => [...students.values()])
    .filter((student) => !seen.has(student.id) && !hasLeft(student, today));
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
  return [...known].flatMap(([institution, students]): Brake[] => {
    const enrolled = [...students.values()].filter((student) => !hasLeft(student, today)).length;
    const cut = gone.filter(
      ({ institution: of, enrolledUntil }) => of.id === institution.id && enrolledUntil > soon,
    );
    const replaced = pupils.filter((pupil) => pupil.institution === institution && isReplaced(pupil, today));
    const isTooMany = cut.length + replaced.length > MOST_GONE * enrolled;
    if (!isTooMany) return [];
    return [
      { institution: institutionLabel(institution), gone: cut.length, replaced: replaced.length, enrolled },
    ];
  });
}

/** The same stamnummer, and neither the first nor the last name: as in the list of another school. */
function isReplaced({ stored, enrolment, comparison }: PlannedPupil, today: Day): boolean {
  if (stored === undefined || comparison.kind === 'merged' || hasLeft(stored, today)) return false;
  const birthDates = [stored, enrolment].map(({ official }) => official?.birthDate ?? null);
  const isBornAlike = birthDates[0] !== null && birthDates[0] === birthDates[1];
  const differs = (read: (one: { firstName: string; lastName: string }) => string) =>
    foldText(read(stored)) !== foldText(read(enrolment));
  return !isBornAlike && differs((one) => one.firstName) && differs((one) => one.lastName);
}
