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
import { formatTable, tableFits, type Column, type TableRow } from './table.js';
import type { Terminal } from './terminal.js';

const INDENT = '  ';
const WIPED = '(gewist)';

/**
 * The portal's two tabs: `Account historiek`, and with `detail` `Detail account historiek`, every field below its event. The
 * history of one pupil stands under their name. Where the columns don't fit, whom and what stand below when and who, uncut.
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
  const told = entries.map(({ event, student }) => {
    const { at, kind, actor, batchId } = event;
    const what = [...(pupil === null ? [whoIs(student, kind)] : []), EVENT_WORDS[kind].label];
    const below = [...lines(event), ...(detail && batchId !== null ? [`reeks: ${batchId}`] : [])];
    return { when: formatMoment(at), what, actor, below };
  });
  const hang = hangIn(terminal.width);
  const columns = [WHEN, ...(pupil === null ? [PUPIL] : []), WHAT, WHO];
  const rows = told.map(({ when, what, actor, below }): TableRow => {
    return { cells: [when, ...what, actor], below: below.flatMap((line) => hang(line, 1)) };
  });
  const stacked = told.map(({ when, what, actor, below }): TableRow => {
    const indented = [...what.flatMap((line) => hang(line, 1)), ...below.flatMap((line) => hang(line, 2))];
    return { cells: [when, actor], below: indented };
  });
  const fits = tableFits(columns, rows, terminal);
  terminal.print(fits ? formatTable(columns, rows, terminal) : formatTable([WHEN, WHO], stacked, terminal));
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

/** What happens to the store happens to nobody in particular. */
function whoIs(student: Student | null, kind: EventKind): string {
  if (student !== null) return nameAndNumber(student);
  return kind === 'purged' || kind === 'restored' ? '-' : WIPED;
}

/** Lines that hang below a row of the table, `deep` steps in. */
function hangIn(width: number | null): (line: string, deep: number) => string[] {
  return (line, deep) => {
    const indent = INDENT.repeat(deep);
    const room = width === null ? null : Math.max(1, width - indent.length);
    return wrapHard(line, room).map((piece) => indent + piece);
  };
}

const WHEN: Column = { title: 'Wanneer' };
const PUPIL: Column = { title: 'Leerling', shrink: 2, comfort: 24, least: 16, keepsBrackets: true };
const WHAT: Column = { title: 'Wat', shrink: 1, comfort: 28, least: 24 };
const WHO: Column = { title: 'Wie', shrink: 3, comfort: 10, least: 6 };
