import type { Enrolment, Student } from '../domain/student.js';

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

/** Field to its value before and after. */
export type FieldChanges = Readonly<Record<string, readonly [from: string | null, to: string | null]>>;

/** What a list says of one pupil, against what is stored. */
export type Comparison =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  /** `moved`: the group or the class is another. */
  | { readonly kind: 'changed'; readonly moved: boolean; readonly changes: FieldChanges };

export function compareEnrolment(stored: Student | undefined, listed: Enrolment): Comparison {
  if (stored === undefined) return { kind: 'new' };
  const changes = Object.fromEntries(
    Object.entries(FIELDS)
      .map(([field, read]) => [field, [read(stored), read(listed)]] as const)
      .filter(([, [from, to]]) => from !== to),
  );
  if (Object.keys(changes).length === 0 && stored.leftOn === null) return { kind: 'same' };
  return { kind: 'changed', moved: 'groupName' in changes || 'className' in changes, changes };
}
