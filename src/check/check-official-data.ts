import { hasLeft } from '../domain/student.js';
import { aboutStudents, type PupilFinding } from './about-students.js';
import type { Checked } from './checks.js';

/** Enrolled pupils without a valid rijksregister- or bisnummer, and so without official data. */
export function checkOfficialData({ students, today }: Checked): PupilFinding[] {
  return aboutStudents(
    'no-official-data',
    students.filter((student) => student.official === null && !hasLeft(student, today)),
  );
}
