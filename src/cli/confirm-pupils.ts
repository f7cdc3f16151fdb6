import { formatShortDay } from '../domain/day.js';
import { nameAndNumber, type Student } from '../domain/student.js';
import { formatTable, type Column } from './table.js';
import { fitText, type Terminal } from './terminal.js';

/** Rows that fit a screen; in a pipe all are shown. */
const ROWS_ON_SCREEN = 12;

/** Who is meant: a screenful of names, and how many there are. */
export function showPupils(students: readonly Student[], terminal: Terminal): void {
  if (students.length === 0) return;
  const shown = terminal.screen ? students.slice(0, ROWS_ON_SCREEN) : students;
  const rows = shown.map((student) => [
    nameAndNumber(student),
    student.account?.username ?? '-',
    formatShortDay(student.leftOn ?? student.enrolledUntil),
  ]);
  terminal.print(formatTable(COLUMNS, rows, terminal));
  const rest = students.length - shown.length;
  if (rest > 0) {
    terminal.print(
      fitText(`... en nog ${rest} (met --dry-run | more erachter zie je ze allemaal)`, terminal),
      'dim',
    );
  }
  terminal.print(`Totaal aantal rijen: ${students.length}`);
}

const COLUMNS: readonly Column[] = [
  { title: 'Naam + stamnummer', shrink: 2, comfort: 28, least: 18, keepsBrackets: true },
  { title: 'Gebruikersnaam', shrink: 1, comfort: 24, least: 14, drop: 2 },
  { title: 'Ingeschreven tot', drop: 1 },
];
