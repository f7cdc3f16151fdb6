import { resolveSetting } from '../../config/setting-sources.js';
import { restoreStore, type Restored } from '../../use-cases/restore-store.js';
import { askMenu } from '../prompts/menu.js';
import { commandLine } from '../shell-quote.js';
import { describeCounts } from '../show-backup.js';
import { showRestore } from '../show-restore.js';
import { chooseCopy } from './choose-copy.js';
import { attempt, type Session } from './session.js';

/** Which copy, what it would do, and only when the person agrees the change; true once it is put back. */
export async function putCopyBack(session: Session): Promise<boolean> {
  const { storePath } = session.newRun('quiet');
  let path = '';
  for (;;) {
    const chosen = await chooseCopy(session, path);
    if (chosen.move === 'back') return false;
    path = chosen.path;
    const plan = await attempt(session, () =>
      restoreStore({ source: path, force: true, dryRun: true }, session.newRun('quiet')),
    );
    if (plan === null) continue;
    explain(plan, session, storePath);
    const agreed = await askToPutBack(session);
    if (agreed === 'no') return false;
    if (agreed === 'yes' && (await putBack(plan, session, storePath))) return true;
  }
}

async function putBack(
  { source, replaces }: Restored,
  session: Session,
  storePath: string,
): Promise<boolean> {
  const restored = await attempt(session, () =>
    restoreStore({ source, force: replaces, dryRun: false }, session.newRun()),
  );
  if (restored === null) return false;
  session.saved = true;
  // The copy may have other schools than the store that was worked in.
  session.institution = resolveSetting(session.settings(), 'instelling').value;
  showRestore(restored, { dryRun: false, storePath }, session.terminal);
  session.remember(commandLine(['restore', source, ...(replaces ? ['--force'] : [])]));
  return true;
}

function explain({ counts, replaces }: Restored, { terminal }: Session, storePath: string): void {
  terminal.tell(`In deze kopie: ${describeCounts(counts)}.`);
  if (!replaces) {
    terminal.tell(`Ze wordt teruggezet in ${storePath}`);
    return;
  }
  terminal.tell(`Ze komt in de plaats van het gegevensbestand van nu: ${storePath}`);
  terminal.tell(
    "Wat na de kopie gebeurde, staat er niet in: leerlingen, LeerID's en nieuwe wachtwoorden. Het gegevensbestand van nu wordt niet weggegooid, maar blijft ernaast bewaard.",
    'yellow',
  );
}

/** Null is Esc: another copy. */
function askToPutBack(session: Session): Promise<'no' | 'yes' | null> {
  return askMenu(session, 'Deze reservekopie terugzetten?', [
    { key: 'no', text: 'Nee, er wijzigt niets' },
    { key: 'yes', text: 'Ja, terugzetten' },
  ]);
}
