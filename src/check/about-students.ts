import type { Student } from '../domain/student.js';
import type { Finding } from './finding.js';

export type PupilFinding = Extract<Finding, { students: readonly Student[] }>;

type PupilKind = Exclude<PupilFinding['kind'], 'zip-lost' | 'account-odd'>;

/** One finding about all of these pupils; none about nobody. */
export function aboutStudents(kind: PupilKind, students: readonly Student[]): PupilFinding[] {
  return students.length === 0 ? [] : [{ kind, students }];
}
