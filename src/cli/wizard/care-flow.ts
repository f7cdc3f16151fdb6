import { askMenu } from '../prompts/menu.js';
import { makeBackup } from './backup-flow.js';
import { checkAll } from './check-flow.js';
import { putCopyBack } from './restore-flow.js';
import type { Session } from './session.js';

/** The store itself: is it whole, a copy of it, a copy put back. Ends after a copy was put back, for that may have other schools. */
export async function careForStore(session: Session): Promise<void> {
  let at: 'check' | 'backup' | 'restore' | 'back' | null = null;
  for (;;) {
    at = await askMenu(
      session,
      'Nakijken en reservekopie',
      [
        { key: 'check', text: 'Nakijken of alles in orde is' },
        { key: 'backup', text: 'Een reservekopie maken' },
        { key: 'restore', text: 'Een reservekopie terugzetten' },
        { key: 'back', text: 'Terug' },
      ],
      at,
    );
    if (at === null || at === 'back') return;
    if (at === 'check') await checkAll(session);
    else if (at === 'backup') await makeBackup(session);
    else if (await putCopyBack(session)) return;
  }
}
