import { accountStatus } from '../domain/account.js';
import { formatShortDay } from '../domain/day.js';
import type { Day, Student } from '../domain/student.js';
import { fieldLabel } from '../import/columns.js';
import { csvText } from '../domain/csv-text.js';
import { STATUS_LABELS, TYPE_LABELS } from './labels.js';
import { cleanForTerminal } from './terminal.js';

type Column = readonly [header: string, value: (student: Student, today: Day) => string];

/** The portal's columns and what a school's other software asks for, under names that an import knows. */
const COLUMNS: readonly Column[] = [
  [fieldLabel('stamnummer'), ({ stamnummer }) => stamnummer],
  [fieldLabel('firstName'), ({ firstName }) => firstName],
  [fieldLabel('lastName'), ({ lastName }) => lastName],
  [fieldLabel('groupName'), ({ groupName }) => groupName],
  [fieldLabel('accountStatus'), (student, today) => STATUS_LABELS[accountStatus(student, today)]],
  [fieldLabel('accountType'), ({ account }) => (account === null ? '' : TYPE_LABELS[account.type])],
  [fieldLabel('className'), ({ className }) => className ?? ''],
  [fieldLabel('username'), ({ account }) => account?.username ?? ''],
  ['Ingeschreven tot', ({ leftOn, enrolledUntil }) => formatShortDay(leftOn ?? enrolledUntil)],
  [fieldLabel('institutionNumber'), ({ institution }) => institution.number ?? ''],
  [fieldLabel('institutionName'), ({ institution }) => institution.name],
];

/** The pupils as a CSV that Excel opens and `leerid import` reads. Holds nothing that steers a terminal. */
export function studentsCsv(students: readonly Student[], today: Day): string {
  const rows = students.map((student) => COLUMNS.map(([, value]) => cleanForTerminal(value(student, today))));
  return csvText([COLUMNS.map(([header]) => header), ...rows]);
}
