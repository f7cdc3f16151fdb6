import { addDays } from '../domain/day.js';
import { hasLeft, type Day, type Enrolment, type Student } from '../domain/student.js';

/** The fields of a pupil that a list can change, each as one text; null for nothing. */
const FIELDS: Readonly<Record<string, (enrolment: Enrolment) => string | null>> = {
  firstName: ({ firstName }) => firstName,
  lastName: ({ lastName }) => lastName,
  groupName: ({ groupName }) => groupName,
  className: ({ className }) => className,
  education: ({ education }) => education,
  enrolledFrom: ({ enrolledFrom }) => enrolledFrom,
  enrolledUntil: ({ enrolledUntil }) => enrolledUntil,
  officialFirstName: ({ official }) => official?.firstName ?? null,
  officialLastName: ({ official }) => official?.lastName ?? null,
  sex: ({ official }) => official?.sex ?? null,
  birthDate: ({ official }) => official?.birthDate ?? null,
};

const READERS = Object.entries(FIELDS);

/** Field to its value before and after. */
export type FieldChanges = Readonly<Record<string, readonly [from: string | null, to: string | null]>>;

/** What a list says of one pupil, against what is stored. */
export type Comparison =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  /**
   * `returned`: the pupil had left. `merged`: the person is known under another stamnummer or in another institution. `moved`: the
   * group or the class is another.
   */
  | {
      readonly kind: 'changed' | 'returned' | 'merged';
      readonly moved: boolean;
      readonly changes: FieldChanges;
    };

/** A school's holiday: who is enrolled anew within so many days after the last day was never away. */
const HOLIDAY_DAYS = 31;

export function compareEnrolment(stored: Student | undefined, listed: Enrolment, today: Day): Comparison {
  if (stored === undefined) return { kind: 'new' };
  const changes = changedFields(stored, listed);
  const kind = isBack(stored, listed, today) ? 'returned' : 'changed';
  if (Object.keys(changes).length === 0 && kind === 'changed' && stored.leftOn === listed.leftOn)
    return { kind: 'same' };
  return { kind, moved: 'groupName' in changes || 'className' in changes, changes };
}

/** Every field that has another value, with both values. */
export function changedFields(stored: Enrolment, listed: Enrolment): FieldChanges {
  const changes: Record<string, readonly [from: string | null, to: string | null]> = {};
  for (const [field, read] of READERS) {
    const [from, to] = [read(stored), read(listed)];
    if (from !== to) changes[field] = [from, to];
  }
  return changes;
}

/** The enrolment had ended and is on again; at the change of school year it only goes on. */
function isBack(stored: Student, listed: Enrolment, today: Day): boolean {
  if (hasLeft(listed, today)) return false;
  if (stored.leftOn !== null) return true;
  return hasLeft(stored, today) && (listed.enrolledFrom ?? today) > goesOnUntil(stored);
}

/** The last day on which a new enrolment only goes on with the one that ended. */
export function goesOnUntil({ enrolledUntil }: Pick<Enrolment, 'enrolledUntil'>): Day {
  return addDays(enrolledUntil, HOLIDAY_DAYS);
}
