import { groupKey } from '../domain/group-name.js';
import { remember } from '../domain/remember.js';
import { searchKey } from '../domain/search.js';
import type { Enrolment } from '../domain/student.js';
import { insertRows, type Value } from './insert-rows.js';
import type { Store } from './open-store.js';
import { prepareOnce } from './prepare-once.js';

const COLUMNS: readonly string[] = [
  'institution_id',
  'stamnummer',
  'first_name',
  'last_name',
  'group_name',
  'class_name',
  'education',
  'enrolled_from',
  'enrolled_until',
  'left_on',
  'official_first_name',
  'official_last_name',
  'sex',
  'birth_date',
  'national_number_valid',
  'group_key',
  'class_key',
  'search_key',
];

const UPSERT = `
  INSERT INTO student (${COLUMNS.join(', ')})
  VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (institution_id, stamnummer) DO UPDATE SET
    ${COLUMNS.slice(2)
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}
  RETURNING id`;

/** A pupil as a list has them, in one institution. */
export interface EnrolledStudent {
  readonly institutionId: number;
  readonly enrolment: Enrolment;
}

/** Adds the pupil, or updates the one with this institution and stamnummer; gives the id. */
export function saveStudent(store: Store, institutionId: number, enrolment: Enrolment): number {
  const values = toRow({ institutionId, enrolment });
  const { id } = prepareOnce(store, UPSERT).get(values) as { id: number };
  return id;
}

/**
 * Adds pupils whom the store does not know; gives the id of the first, after which those of the others follow. Must run in a
 * transaction that writes: nobody else may add pupils meanwhile.
 */
export function insertStudents(store: Store, students: Iterable<EnrolledStudent>): number {
  const first = store.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM student').pluck().get() ?? 1;
  insertRows(store, 'student', ['id', ...COLUMNS], withIds(students, first));
  return first;
}

function* withIds(students: Iterable<EnrolledStudent>, first: number): Generator<Value[]> {
  let id = first;
  for (const student of students) {
    yield [id, ...toRow(student)];
    id += 1;
  }
}

/** The values in the order of `COLUMNS`. */
function toRow({ institutionId, enrolment }: EnrolledStudent): Value[] {
  const { official } = enrolment;
  return [
    institutionId,
    enrolment.stamnummer,
    enrolment.firstName,
    enrolment.lastName,
    enrolment.groupName,
    enrolment.className,
    enrolment.education,
    enrolment.enrolledFrom,
    enrolment.enrolledUntil,
    enrolment.leftOn,
    official?.firstName ?? null,
    official?.lastName ?? null,
    official?.sex ?? null,
    official?.birthDate ?? null,
    official === null ? 0 : 1,
    keyOf(enrolment.groupName),
    keyOf(enrolment.className ?? ''),
    searchKey(enrolment),
  ];
}

/** A school has a thousand pupils for each group and class. */
const keyOf = remember(groupKey);
