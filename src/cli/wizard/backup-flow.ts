import { backUpStore } from '../../use-cases/back-up-store.js';
import { askText } from '../prompts/ask-text.js';
import { commandLine } from '../shell-quote.js';
import { showBackup } from '../show-backup.js';
import { readTypedPath } from './import-files.js';
import { refusalText } from './refusal-text.js';
import { outcome, type Session } from './session.js';

/** Asks where, until a copy is there or the person goes back. In a folder the copy gets a name with the moment in it. */
export async function makeBackup(session: Session): Promise<void> {
  session.terminal.tell(
    'Een reservekopie staat best op een andere schijf dan het gegevensbestand, zoals een versleutelde stick.',
  );
  let typed = session.defaults.outputFolder;
  for (;;) {
    const answer = await askText(
      { message: 'Map voor de reservekopie, of een nieuw bestand:', initial: typed, check },
      session.signal,
    );
    if (answer.move === 'back') return;
    typed = answer.text;
    const target = readTypedPath(typed);
    const { value: copy, refusal } = await outcome(() => backUpStore(target, session.newRun('quiet')));
    if (refusal !== null) {
      session.terminal.tell(refusalText(refusal), 'red');
      // Of a store that can't be read no place helps.
      if (refusal.code.startsWith('store-')) return;
      continue;
    }
    session.saved = true;
    session.terminal.tell('De reservekopie is gemaakt:', 'green');
    showBackup(copy, session.terminal);
    session.remember(commandLine(['backup', target]));
    return;
  }
}

function check(text: string): string | null {
  return text.trim() === '' ? 'Typ een map of een nieuw bestand, of druk op Esc.' : null;
}
