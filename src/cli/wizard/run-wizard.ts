import { deliverWaiting } from '../../use-cases/run.js';
import { storeExists } from '../../store/open-store.js';
import { showEarlier } from './batches-flow.js';
import { createForMany } from './create-flow.js';
import { findStudents } from './find-flow.js';
import { firstRun } from './first-run.js';
import { importList } from './import-flow.js';
import { chooseInstitution, severalInstitutions } from './institutions.js';
import { askMenu, type Choice } from '../prompts/menu.js';
import { attempt, type Session } from './session.js';
import { changeSettings } from './settings-flow.js';

type Entry = 'import' | 'find' | 'create' | 'earlier' | 'settings' | 'school' | 'stop';

/** The wizard: one menu, until the person stops. Throws what a Ctrl-C throws. */
export async function runWizard(session: Session): Promise<void> {
  const { storePath } = session.newRun('quiet');
  if (!storeExists(storePath) && !(await firstRun(session, storePath))) return;
  await attempt(session, () => deliverWaiting(session.newRun()));
  if (severalInstitutions(session)) await chooseInstitution(session);
  let at: Entry | null = 'create';
  for (;;) {
    at = await askMenu(session, title(session), entries(session), at);
    if (at === null || at === 'stop') return;
    await FLOWS[at](session);
  }
}

const FLOWS: Readonly<Record<Exclude<Entry, 'stop'>, (session: Session) => Promise<void>>> = {
  import: importList,
  find: findStudents,
  create: createForMany,
  earlier: showEarlier,
  settings: changeSettings,
  school: chooseInstitution,
};

function entries(session: Session): Choice<Entry>[] {
  return [
    { key: 'import', text: 'Leerlingenlijst importeren' },
    { key: 'find', text: 'Leerlingen zoeken en bekijken' },
    { key: 'create', text: "LeerID's aanmaken" },
    ...(severalInstitutions(session) ? [{ key: 'school' as const, text: 'Wijzig instelling' }] : []),
    { key: 'earlier', text: 'Eerder aangemaakt (ZIP-bestanden)' },
    { key: 'settings', text: 'Instellingen' },
    { key: 'stop', text: 'Stoppen' },
  ];
}

function title({ institution }: Session): string {
  return institution === null ? 'Wat wil je doen?' : `${institution}: wat wil je doen?`;
}
