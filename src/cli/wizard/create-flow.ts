import type { ErrorCode } from '../../domain/errors.js';
import { isNew } from '../../domain/batch.js';
import { EVERYONE, type Selection } from '../../domain/selection.js';
import type { Student } from '../../domain/student.js';
import { applyChanges, NO_CHANGES } from '../../plan/change-plan.js';
import { createAccounts } from '../../use-cases/create-accounts.js';
import { toPrintSettings } from '../print-options.js';
import { FRESH_LIST } from '../prompts/list-state.js';
import { showResult } from '../show-result.js';
import { choosePasswordKind, chooseType } from './creation-choices.js';
import { toRequest, type Creation } from './creation.js';
import { creationCommands } from './equivalent.js';
import { chooseFilters } from './filters.js';
import { afterCreation } from './after-creation.js';
import { pickStudents } from './pick-students.js';
import { review } from './review.js';
import { attempt, outcome, type Session } from './session.js';
import { walk, type Step } from './walk.js';
import { refusalText } from './refusal-text.js';

const TITLES = { bulk: "LeerID's aanmaken", reset: 'Nieuwe wachtwoorden' } as const;

/** From filters to a ZIP: the pupils, what they get, the plan with its changes, and `Bewaren en afdrukken`. */
export async function createForMany(session: Session): Promise<void> {
  await issueForMany(session, 'bulk', {
    ...EVERYONE,
    status: 'geen-account',
    institution: session.institution,
  });
}

/** The same for pupils who have an account: new passwords for who is chosen. */
export async function resetForMany(session: Session, narrowed: Partial<Selection> = {}): Promise<void> {
  const active = { ...EVERYONE, status: 'actief' as const, institution: session.institution };
  await issueForMany(session, 'reset', { ...active, ...narrowed });
}

async function issueForMany(session: Session, kind: 'bulk' | 'reset', unfiltered: Selection): Promise<void> {
  const start = await freshCreation(session, kind, [], unfiltered);
  if (start === null) return;
  const title = TITLES[kind];
  await create(session, start, [
    (state) => chooseFilters(session, title, unfiltered, state),
    (state) => pickStudents(session, { title: `${title}: kies de leerlingen`, mode: 'many' }, state),
  ]);
}

/** The same for the one pupil whose page is on the screen. */
export async function createForOne(session: Session, student: Student): Promise<void> {
  const kind = student.account === null ? 'create' : 'reset';
  const start = await freshCreation(session, kind, [student], {
    ...EVERYONE,
    institution: session.institution,
  });
  if (start !== null) await create(session, start, []);
}

async function create(session: Session, start: Creation, choosing: readonly Step<Creation>[]): Promise<void> {
  const steps: Step<Creation>[] = [
    ...choosing,
    // Who has an account keeps the kind of password; the plan lets it be changed.
    ...(isNew(start)
      ? [
          (state: Creation) => chooseType(session, state),
          (state: Creation) => choosePasswordKind(session, state),
        ]
      : []),
    (state) => review(session, state),
    (state) => save(session, state),
  ];
  await walk(steps, start);
}

/** Refusals after which the plan is made anew; after any other (a full disk, another leerid that is busy) it still holds. */
const OUTDATED: ReadonlySet<ErrorCode> = new Set([
  'plan-outdated',
  'account-exists',
  'student-left',
  'username-taken',
]);

/** Makes the accounts. When that is refused, the answers are still there. */
async function save(session: Session, state: Creation) {
  const { proposal } = state;
  if (proposal === null) return { to: 'back' as const, state };
  const request = toRequest(state, session);
  const plan = applyChanges(proposal.plan, state.changes);
  const { value: result, refusal } = await outcome(() => createAccounts(request, plan, session.newRun()));
  if (refusal !== null) {
    session.terminal.tell(refusalText(refusal), 'red');
    return { to: 'back' as const, state: OUTDATED.has(refusal.code) ? { ...state, proposal: null } : state };
  }
  session.saved = true;
  if (result.batch !== null && result.zipPath === null) session.waiting = result.batch.id;
  showResult(result, session.terminal, {
    json: false,
    passwords: true,
    recoveries: [],
    encrypted: state.zipPassword !== null,
  });
  for (const command of creationCommands(request, plan, state.changes, session.defaults)) {
    session.remember(command);
  }
  await afterCreation(session, result);
  return { to: 'next' as const, state };
}

/** Null, with the reason on the screen, where the settings of the documents can't be: a logo that is gone. */
async function freshCreation(
  session: Session,
  kind: Creation['kind'],
  students: readonly Student[],
  selection: Selection,
): Promise<Creation | null> {
  const { basisPassword, outputFolder } = session.defaults;
  const print = await attempt(session, () =>
    toPrintSettings({}, session.settings(), students.length === 1 ? 'create' : kind),
  );
  if (print === null) return null;
  return {
    kind,
    many: students.length === 0,
    selection,
    students,
    list: { ...FRESH_LIST, marked: new Set(students.map(({ id }) => String(id))) },
    undecidedType: null,
    basisPassword,
    outputFolder,
    print,
    resumeSheet: false,
    zipPassword: null,
    proposal: null,
    changes: NO_CHANGES,
    review: FRESH_LIST,
  };
}
