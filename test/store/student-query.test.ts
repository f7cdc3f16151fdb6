import { openStoreInMemory } from '#src/store/open-store.js';
import { whereParts, type StudentQuery } from '#src/store/student-query.js';
import { SELECT_STUDENT } from '#src/store/student-row.js';

const EVERYONE: StudentQuery = {
  institutionId: null,
  stamnummers: [],
  search: null,
  groupKeys: null,
  classKeys: null,
  notGroupKeys: [],
  notClassKeys: [],
  status: null,
  type: null,
  includeLeft: false,
  batchId: null,
  typeMismatch: false,
};

/** How SQLite reaches the pupils, of 200 000 maybe. */
function planFor(query: Partial<StudentQuery>): string {
  const store = openStoreInMemory();
  const { where, values } = whereParts({ ...EVERYONE, ...query }, '2026-11-26');
  const steps = store
    .prepare<[typeof values], { detail: string }>(
      `EXPLAIN QUERY PLAN ${SELECT_STUDENT} WHERE ${where.join(' AND ')}`,
    )
    .all(values);
  store.close();
  return steps.map(({ detail }) => detail).find((detail) => /^\w+ student\b/.test(detail)) ?? '';
}

test.each<[Partial<StudentQuery>, string]>([
  [{ stamnummers: ['945'] }, 'student_stamnummer (stamnummer=?)'],
  [{ groupKeys: ['1e lj'] }, 'student_group (group_key=?)'],
  [{ classKeys: ['1a'] }, 'student_class (class_key=?)'],
  [{ institutionId: 1 }, 'sqlite_autoindex_student_1 (institution_id=?)'],
  [
    { institutionId: 1, stamnummers: ['945'] },
    'sqlite_autoindex_student_1 (institution_id=? AND stamnummer=?)',
  ],
  [{ institutionId: 1, groupKeys: ['1e lj'], status: 'actief' }, 'student_group (group_key=?)'],
  [{ institutionId: 1, classKeys: ['1a'], type: 'basis' }, 'student_class (class_key=?)'],
])('%j is found without a look at every pupil', (query, index) => {
  expect(planFor(query)).toBe(`SEARCH student USING INDEX ${index}`);
});

test('who was in a batch is looked up one by one', () => {
  expect(planFor({ batchId: 'k7' })).toBe('SEARCH student USING INTEGER PRIMARY KEY (rowid=?)');
});
