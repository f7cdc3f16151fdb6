import { hasLeft } from '../domain/student.js';
import { aboutStudents, type PupilFinding } from './about-students.js';
import type { Checked } from './checks.js';

/** Enrolled pupils without an account of whom nobody knows which they should get; a bulk passes them over. */
export function checkEducation({ students, today }: Checked): PupilFinding[] {
  return aboutStudents(
    'education-undecided',
    students.filter(
      (student) => student.education === null && student.account === null && !hasLeft(student, today),
    ),
  );
}
