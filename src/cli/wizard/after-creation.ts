import { dirname } from 'node:path';
import type { CreationOutcome } from '../../use-cases/create-accounts.js';
import { askMenu } from './menu.js';
import { openFolder } from './open-folder.js';
import type { Session } from './session.js';

/** What a person wants after a ZIP was made: see it, or know how to print it. */
export async function afterCreation(session: Session, result: CreationOutcome): Promise<void> {
  const folder = result.batch === null || result.zipPath === null ? null : dirname(result.zipPath);
  for (;;) {
    const key = await askMenu(session, 'En nu?', [
      { key: 'menu', text: 'Terug naar het begin' },
      ...(folder === null ? [] : [{ key: 'open' as const, text: 'De map met de ZIP openen' }]),
      { key: 'print', text: 'Hoe druk ik dit af?' },
    ]);
    if (key === 'open' && folder !== null) await showFolder(session, folder);
    else if (key === 'print') session.terminal.tell(PRINT_HELP);
    else return;
  }
}

/** Opens the folder in a window, or says where it is. */
export async function showFolder(session: Session, folder: string): Promise<void> {
  if (!(await openFolder(folder))) session.terminal.tell(`De map: ${folder}`);
}

const PRINT_HELP = `Pak de ZIP uit en druk de PDF's af op 100 %, niet op "passend maken".`;
