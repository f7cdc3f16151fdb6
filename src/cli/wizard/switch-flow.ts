import { todayInBrussels } from '../../domain/day.js';
import { EVERYONE } from '../../domain/selection.js';
import type { Student } from '../../domain/student.js';
import { switchAccounts, type SwitchTo } from '../../use-cases/switch-accounts.js';
import { askReason } from '../prompts/ask-reason.js';
import { commandLine, optionWithValue } from '../shell-quote.js';
import { showSwitch, SWITCH_WORDS } from '../show-switch.js';
import { attempt, type Session } from './session.js';

const LONGEST_REASON = 200;

/** Makes the account of the pupil whose page is on the screen inactive by hand, or active again, with a reason; Esc leaves it. */
export async function switchOne(
  session: Session,
  { stamnummer, institution }: Student,
  to: SwitchTo,
): Promise<void> {
  const reason = await askReason(LONGEST_REASON, session);
  if (reason === null) return;
  const where = session.institution ?? institution.number;
  const selection = { ...EVERYONE, stamnummers: [stamnummer], institution: where, includeLeft: true };
  const run = session.newRun();
  const request = { to, selection, reason: reason.trim() === '' ? null : reason.trim() };
  const plan = await attempt(session, () => switchAccounts(request, null, run));
  if (plan === null) return;
  session.saved = true;
  showSwitch(plan, { to, dryRun: false, today: todayInBrussels(run.now) }, session.terminal);
  session.remember(
    commandLine([
      SWITCH_WORDS[to].command,
      ...optionWithValue('--stamnummer', stamnummer),
      ...(session.institution === null ? [] : optionWithValue('--instelling', session.institution)),
      ...(request.reason === null ? [] : optionWithValue('--reden', request.reason)),
    ]),
  );
}
