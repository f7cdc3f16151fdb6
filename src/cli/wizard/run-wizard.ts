import type { ErrorCode, LeeridError } from '../../domain/errors.js';
import { deliverWaiting } from '../../use-cases/run.js';
import { storeExists } from '../../store/open-store.js';
import { showEarlier } from './batches-flow.js';
import { careForStore } from './care-flow.js';
import { createForMany, resetForMany } from './create-flow.js';
import { findStudents } from './find-flow.js';
import { firstRun } from './first-run.js';
import { showLately } from './history-flow.js';
import { importList } from './import-flow.js';
import { chooseInstitution, severalInstitutions } from './institutions.js';
import { askMenu, type Choice } from '../prompts/menu.js';
import { outcome, type Session } from './session.js';
import { changeSettings } from './settings-flow.js';
import { refusalText } from './refusal-text.js';

type Entry =
  'import' | 'find' | 'create' | 'reset' | 'earlier' | 'history' | 'care' | 'settings' | 'school' | 'stop';

/** The wizard: one menu, until the person stops. Throws what a Ctrl-C throws. */
export async function runWizard(session: Session): Promise<void> {
  const { storePath } = session.newRun('quiet');
  if (!storeExists(storePath) && !(await firstRun(session, storePath))) return;
  const refusal = await begin(session);
  // Another leerid at work is no reason to stay out; a store that can't be used is.
  if (refusal !== null && refusal.code !== 'store-busy') throw refusal;
  if (refusal !== null) session.terminal.tell(refusalText(refusal), 'yellow');
  let at: Entry | null = 'create';
  for (;;) {
    const several = await severalInstitutions(session);
    if (several && session.institution === null) await chooseInstitution(session);
    at = await askMenu(session, title(session), entries(several), at);
    if (at === null || at === 'stop') return;
    await FLOWS[at](session);
  }
}

/** Damage (a store of zeros is no store at all) and open rights can be mended from here; any other refusal is the person's to solve. */
const MENDABLE: ReadonlySet<ErrorCode> = new Set(['store-corrupt', 'store-foreign', 'store-too-open']);

/** Delivers what waits; where the store is not fit for it, once it could be mended. Gives why it is not. */
async function begin(session: Session): Promise<LeeridError | null> {
  const deliver = () => outcome(() => deliverWaiting(session.newRun()));
  const { refusal } = await deliver();
  if (refusal === null || !MENDABLE.has(refusal.code)) return refusal;
  session.terminal.tell(refusalText(refusal), 'red');
  await careForStore(session);
  return (await deliver()).refusal;
}

const FLOWS: Readonly<Record<Exclude<Entry, 'stop'>, (session: Session) => Promise<void>>> = {
  import: importList,
  find: findStudents,
  create: createForMany,
  reset: (session) => resetForMany(session),
  earlier: showEarlier,
  history: showLately,
  care: careForStore,
  settings: changeSettings,
  school: chooseInstitution,
};

function entries(several: boolean): Choice<Entry>[] {
  return [
    { key: 'import', text: 'Leerlingenlijst importeren' },
    { key: 'find', text: 'Leerlingen zoeken en bekijken' },
    { key: 'create', text: "LeerID's aanmaken" },
    { key: 'reset', text: 'Nieuwe wachtwoorden geven' },
    ...(several ? [{ key: 'school' as const, text: 'Wijzig instelling' }] : []),
    { key: 'earlier', text: 'Eerder aangemaakt (ZIP-bestanden)' },
    { key: 'history', text: 'Geschiedenis: wie deed wat' },
    { key: 'care', text: 'Nakijken en reservekopie' },
    { key: 'settings', text: 'Voorkeuren' },
    { key: 'stop', text: 'Stoppen' },
  ];
}

function title({ institution }: Session): string {
  return institution === null ? 'Wat wil je doen?' : `${institution}: wat wil je doen?`;
}
