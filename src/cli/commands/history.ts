import { Option, type Command } from 'commander';
import type { Day } from '../../domain/student.js';
import { parseDayOption } from '../day-option.js';
import type { Invocation } from '../invocation.js';
import { addCommonOptions, requireText, runFor, terminalFor, type CommonOptions } from '../options.js';
import { addSelectionOptions, toSelection, type SelectionOptions } from '../selection-options.js';
import { tellInstitution } from '../setting-origin.js';

interface HistoryOptions extends SelectionOptions, CommonOptions {
  readonly sinds?: Day;
  readonly detail?: boolean;
}

export function defineHistory(command: Command, { signal, settings }: Invocation): Command {
  command
    .optionsGroup('Geschiedenis')
    .option('--batch <reeks>', 'alleen deze reeks; het begin van het nummer volstaat', requireText)
    .addOption(new Option('--sinds <dag>', 'alleen vanaf deze dag').argParser(parseDayOption))
    .option('--detail', 'met elk gegeven dat wijzigde, van en naar');
  return addCommonOptions(addSelectionOptions(command)).action(async (options: HistoryOptions) => {
    const [{ listHistory }, { historyJson, showHistory }, { reportTo }] = await Promise.all([
      import('../../use-cases/list-history.js'),
      import('../show-history.js'),
      import('../report.js'),
    ]);
    const terminal = terminalFor(options);
    const sources = await settings(options);
    const selection = { ...toSelection(options, sources), batch: null };
    const request = { selection, batch: options.batch ?? null, since: options.sinds ?? null };
    const view = listHistory(request, runFor(options, sources, signal, reportTo(terminal)));
    if (options.json === true) {
      terminal.print(JSON.stringify(historyJson(view), null, 2));
      return;
    }
    showHistory(view, terminal, { detail: options.detail ?? false });
    tellInstitution(sources, terminal);
  });
}
