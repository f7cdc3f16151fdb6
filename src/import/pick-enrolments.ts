import type { ListedStudent, PassedOverRow } from '../domain/student-list.js';
import type { Day } from '../domain/student.js';

export interface PickedEnrolments {
  readonly students: readonly ListedStudent[];
  readonly passedOver: readonly PassedOverRow[];
}

/**
 * Of each pupil with several rows the enrolment that counts on `today`: the one that runs, else the first to come, else the
 * last that ended. Rows between which nothing tells the difference all stay, for a person to judge.
 */
export function pickEnrolments(students: readonly ListedStudent[], today: Day): PickedEnrolments {
  const best = new Map<string, ListedStudent>();
  for (const student of students) {
    const other = best.get(pupilKey(student));
    if (other === undefined || compare(student, other, today) > 0) best.set(pupilKey(student), student);
  }
  const counts = (student: ListedStudent): boolean =>
    compare(student, best.get(pupilKey(student)) ?? student, today) === 0;
  return {
    students: students.filter(counts),
    passedOver: students
      .filter((student) => !counts(student))
      .map(({ line }) => ({ line, reason: 'other-enrolment' })),
  };
}

/** Positive when `a` counts more. */
function compare(a: ListedStudent, b: ListedStudent, today: Day): number {
  const [ofA, ofB] = [rank(a, today), rank(b, today)];
  if (ofA !== ofB) return ofA - ofB;
  if (ofA === RUNNING) return 0;
  const [later, earlier] = ofA === ENDED ? [until(a), until(b)] : [from(b), from(a)];
  return later === earlier ? 0 : later > earlier ? 1 : -1;
}

const ENDED = 0;
const TO_COME = 1;
const RUNNING = 2;

function rank(student: ListedStudent, today: Day): number {
  if (until(student) < today) return ENDED;
  return from(student) > today ? TO_COME : RUNNING;
}

const from = ({ enrolledFrom }: ListedStudent): Day => enrolledFrom ?? '';
const until = ({ enrolledUntil }: ListedStudent): Day => enrolledUntil ?? '9999-12-31';

/** A stamnummer is unique within its institution only. */
function pupilKey({ institutionNumber, institutionName, stamnummer }: ListedStudent): string {
  return JSON.stringify([institutionNumber ?? institutionName, stamnummer]);
}
