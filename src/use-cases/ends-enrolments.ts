import { hasLeft, type Day } from '../domain/student.js';
import type { ImportPlan } from './plan-import.js';

/** True for a list that ends an enrolment, or makes two pupils one: what a person may want to take back. */
export function endsEnrolments({ pupils, gone }: Pick<ImportPlan, 'pupils' | 'gone'>, today: Day): boolean {
  if (gone.length > 0) return true;
  return pupils.some(({ stored, enrolment, comparison }) => {
    if (stored === undefined) return false;
    return comparison.kind === 'merged' || (!hasLeft(stored, today) && hasLeft(enrolment, today));
  });
}
