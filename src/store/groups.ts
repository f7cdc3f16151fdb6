import { compareNatural } from '../domain/text.js';
import type { Day } from '../domain/student.js';
import type { Store } from './open-store.js';
import { LEFT } from './student-query.js';

/** A group or class of one institution, with its enrolled pupils counted per status. */
export interface GroupCount {
  readonly institutionId: number;
  readonly institutionNumber: string | null;
  readonly institutionName: string;
  readonly name: string;
  readonly key: string;
  readonly students: number;
  readonly withoutAccount: number;
  readonly active: number;
  readonly inactive: number;
}

/** Which of the two ways in which a school divides its pupils. */
export type Division = 'group' | 'class';

/**
 * Groups or classes in natural order. `includeLeft` counts the pupils who left too. Spellings of one name (`1e lj`,
 * `1ste leerjaar`) count as one group.
 */
export function countGroups(
  store: Store,
  division: Division,
  { institutionId, includeLeft, today }: { institutionId: number | null; includeLeft: boolean; today: Day },
): GroupCount[] {
  return store
    .prepare<[Record<string, string | number | null>], GroupCount>(
      `SELECT
         institution.id AS institutionId,
         institution.number AS institutionNumber,
         institution.name AS institutionName,
         min(student.${division}_name) AS name,
         student.${division}_key AS key,
         count(*) AS students,
         count(*) FILTER (WHERE account.student_id IS NULL) AS withoutAccount,
         count(*) FILTER (WHERE account.student_id IS NOT NULL AND account.deactivated_at IS NULL AND NOT ${LEFT}) AS active,
         count(*) FILTER (WHERE account.student_id IS NOT NULL AND (account.deactivated_at IS NOT NULL OR ${LEFT})) AS inactive
       FROM student
       JOIN institution ON institution.id = student.institution_id
       LEFT JOIN account ON account.student_id = student.id
       WHERE (@institutionId IS NULL OR institution.id = @institutionId)
         AND student.${division}_key <> ''
         AND (@includeLeft = 1 OR NOT ${LEFT})
       GROUP BY institution.id, student.${division}_key`,
    )
    .all({ today, institutionId, includeLeft: includeLeft ? 1 : 0 })
    .sort((a, b) => compareNatural(a.institutionName, b.institutionName) || compareNatural(a.name, b.name));
}

/** The keys of all groups or classes of the store, also of who left. */
export function groupKeys(store: Store, division: Division): string[] {
  return store
    .prepare<[], string>(`SELECT DISTINCT ${division}_key FROM student WHERE ${division}_key <> ''`)
    .pluck()
    .all();
}

/** Where a group or class has pupils: one for each institution, in natural order of their names. */
export type GroupPlace = Pick<GroupCount, 'institutionId' | 'institutionNumber' | 'institutionName' | 'key'>;

/** Where the groups or classes with these keys have pupils; `includeLeft` counts those who left. */
export function placesOfGroups(
  store: Store,
  division: Division,
  keys: readonly string[],
  { institutionId, includeLeft, today }: { institutionId: number | null; includeLeft: boolean; today: Day },
): GroupPlace[] {
  return store
    .prepare<[Record<string, string | number | null>], GroupPlace>(
      `SELECT DISTINCT
         institution.id AS institutionId,
         institution.number AS institutionNumber,
         institution.name AS institutionName,
         student.${division}_key AS key
       FROM student
       JOIN institution ON institution.id = student.institution_id
       WHERE student.${division}_key IN (SELECT value FROM json_each(@keys))
         AND (@institutionId IS NULL OR +student.institution_id = @institutionId)
         AND (@includeLeft = 1 OR NOT ${LEFT})`,
    )
    .all({ keys: JSON.stringify(keys), today, institutionId, includeLeft: includeLeft ? 1 : 0 })
    .sort((a, b) => compareNatural(a.institutionName, b.institutionName));
}
