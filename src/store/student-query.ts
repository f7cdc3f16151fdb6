import type { AccountStatus } from '../domain/account.js';
import type { AccountType } from '../domain/education.js';
import type { Day } from '../domain/student.js';
import { searchWords } from '../domain/search.js';

/** What the store is asked for: a selection whose names were looked up. Empty lists and nulls do not filter. */
export interface StudentQuery {
  readonly institutionId: number | null;
  readonly stamnummers: readonly string[];
  readonly search: string | null;
  readonly groupKeys: readonly string[] | null;
  readonly classKeys: readonly string[] | null;
  readonly notGroupKeys: readonly string[];
  readonly notClassKeys: readonly string[];
  readonly status: AccountStatus | null;
  readonly type: AccountType | null;
  readonly includeLeft: boolean;
  readonly batchId: string | null;
  readonly typeMismatch: boolean;
}

/** SQL that is true for a pupil who has left on `@today`. */
export const LEFT =
  '(student.enrolled_until < @today OR (student.left_on IS NOT NULL AND student.left_on <= @today))';
const ENDED = `(account.deactivated_at IS NOT NULL OR ${LEFT})`;

const STATUS: Readonly<Record<AccountStatus, string>> = {
  'geen-account': 'account.student_id IS NULL',
  actief: `account.student_id IS NOT NULL AND NOT ${ENDED}`,
  inactief: `account.student_id IS NOT NULL AND ${ENDED}`,
};

/** The WHERE parts of a query and their values. */
export function whereParts(
  query: StudentQuery,
  today: Day,
): { where: string[]; values: Record<string, string | number> } {
  const values: Record<string, string | number> = { today };
  const where = ['1'];
  const among = (column: string, name: string, list: readonly string[], not = '') => {
    values[name] = JSON.stringify(list);
    where.push(`${column} ${not} IN (SELECT value FROM json_each(@${name}))`);
  };
  if (query.institutionId !== null) {
    values['institutionId'] = query.institutionId;
    // The plus keeps SQLite from its index: a group or a class is a smaller part of the store than a school.
    const isDivided = query.groupKeys !== null || query.classKeys !== null;
    where.push(`${isDivided ? '+' : ''}student.institution_id = @institutionId`);
  }
  if (query.stamnummers.length > 0) among('student.stamnummer', 'stamnummers', query.stamnummers);
  if (query.groupKeys !== null) among('student.group_key', 'groupKeys', query.groupKeys);
  if (query.classKeys !== null) among('student.class_key', 'classKeys', query.classKeys);
  if (query.notGroupKeys.length > 0) among('student.group_key', 'notGroupKeys', query.notGroupKeys, 'NOT');
  if (query.notClassKeys.length > 0) among('student.class_key', 'notClassKeys', query.notClassKeys, 'NOT');
  for (const [index, word] of searchWords(query.search ?? '').entries()) {
    values[`word${index}`] = word;
    where.push(`instr(student.search_key, @word${index}) > 0`);
  }
  if (query.status !== null) where.push(STATUS[query.status]);
  if (query.type !== null) {
    values['type'] = query.type;
    where.push('coalesce(account.type, student.education) = @type');
  }
  if (query.batchId !== null) {
    values['batchId'] = query.batchId;
    where.push('student.id IN (SELECT student_id FROM event WHERE batch_id = @batchId)');
  }
  if (query.typeMismatch) where.push('account.type <> student.education');
  if (!query.includeLeft && query.status !== 'inactief') where.push(`NOT ${LEFT}`);
  return { where, values };
}
