import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addBatchesCommand } from './commands/batches.js';
import { addCompletionCommand } from './commands/completion.js';
import { addBulkCommand, addCreateCommand } from './commands/create.js';
import { addCalibrateCommand } from './commands/calibrate.js';
import { addConfigCommand } from './commands/config.js';
import { addGroupsCommand } from './commands/groups.js';
import { addHelpCommand } from './commands/help.js';
import { addHistoryCommand } from './commands/history.js';
import { addImportCommand } from './commands/import.js';
import { addListCommand } from './commands/list.js';
import { addPrintCommand } from './commands/print.js';
import { addEditCommand, addResetCommand } from './commands/reset.js';
import { addPurgeCommand } from './commands/purge.js';
import { addShowCommand } from './commands/show.js';
import { addActivateCommand, addDeactivateCommand } from './commands/switch.js';
import { addWizardCommand } from './commands/wizard.js';
import { allCommands } from './help/command-help.js';
import { formatHelp } from './help/format-help.js';
import type { Invocation } from './invocation.js';
import { usageError } from './usage-errors.js';

/** In the order of the help; what the help says of each stands in `help/command-help.ts`. */
const COMMANDS: readonly ((program: Command, invocation: Invocation) => Command)[] = [
  addImportCommand,
  addListCommand,
  addGroupsCommand,
  addShowCommand,
  addCreateCommand,
  addBulkCommand,
  addResetCommand,
  addEditCommand,
  addPrintCommand,
  addDeactivateCommand,
  addActivateCommand,
  addBatchesCommand,
  addHistoryCommand,
  addWizardCommand,
  addPurgeCommand,
  addCalibrateCommand,
  addConfigCommand,
  addCompletionCommand,
  addHelpCommand,
];

/** The whole command line. Commands load what they need when they are called. */
export function buildProgram(invocation: Invocation): Command {
  const program = new Command('leerid')
    .description("LeerID's voor de leerlingen van een school: van leerlingenlijst tot kaartjes.")
    .version(readVersion(), '-V, --version', 'toon het versienummer');
  for (const add of COMMANDS) add(program, invocation);
  allCommands(program).forEach(speakDutch);
  return program;
}

/** Commander's own help, titles and errors, replaced by ours. */
function speakDutch(command: Command): void {
  command
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride((error) => {
      throw usageError(error, command);
    })
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ formatHelp });
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : '';
}
