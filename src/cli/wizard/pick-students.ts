import { accountStatus } from '../../domain/account.js';
import { todayInBrussels } from '../../domain/day.js';
import { listStudents } from '../../use-cases/list-students.js';
import { searchKey } from '../../domain/search.js';
import type { Selection } from '../../domain/selection.js';
import type { Student } from '../../domain/student.js';
import { STATUS_LABELS } from '../labels.js';
import type { ListState } from '../prompts/list-state.js';
import { askTable } from '../prompts/menu.js';
import { attempt, type Session } from './session.js';
import type { Move } from './walk.js';

/** What a list of pupils needs to know, and keeps. */
export interface Picking {
  readonly selection: Selection;
  readonly students: readonly Student[];
  readonly list: ListState;
}

/** The step in which pupils are found as one types, and one of them or many are chosen. */
export async function pickStudents<S extends Picking>(
  session: Session,
  { title, mode }: { title: string; mode: 'one' | 'many' },
  state: S,
): Promise<Move<S>> {
  const run = session.newRun('quiet');
  const students = await attempt(session, () => listStudents(state.selection, run));
  if (students === null) return { to: 'back', state };
  const there = new Set(students.map(({ id }) => String(id)));
  const marked = new Set([...state.list.marked].filter((key) => there.has(key)));
  const today = todayInBrussels(run.now);
  const answer = await askTable(session, {
    title,
    columns: COLUMNS,
    rows: students.map((student) => ({
      key: String(student.id),
      search: searchKey(student),
      cells: [
        student.stamnummer,
        student.firstName,
        student.lastName,
        student.groupName,
        STATUS_LABELS[accountStatus(student, today)],
      ],
    })),
    mode,
    count: (count) => `Aantal geselecteerde leerlingen: ${count}`,
    required: 'Kies minstens één leerling met Tab; de bovenste regel kiest ze allemaal',
    initial: { ...state.list, marked },
  });
  return { to: answer.move, state: { ...state, students, list: answer.state } };
}

/** The portal's columns; on a narrow screen the names stay. */
const COLUMNS = [
  { title: 'Stamnummer', shrink: 4, least: 6 },
  { title: 'Voornaam', shrink: 2, comfort: 10, least: 8 },
  { title: 'Naam', shrink: 3, comfort: 12, least: 11 },
  { title: 'Administratieve groep', shrink: 1, comfort: 12, least: 10, drop: 1 },
  { title: 'Status', shrink: 5, comfort: 12, least: 12, drop: 2 },
];
