import { dirname } from 'node:path';
import { listBatches, type BatchView } from '../../use-cases/list-batches.js';
import { BATCH_OUTCOMES } from '../labels.js';
import { formatMoment } from '../moment.js';
import { FRESH_LIST } from '../prompts/list-state.js';
import { commandLine } from '../shell-quote.js';
import { showBatches } from '../show-batches.js';
import { printTopicNamed, showFolder } from './after-creation.js';
import { resetForMany } from './create-flow.js';
import { askMenu, askTable } from '../prompts/menu.js';
import { attempt, type Session } from './session.js';

/** What was made before: when, for whom, and where its ZIP is. */
export async function showEarlier(session: Session): Promise<void> {
  let at: string | null = null;
  for (;;) {
    const views = await attempt(session, () => listBatches(session.newRun('quiet')));
    if (views === null) return;
    if (views.length === 0) {
      showBatches(views, session.terminal);
      return;
    }
    const { move, state } = await askTable(session, {
      title: 'Eerder aangemaakt: kies een reeks',
      columns: COLUMNS,
      rows: views.map(({ batch }) => ({
        key: batch.id,
        cells: [
          formatMoment(batch.createdAt),
          batch.selection,
          String(batch.count),
          BATCH_OUTCOMES[batch.state],
        ],
      })),
      mode: 'one',
      initial: { ...FRESH_LIST, active: at },
    });
    const chosen = views.find(({ batch }) => batch.id === state.active);
    if (move === 'back' || chosen === undefined) return;
    at = chosen.batch.id;
    session.remember(commandLine(['batches']));
    await showOne(session, chosen);
  }
}

async function showOne(session: Session, view: BatchView): Promise<void> {
  const { batch, zipThere } = view;
  showBatches([view], session.terminal);
  for (;;) {
    const key = await askMenu(session, 'En nu?', [
      { key: 'back', text: 'Terug' },
      ...(zipThere ? [{ key: 'open' as const, text: 'De map met de ZIP openen' }] : []),
      { key: 'print', text: 'Hoe druk ik dit af?' },
      { key: 'reset', text: 'Nieuwe wachtwoorden voor deze leerlingen' },
    ]);
    if (key === 'open')
      await showFolder(session, dirname(batch.state === 'committed' ? batch.spoolPath : batch.finalPath));
    else if (key === 'print') await printTopicNamed(session, 'afdrukken');
    else {
      if (key === 'reset') await resetForMany(session, { batch: batch.id });
      return;
    }
  }
}

const COLUMNS = [
  { title: 'Wanneer' },
  { title: 'Selectie', shrink: 1, comfort: 16, least: 8 },
  { title: "LeerID's", align: 'right' as const, drop: 2 },
  { title: 'Uitkomst', drop: 1 },
];
