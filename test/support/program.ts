import { CommanderError, type Command } from 'commander';
import type { SettingSources } from '#src/config/setting-sources.js';
import type { SettingFlags } from '#src/config/settings.js';
import { loadCommands } from '#src/cli/commands.js';
import { buildProgram } from '#src/cli/program.js';
import { usageError } from '#src/cli/usage-errors.js';

/** No file, no variables: what stands when nobody settles anything. */
export const NO_SOURCES: SettingSources = { flags: {}, environment: {}, file: null, folder: '.' };

const COMMANDS = await loadCommands();

/** The real command line. `columns`: how wide its help is; none of it reaches the screen. */
export function makeProgram(columns = 80): Command {
  const invocation = {
    signal: new AbortController().signal,
    exit: () => undefined,
    settings: (flags: SettingFlags) => Promise.resolve({ ...NO_SOURCES, flags }),
  };
  const program = buildProgram(invocation, COMMANDS, usageError);
  const quiet = (command: Command): void => {
    command.configureOutput({
      getOutHelpWidth: () => columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      writeOut: () => undefined,
      writeErr: () => undefined,
    });
    command.commands.forEach(quiet);
  };
  quiet(program);
  return program;
}

/** The error that commander gives for a command line; undefined for one that it takes. */
export async function usageErrorOf(args: readonly string[]): Promise<CommanderError | undefined> {
  try {
    await makeProgram().parseAsync(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError) return error;
    throw error;
  }
}
