import { importList } from './import-flow.js';
import { askMenu } from './menu.js';
import type { Session } from './session.js';
import { storeExists } from '../../store/open-store.js';

/** What is told and offered while there is no store; true once there is one. */
export async function firstRun(session: Session, storePath: string): Promise<boolean> {
  session.terminal.print(welcome(storePath));
  for (;;) {
    const key = await askMenu(session, 'Waarmee begin je?', [
      { key: 'import', text: 'Leerlingenlijst importeren' },
      { key: 'columns', text: 'Welke kolommen zijn er nodig?' },
      { key: 'stop', text: 'Stoppen' },
    ]);
    if (key === null || key === 'stop') return false;
    if (key === 'import') await importList(session);
    else session.terminal.print(COLUMNS);
    if (storeExists(storePath)) return true;
  }
}

function welcome(storePath: string): string {
  return `Welkom bij leerid.

Er zijn nog geen leerlingen ingelezen. leerid bewaart ze, met hun LeerID's, in één
bestand op deze computer, het gegevensbestand:
  ${storePath}
Er wordt niets naar een andere dienst gestuurd.
`;
}

const COLUMNS = 'Stamnummer; Voornaam; Naam; Administratieve groep';
