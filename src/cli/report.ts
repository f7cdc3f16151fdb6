import { basename } from 'node:path';
import { offsetText } from '../documents/sticker-offset.js';
import { formatLabel } from '../documents/sticker-sheets.js';
import type { Notice, Stage } from '../use-cases/run.js';
import { counted } from './labels.js';
import { formatDayOf } from './moment.js';
import { describeSystemCode } from './system-codes.js';
import { clearProgress } from './progress.js';
import { SHARED_PLACE_REMEDY, SHARED_PLACES } from './shared-place.js';
import { noteStage } from './stage-times.js';
import type { Terminal } from './terminal.js';

/** Turns what a use case tells into Dutch on stderr. Work that takes its time brings `progress`, which draws a bar. */
export function reportTo(
  terminal: Terminal,
  progress: (stage: Stage, done: number, total: number) => void = () => undefined,
): (notice: Notice) => void {
  return (notice) => {
    if (notice.kind === 'progress') {
      noteStage(notice.stage);
      progress(notice.stage, notice.done, notice.total);
      return;
    }
    // Who can't answer has settled it already.
    if (notice.kind === 'sheet-left' && !terminal.screen) return;
    const { text, style } = describe(notice);
    clearProgress();
    terminal.tell(text, style);
  };
}

function describe(notice: Exclude<Notice, { kind: 'progress' }>): {
  text: string;
  style: 'plain' | 'yellow' | 'red';
} {
  switch (notice.kind) {
    case 'waiting':
      return {
        text: `Er wacht nog een ZIP op aflevering (reeks ${notice.batchId}); de volgende opdracht die iets wijzigt, levert ze af (leerid batches toont waar ze is).`,
        style: 'yellow',
      };
    case 'spool-kept':
      return {
        text: `Let op: er was geen gegevensbestand meer, maar er wachtten nog ZIP's met wachtwoorden. Ze staan nu in ${notice.folder}. Heb je een kopie van het oude gegevensbestand, zet die dan eerst terug met leerid restore; verwijder de map als je de kaartjes niet meer nodig hebt.`,
        style: 'red',
      };
    case 'first-accounts':
      return {
        text: `Let op: deze LeerID's bestaan alleen in dit programma. De QR-codes leiden naar ${notice.url}; een ander adres geef je met --url, of voortaan met: leerid config set url ADRES`,
        style: 'yellow',
      };
    case 'untidy':
      return {
        text: `De ZIP is afgeleverd, maar het opruimen lukte niet (${describeSystemCode(notice.reason)}); de volgende opdracht die iets wijzigt, ruimt op.`,
        style: 'yellow',
      };
    case 'sheet-left':
      return {
        text: `Het vorige stickervel van ${formatLabel(notice.format)} mm is nog vrij vanaf plaats ${notice.next}: --sticker-start auto gaat daar verder.`,
        style: 'plain',
      };
    case 'off-paper':
      return {
        text: `Let op: met sticker-offset ${offsetText(notice.offset)} en sticker-scale ${notice.scale} valt tot ${String(notice.mm).replace('.', ',')} mm van de buitenste stickers naast het papier; kijk de waarden na met leerid calibrate`,
        style: 'yellow',
      };
    case 'not-drawn':
      return {
        text: `${counted(notice.names.length, 'naam staat', 'namen staan')} in Latijns schrift op de kaartjes: ${notice.names.join(', ')}`,
        style: 'yellow',
      };
    case 'store-shared':
      return {
        text: `Let op: het gegevensbestand komt ${SHARED_PLACES[notice.place]}; ${SHARED_PLACE_REMEDY}`,
        style: 'yellow',
      };
    case 'slow-hashing':
      return {
        text: 'Zonder WebAssembly rekent deze computer de wachtwoorden drie keer trager uit; alles blijft juist.',
        style: 'yellow',
      };
    case 'recovered':
      return describeRecovery(notice.recovery);
  }
}

function describeRecovery(recovery: Extract<Notice, { kind: 'recovered' }>['recovery']): {
  text: string;
  style: 'yellow' | 'red';
} {
  const what = `${counted(recovery.batch.count, 'LeerID', "LeerID's")} van ${formatDayOf(recovery.batch.createdAt)}`;
  switch (recovery.outcome) {
    case 'delivered':
      return {
        text: `Een eerder onderbroken reeks is alsnog afgeleverd (${what}): ${recovery.path}${describeVoid(recovery.voided)}`,
        style: 'yellow',
      };
    case 'waiting':
      return {
        text: `De ZIP van een eerdere reeks (${what}) kan nog niet afgeleverd worden in ${recovery.batch.finalPath}: ${describeSystemCode(recovery.reason)}. Ze wacht in ${recovery.batch.spoolPath}; leerid check --repair --output MAP levert ze in een andere map af.`,
        style: 'yellow',
      };
    case 'lost':
      return {
        text: `VERLOREN: de ZIP van een eerdere reeks (${what}) is weg. Heb je ze nergens meer (${basename(recovery.batch.finalPath)}), dan hebben deze leerlingen een nieuw wachtwoord nodig, met leerid reset --batch ${recovery.batch.id}: ${recovery.students.join(', ')}`,
        style: 'red',
      };
  }
}

function describeVoid(cards: number): string {
  if (cards === 0) return '';
  return `. Let op: ${counted(cards, 'kaartje erin klopt', 'kaartjes erin kloppen')} niet meer, want ${cards === 1 ? 'die leerling kreeg' : 'die leerlingen kregen'} intussen een ander wachtwoord`;
}
