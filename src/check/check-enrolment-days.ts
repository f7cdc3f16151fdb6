import { aboutStudents, type PupilFinding } from './about-students.js';
import type { Checked } from './checks.js';

/** Enrolments whose last day comes before their first: nobody is enrolled on any day of them. */
export function checkEnrolmentDays({ students }: Checked): PupilFinding[] {
  return aboutStudents(
    'ends-before-start',
    students.filter(
      ({ enrolledFrom, enrolledUntil }) => enrolledFrom !== null && enrolledFrom > enrolledUntil,
    ),
  );
}
