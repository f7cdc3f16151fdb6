import { hasLeft, type Student } from '../domain/student.js';
import { foldText } from '../domain/text.js';
import { aboutStudents, type PupilFinding } from './about-students.js';
import type { Checked } from './checks.js';

/**
 * Pupils with the same official name and birth date who would have two accounts: both are enrolled, or one who is enrolled without
 * an account has one from before. One finding for each person.
 */
export function checkSamePerson({ students, today }: Checked): PupilFinding[] {
  const people = new Map<string, Student[]>();
  for (const student of students) {
    const key = personKey(student);
    if (key === null) continue;
    const same = people.get(key) ?? [];
    people.set(key, same);
    same.push(student);
  }
  return [...people.values()].flatMap((same) => {
    const enrolled = same.filter((student) => !hasLeft(student, today));
    const isNew = enrolled.some(({ account }) => account === null);
    const isDouble = enrolled.length > 1 || (isNew && same.some(({ account }) => account !== null));
    return same.length > 1 && isDouble ? aboutStudents('same-person', same) : [];
  });
}

function personKey({ official }: Student): string | null {
  if (official === null || official.birthDate === null) return null;
  return JSON.stringify([foldText(official.firstName), foldText(official.lastName), official.birthDate]);
}
