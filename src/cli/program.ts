import { readFileSync } from 'node:fs';
import { Command, type CommanderError } from 'commander';
import { COMMAND_NAMES, COMMANDS, type CommandName, type Define } from './commands.js';
import { allCommands } from './help/command-help.js';
import { formatHelp } from './help/format-help.js';
import type { Invocation } from './invocation.js';

/** Says in Dutch what commander found wrong with the line of a command. */
export type Explain = (error: CommanderError, command: Command) => CommanderError;

/** The whole command line, of which the commands in `defined` can be called. They load what they need when they are. */
export function buildProgram(
  invocation: Invocation,
  defined: ReadonlyMap<CommandName, Define>,
  explain: Explain = (error) => error,
): Command {
  const program = new Command('leerid')
    .description("LeerID's voor de leerlingen van een school: van leerlingenlijst tot kaartjes.")
    .version(readVersion(), '-V, --version', 'toon het versienummer');
  for (const name of COMMAND_NAMES) {
    const command = program.command(name).description(COMMANDS[name].description);
    defined.get(name)?.(command, invocation);
  }
  for (const command of allCommands(program)) speakDutch(command, explain);
  return program;
}

/** Commander's own help, titles and errors, replaced by ours. */
function speakDutch(command: Command, explain: Explain): void {
  command
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride((error) => {
      throw explain(error, command);
    })
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ formatHelp });
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : '';
}
