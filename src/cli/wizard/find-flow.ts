import { todayInBrussels } from '../../domain/day.js';
import { EVERYONE } from '../../domain/selection.js';
import { hasLeft, type Student } from '../../domain/student.js';
import { showStudent } from '../../use-cases/list-students.js';
import { FRESH_LIST } from '../prompts/list-state.js';
import { commandLine, optionWithValue } from '../shell-quote.js';
import { formatStudentPage } from '../student-page.js';
import { createForOne } from './create-flow.js';
import { chooseFilters } from './filters.js';
import { askMenu, type Choice } from '../prompts/menu.js';
import { pickStudents, type Picking } from './pick-students.js';
import { attempt, type Session } from './session.js';
import { switchOne } from './switch-flow.js';
import { walk, type Move } from './walk.js';

const TITLE = 'Leerlingen zoeken en bekijken';

/** Filters, the list that is searched as one types, and the page of one pupil after another. */
export async function findStudents(session: Session): Promise<void> {
  const unfiltered = { ...EVERYONE, institution: session.institution };
  const start: Picking = { selection: unfiltered, students: [], list: FRESH_LIST };
  await walk<Picking>(
    [
      (state) => chooseFilters(session, TITLE, unfiltered, state),
      (state) => pickStudents(session, { title: `${TITLE}: typ een naam of stamnummer`, mode: 'one' }, state),
      (state) => showPage(session, state),
    ],
    start,
  );
}

/** The page, and what can be done from it; always back to the list. */
async function showPage(session: Session, state: Picking): Promise<Move<Picking>> {
  const picked = state.students.find(({ id }) => String(id) === state.list.active);
  const back = { to: 'back' as const, state };
  if (picked === undefined) return back;
  const { stamnummer, institution } = picked;
  const where = session.institution ?? institution.number;
  const run = session.newRun('quiet');
  const found = await attempt(session, () =>
    showStudent({ stamnummers: [stamnummer], institution: where }, run),
  );
  if (found === null) return back;
  session.terminal.print(formatStudentPage(found, run.now, session.terminal, { namesCommand: false }));
  session.remember(
    commandLine(['show', ...optionWithValue('--stamnummer', stamnummer), ...whereFlags(session)]),
  );
  const { student } = found;
  const key = await askMenu(session, 'En nu?', [
    ...actions(student, run.now),
    { key: 'list' as const, text: 'Terug naar de lijst' },
  ]);
  if (key === 'issue') await createForOne(session, student);
  if (key === 'off' || key === 'on') await switchOne(session, student, key);
  return back;
}

/** What can be done for a pupil, as the portal's page offers it. */
function actions(student: Student, now: Date): Choice<'issue' | 'off' | 'on'>[] {
  const today = todayInBrussels(now);
  const { account } = student;
  if (account === null) return hasLeft(student, today) ? [] : [{ key: 'issue', text: 'Maak een LeerID aan' }];
  if (account.deactivatedAt !== null) return [{ key: 'on', text: 'Maak het LeerID opnieuw actief' }];
  if (hasLeft(student, today)) return [];
  return [
    { key: 'issue', text: 'Pas aanmeldgegevens aan: een nieuw wachtwoord, een andere gebruikersnaam' },
    { key: 'off', text: 'Maak het LeerID inactief' },
  ];
}

function whereFlags({ institution }: Session): string[] {
  return institution === null ? [] : optionWithValue('--instelling', institution);
}
