import { EVERYONE } from '../../domain/selection.js';
import { listHistory } from '../../use-cases/list-history.js';
import { commandLine, optionWithValue } from '../shell-quote.js';
import { showHistory } from '../show-history.js';
import { attempt, type Session } from './session.js';

/** Events that a person reads at once; the command tells all. */
const SHOWN = 10;

/** Who did what lately, newest first. */
export async function showLately(session: Session): Promise<void> {
  const { institution } = session;
  const request = { selection: { ...EVERYONE, institution }, batch: null, since: null };
  const view = await attempt(session, () => listHistory(request, session.newRun('quiet')));
  if (view === null) return;
  const command = commandLine([
    'history',
    ...(institution === null ? [] : optionWithValue('--instelling', institution)),
  ]);
  showHistory({ ...view, entries: view.entries.slice(0, SHOWN) }, session.terminal, { detail: false });
  const rest = view.entries.length - SHOWN;
  if (rest > 0) session.terminal.tell(`... en nog ${rest} oudere; ${command} toont ze allemaal.`);
  session.remember(command);
}
