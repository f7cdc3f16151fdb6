import { accountStatus } from '../domain/account.js';
import type { Checked } from './checks.js';
import { aboutStudents, type PupilFinding } from './about-students.js';

/** Active accounts of a type that no longer fits the education: `reset --type-past-niet` gives them the other. */
export function checkTypes({ students, today }: Checked): PupilFinding[] {
  const unfit = students.filter((student) => {
    const { account, education } = student;
    const isActive = account !== null && accountStatus(student, today) === 'actief';
    return isActive && education !== null && education !== account.type;
  });
  return aboutStudents('type-unfit', unfit);
}
