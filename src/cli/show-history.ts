import { nameAndNumber, type Student } from '../domain/student.js';
import type { EventKind } from '../store/history.js';
import type { HistoryView } from '../use-cases/list-history.js';
import { eventJson } from './event-json.js';
import { detailLines, tellingLines } from './event-text.js';
import { EVENT_WORDS } from './event-words.js';
import { wrapHard } from './fields.js';
import type { HistoryEventJson } from './json/event-schema.js';
import { formatMoment } from './moment.js';
import { pupilJson } from './student-json.js';
import { formatTable, type Column, type TableRow } from './table.js';
import type { Terminal } from './terminal.js';

const INDENT = '  ';
const WIPED = '(gewist)';

/**
 * The portal's two tabs: `Account historiek`, and with `detail` `Detail account historiek`, every field below its event. The
 * history of one pupil stands under their name.
 */
export function showHistory(
  { entries, pupil }: HistoryView,
  terminal: Pick<Terminal, 'width' | 'unicode' | 'print'>,
  { detail }: { detail: boolean },
): void {
  if (pupil !== null) terminal.print(`${wrapHard(nameAndNumber(pupil), terminal.width).join('\n')}\n`);
  if (entries.length === 0) {
    terminal.print('Geen gebeurtenissen gevonden.');
    return;
  }
  const lines = detail ? detailLines : tellingLines;
  const rows = entries.map(({ event, student }): TableRow => {
    const { at, kind, actor, batchId } = event;
    const who = pupil === null ? [whoIs(student, kind)] : [];
    const below = [...lines(event), ...(detail && batchId !== null ? [`reeks: ${batchId}`] : [])];
    return {
      cells: [formatMoment(at), ...who, EVENT_WORDS[kind].label, actor],
      below: below.flatMap((line) => hang(line, terminal.width)),
    };
  });
  terminal.print(formatTable(pupil === null ? [WHEN, PUPIL, ...WHAT] : [WHEN, ...WHAT], rows, terminal));
  terminal.print(`Totaal aantal rijen: ${entries.length}`);
}

/** The history in JSON. */
export function historyJson({ entries }: Pick<HistoryView, 'entries'>): HistoryEventJson[] {
  return entries.map(({ event, student }) => {
    const { count } = event.detail;
    return {
      ...eventJson(event),
      leerling: student === null ? null : pupilJson(student, student.institution),
      aantal: typeof count === 'number' ? count : null,
    };
  });
}

/** Wiping itself happened to nobody in particular. */
function whoIs(student: Student | null, kind: EventKind): string {
  if (student !== null) return nameAndNumber(student);
  return kind === 'purged' ? '-' : WIPED;
}

function hang(line: string, width: number | null): string[] {
  const room = width === null ? null : Math.max(1, width - INDENT.length);
  return wrapHard(line, room).map((piece) => INDENT + piece);
}

const WHEN: Column = { title: 'Wanneer' };
const PUPIL: Column = { title: 'Leerling', shrink: 2, comfort: 24, least: 16, keepsBrackets: true };
const WHAT: readonly Column[] = [
  { title: 'Wat', shrink: 1, comfort: 28, least: 16 },
  { title: 'Wie', shrink: 3, comfort: 10, least: 6, drop: 1 },
];
