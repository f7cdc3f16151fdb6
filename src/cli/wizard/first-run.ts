import { importList } from './import-flow.js';
import { writeTemplate } from '../../use-cases/write-template.js';
import { commandLine } from '../shell-quote.js';
import { fitText } from '../terminal.js';
import { TEMPLATE_NAME } from '../template-name.js';
import { askMenu } from '../prompts/menu.js';
import { putCopyBack } from './restore-flow.js';
import { attempt, type Session } from './session.js';
import { storeExists } from '../../store/open-store.js';

/** What is told and offered while there is no store; true once there is one. */
export async function firstRun(session: Session, storePath: string): Promise<boolean> {
  session.terminal.print(fitText(welcome(storePath), session.terminal));
  for (;;) {
    const key = await askMenu(session, 'Waarmee begin je?', [
      { key: 'import', text: 'Leerlingenlijst importeren' },
      { key: 'columns', text: 'Welke kolommen zijn er nodig?' },
      { key: 'template', text: 'Een voorbeeldlijst maken om in te vullen' },
      { key: 'restore', text: 'Een reservekopie terugzetten' },
      { key: 'stop', text: 'Stoppen' },
    ]);
    if (key === null || key === 'stop') return false;
    if (key === 'import') await importList(session);
    else if (key === 'columns') await showColumns(session);
    else if (key === 'template') await makeTemplate(session);
    else await putCopyBack(session);
    if (storeExists(storePath)) return true;
  }
}

function welcome(storePath: string): string {
  return `Welkom bij leerid.

Er zijn nog geen leerlingen ingelezen. leerid bewaart ze, met hun LeerID's, in één bestand op deze computer, het gegevensbestand:
  ${storePath}
Er wordt niets naar een andere dienst gestuurd.
`;
}

/** Only the columns, so that they stay in sight above the menu. */
async function showColumns({ terminal, remember }: Session): Promise<void> {
  const [{ COLUMNS_TOPIC }, { printTopic }] = await Promise.all([
    import('../help/topics/list.js'),
    import('../help/topic-text.js'),
  ]);
  printTopic(COLUMNS_TOPIC, terminal);
  terminal.print('');
  remember(commandLine(['help', 'import']));
}

async function makeTemplate(session: Session): Promise<void> {
  const template = await attempt(session, () =>
    writeTemplate({ path: TEMPLATE_NAME, now: new Date(), dryRun: false }),
  );
  if (template === null) return;
  session.terminal.print(
    fitText(
      `De voorbeeldlijst: ${template.path}\nOpen ze in Excel, vervang de ${template.rows} verzonnen leerlingen door die van je school, bewaar ze als CSV, en kies dan hier "Leerlingenlijst importeren".`,
      session.terminal,
    ),
  );
  session.saved = true;
  session.remember(commandLine(['import', '--voorbeeld']));
}
