import type { Batch } from '../domain/batch.js';
import type { BatchView } from '../use-cases/list-batches.js';
import type { BatchJson } from './json/batches-schema.js';
import { BATCH_OUTCOMES } from './labels.js';
import { formatMoment } from './moment.js';
import { formatTable, type TableRow } from './table.js';
import type { Terminal } from './terminal.js';

/** The batches, each with the path of its ZIP below it; then what to do for those that wait. */
export function showBatches(views: readonly BatchView[], terminal: Terminal): void {
  if (views.length === 0) {
    terminal.print("Nog geen reeksen: hier zijn nog geen LeerID's aangemaakt.");
    return;
  }
  terminal.print(formatTable(COLUMNS, views.map(batchRow), terminal));
  const waiting = views.filter(({ batch }) => batch.state === 'committed');
  for (const view of waiting) terminal.tell(whatToDo(view), 'yellow');
}

/** The batches in JSON. */
export function batchesJson(views: readonly BatchView[]): BatchJson[] {
  return views.map(({ batch, zipThere }) => ({
    reeks: batch.id,
    opdracht: batch.kind,
    aangemaaktOp: batch.createdAt,
    selectie: batch.selection,
    aantal: batch.count,
    uitkomst: BATCH_OUTCOMES[batch.state],
    zip: batch.finalPath,
    wachtIn: batch.state === 'committed' ? batch.spoolPath : null,
    zipAanwezig: zipThere,
  }));
}

const COLUMNS = [
  { title: 'Wanneer' },
  { title: 'Selectie', shrink: 1, comfort: 20, least: 10, drop: 3 },
  { title: "LeerID's", align: 'right' as const, drop: 2 },
  { title: 'Uitkomst' },
  { title: 'Reeks', drop: 1 },
];

function batchRow({ batch, zipThere }: BatchView): TableRow {
  const { createdAt, selection, count, state, id } = batch;
  return {
    cells: [formatMoment(createdAt), selection, String(count), BATCH_OUTCOMES[state], id],
    below: [`  ${whereIsZip(batch, zipThere)}`],
  };
}

/** A path is never broken or cut: it is there to be copied. */
function whereIsZip({ state, finalPath, spoolPath }: Batch, zipThere: boolean): string {
  if (state === 'lost') return 'de ZIP is weg';
  if (state === 'committed') return zipThere ? `wacht in ${spoolPath}` : `niet gevonden: ${spoolPath}`;
  return zipThere ? finalPath : `niet meer op ${finalPath}`;
}

function whatToDo({ batch, zipThere }: BatchView): string {
  const { id, finalPath } = batch;
  return zipThere
    ? `De ZIP van reeks ${id} wacht en moet naar ${finalPath}. Herstel die map en voer leerid check --repair uit: dan komt de ZIP er. Of geef daarbij een andere map met --output MAP.`
    : `De ZIP van reeks ${id} is niet gevonden. leerid check --repair zegt welke leerlingen een nieuw wachtwoord nodig hebben.`;
}
