import { dirname } from 'node:path';
import type { CreationOutcome } from '../../use-cases/create-accounts.js';
import type { TopicName } from '../help/topic-names.js';
import { commandLine } from '../shell-quote.js';
import { askMenu } from '../prompts/menu.js';
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
    else if (key === 'print') await printTopicNamed(session, 'afdrukken');
    else return;
  }
}

/** Opens the folder in a window, or says where it is. */
export async function showFolder(session: Session, folder: string): Promise<void> {
  if (!(await openFolder(folder)))
    session.terminal.tell(`Hier kan geen venster geopend worden.\nDe map: ${folder}`);
}

/** The text of `leerid help NAAM`. */
export async function printTopicNamed(session: Session, name: TopicName): Promise<void> {
  const [{ findTopic }, { printTopic }] = await Promise.all([
    import('../help/find-topic.js'),
    import('../help/topic-text.js'),
  ]);
  printTopic(findTopic(name, session.settings()), session.terminal);
  session.remember(commandLine(['help', name]));
}
