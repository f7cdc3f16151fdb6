import type { BasisPasswordKind, PasswordKind } from '../../domain/account.js';
import type { PlannedAccount } from '../../domain/credentials.js';
import { fullName, nameAndNumber } from '../../domain/student.js';
import { withChanges, type RowChange, type RowChanges } from '../../plan/change-plan.js';
import { checkRowPassword, checkRowUsername, freshPassword } from '../../use-cases/change-row.js';
import type { CreationPlan } from '../../use-cases/plan-creation.js';
import { PASSWORD_LABELS } from '../labels.js';
import { askText } from '../prompts/ask-text.js';
import { cleanForTerminal } from '../terminal.js';
import { noteHardUsername } from '../username-note.js';
import { askMenu, type Choice } from '../prompts/menu.js';
import { reasonAgainst, type Asker } from './session.js';
import { shortPasswordText } from './short-password.js';

type Action = 'username' | 'fresh' | 'type' | 'switch';

interface Row {
  readonly account: PlannedAccount;
  readonly plan: CreationPlan;
  readonly changes: RowChanges;
  readonly baseUrl: string;
}

/** Asks what to change of one row, and changes it; Esc leaves the row as it is. */
export async function changeRow(session: Asker, row: Row): Promise<RowChanges> {
  const { account, changes } = row;
  const { student, username, password } = account;
  const title = cleanForTerminal(
    `${nameAndNumber(student)}: ${username}, ${shortPasswordText(password, session.terminal)}`,
  );
  const action = await askMenu(session, title, actions(account));
  if (action === null) return changes;
  const change = await act(session, action, row);
  return change === null ? changes : withChanges(changes, [[student.id, change]]);
}

function actions({ type, password }: PlannedAccount): Choice<Action>[] {
  const other = otherKind(password.kind);
  return [
    { key: 'username', text: 'Gebruikersnaam aanpassen' },
    { key: 'fresh', text: `Nieuw ${PASSWORD_LABELS[password.kind]}` },
    ...(password.kind === 'afbeeldingen'
      ? []
      : [{ key: 'type' as const, text: 'Zelf een wachtwoord typen' }]),
    ...(type === 'basis' && other !== null
      ? [{ key: 'switch' as const, text: `Toch een ${PASSWORD_LABELS[other]}` }]
      : []),
  ];
}

async function act(
  session: Asker,
  action: Action,
  { account, plan, baseUrl }: Row,
): Promise<Partial<RowChange> | null> {
  const { student, username, password } = account;
  const checkName = (text: string) =>
    checkRowUsername(text, { plan, studentId: student.id, baseUrl }, session.newRun('quiet'));
  switch (action) {
    case 'fresh':
      return { password: freshPassword(password.kind) };
    case 'switch':
      return { password: freshPassword(otherKind(password.kind) ?? password.kind) };
    case 'username': {
      const text = await askChecked(session, `Gebruikersnaam van ${fullName(student)}:`, username, checkName);
      if (text === null) return null;
      const typed = await checkName(text);
      noteHardUsername(typed, session.terminal);
      return { username: typed };
    }
    case 'type': {
      if (password.kind === 'afbeeldingen') return null;
      const { kind } = password;
      const text = await askChecked(session, `Wachtwoord van ${fullName(student)}:`, password.text, (typed) =>
        checkRowPassword(kind, typed),
      );
      return text === null ? null : { password: await checkRowPassword(kind, text) };
    }
  }
}

/** A text that `read` takes; null after Esc. */
async function askChecked(
  session: Asker,
  message: string,
  initial: string,
  read: (text: string) => Promise<unknown>,
): Promise<string | null> {
  const check = (text: string) => reasonAgainst(() => read(text));
  const { move, text } = await askText(
    { message: cleanForTerminal(message), initial, check },
    session.signal,
  );
  return move === 'back' ? null : text;
}

/** The other of the two kinds that a basis account can have. */
function otherKind(kind: PasswordKind): BasisPasswordKind | null {
  if (kind === 'gevorderd') return null;
  return kind === 'woord' ? 'afbeeldingen' : 'woord';
}
