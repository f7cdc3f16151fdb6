import { Option, type Command } from 'commander';
import { accountStatus } from '../../domain/account.js';
import { todayInBrussels } from '../../domain/day.js';
import { tellInstitution } from '../setting-origin.js';
import { STATUS_LABELS, TYPE_LABELS } from '../labels.js';
import { addCommonOptions, runFor, terminalFor, type CommonOptions } from '../options.js';
import { addSelectionOptions, toSelection, type SelectionOptions } from '../selection-options.js';
import type { Invocation } from '../invocation.js';

interface ListOptions extends SelectionOptions, CommonOptions {
  readonly csv?: boolean;
}

export function defineList(command: Command, { signal, settings }: Invocation): Command {
  addSelectionOptions(command).addOption(
    new Option('--csv', 'toon de leerlingen als CSV, voor Excel').conflicts('json'),
  );
  return addCommonOptions(command).action(async (options: ListOptions) => {
    const [{ listStudents }, { formatTable }, { reportTo }] = await Promise.all([
      import('../../use-cases/list-students.js'),
      import('../table.js'),
      import('../report.js'),
    ]);
    const terminal = terminalFor(options);
    const sources = await settings(options);
    const run = runFor(options, sources, signal, reportTo(terminal));
    const today = todayInBrussels(run.now);
    const students = listStudents(toSelection(options, sources), run);
    if (options.csv === true) {
      const { studentsCsv } = await import('../student-csv.js');
      terminal.printExactly(studentsCsv(students, today));
      return;
    }
    if (options.json === true) {
      const { studentJson } = await import('../student-json.js');
      terminal.print(
        JSON.stringify(
          students.map((student) => studentJson(student, today)),
          null,
          2,
        ),
      );
      return;
    }
    const rows = students.map((student) => [
      student.stamnummer,
      student.firstName,
      student.lastName,
      student.groupName,
      STATUS_LABELS[accountStatus(student, today)],
      student.account === null ? '-' : TYPE_LABELS[student.account.type],
    ]);
    terminal.print(formatTable(COLUMNS, rows, terminal));
    terminal.print(`Totaal aantal rijen: ${students.length}`);
    tellInstitution(sources, terminal);
  });
}

/** The portal's columns. On a narrow screen the number and the names stay. */
const COLUMNS = [
  { title: 'Stamnummer', shrink: 6, comfort: 12 },
  { title: 'Voornaam', shrink: 2, comfort: 10, least: 10 },
  { title: 'Naam', shrink: 3, comfort: 14, least: 14 },
  { title: 'Administratieve groep', shrink: 1, comfort: 21, least: 12, drop: 2 },
  { title: 'Status', shrink: 5, comfort: 12, least: 12, drop: 3 },
  { title: 'Type', shrink: 4, comfort: 9, least: 9, drop: 1 },
];
