import { CommanderError, type Command } from 'commander';
import type { SettingSources } from '#src/config/setting-sources.js';
import { buildProgram } from '#src/cli/program.js';

/** No file, no variables: what stands when nobody settles anything. */
export const NO_SOURCES: SettingSources = { flags: {}, environment: {}, file: null, folder: '.' };

/** The real command line. `columns`: how wide its help is; none of it reaches the screen. */
export function makeProgram(columns = 80): Command {
  const program = buildProgram({
    signal: new AbortController().signal,
    exit: () => undefined,
    settings: (flags) => Promise.resolve({ ...NO_SOURCES, flags }),
  });
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
