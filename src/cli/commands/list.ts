import type { Command } from 'commander';
import { accountStatus } from '../../domain/account.js';
import { todayInBrussels } from '../../domain/day.js';
import { tellInstitution } from '../setting-origin.js';
import { STATUS_LABELS, TYPE_LABELS } from '../labels.js';
import {
  addCommonOptions,
  addSelectionOptions,
  runFor,
  terminalFor,
  toSelection,
  type CommonOptions,
  type SelectionOptions,
} from '../options.js';
import type { Invocation } from '../invocation.js';

export function addListCommand(program: Command, { signal, settings }: Invocation): Command {
  const command = program.command('list').description('toon de leerlingen');
  addCommonOptions(addSelectionOptions(command));
  return command.action(async (options: SelectionOptions & CommonOptions) => {
    const [{ listStudents }, { formatTable }, { studentJson }, { reportTo }] = await Promise.all([
      import('../../use-cases/list-students.js'),
      import('../table.js'),
      import('../student-json.js'),
      import('../report.js'),
    ]);
    const terminal = terminalFor(options);
    const sources = await settings(options);
    const run = runFor(options, sources, signal, reportTo(terminal));
    const today = todayInBrussels(run.now);
    const students = listStudents(toSelection(options, sources), run);
    if (options.json === true) {
      terminal.print(JSON.stringify(students.map((student) => studentJson(student, today)), null, 2)); // prettier-ignore
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
    terminal.print(formatTable(COLUMNS, rows, terminal.width));
    terminal.print(`Totaal aantal rijen: ${students.length}`);
    tellInstitution(sources, terminal);
  });
}

/** The portal's columns. */
const COLUMNS = [
  { title: 'Stamnummer', shrink: 4 },
  { title: 'Voornaam', shrink: 2, comfort: 10 },
  { title: 'Naam', shrink: 3, comfort: 12 },
  { title: 'Administratieve groep', shrink: 1 },
  { title: 'Status', shrink: 6, comfort: 12 },
  { title: 'Type', shrink: 5, comfort: 9 },
];
