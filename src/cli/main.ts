import { setImmediate } from 'node:timers/promises';
import { CommanderError } from 'commander';
import type { SettingSources } from '../config/setting-sources.js';
import { LeeridError } from '../domain/errors.js';
import { hearSignals } from '../use-cases/hear-signals.js';
import { COMMAND_NAMES, loadCommands, neededCommands } from './commands.js';
import { EXIT } from './exit-codes.js';
import { HELP_CODES } from './help/help-codes.js';
import { interruptionCode, SIGNALS } from './interruption.js';
import type { Invocation } from './invocation.js';
import { buildProgram, type Explain } from './program.js';
import { clearProgress } from './progress.js';
import { settleColors } from './settle-colors.js';
import type { Terminal } from './terminal.js';
import { isWizardLine } from './wizard-line.js';

/** The folder that the person works in; asked of the system only for a path that needs it, for it may be gone. */
const HERE = '.';

/** Runs the program once; the only place that acts on the process. */
export async function main(args: readonly string[]): Promise<void> {
  process.umask(0o077);
  settleColors(!args.includes('--no-color'));
  const outputFailed = watchOutput();
  const abort = new AbortController();
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      abort.abort(new LeeridError('interrupted', { signal }));
    });
  }
  let code: number = EXIT.done;
  let sources: SettingSources | null = null;
  const invocation: Invocation = {
    signal: abort.signal,
    exit: (given) => (code = given),
    settings: async (flags) => {
      const { loadSettings } = await import('../config/load-settings.js');
      return (sources = await loadSettings(flags, process.env, HERE));
    },
  };
  const debugs = args.includes('--debug') && args[0] !== 'complete';
  try {
    const toWizard = isWizardLine(args) && (await canShowMenus());
    if (args[0] === 'complete' && args[1] === '--') await answerShell(args.slice(2), invocation);
    else if (args.length > 0 || toWizard)
      await carryOut(toWizard ? ['wizard', ...args] : args, invocation, debugs);
    else {
      buildProgram(invocation, new Map()).outputHelp();
      code = EXIT.usage;
    }
    await hearSignals();
    if (abort.signal.aborted) code = interruptionCode(abort.signal.reason);
  } catch (error) {
    clearProgress();
    code = await failureCode(error, args, sources);
  }
  clearProgress();
  if (debugs) (await import('./debug.js')).tellDurations(!args.includes('--no-color'));
  await setImmediate();
  if (outputFailed()) {
    const terminal = await openTerminal(!args.includes('--no-color'));
    terminal.tell('leerid: de uitvoer kon niet geschreven worden; kijk na of de schijf vol is', 'red');
    if (code === EXIT.done) code = EXIT.partly;
  }
  process.exitCode = code;
}

/**
 * Does what the line says. Only the commands that it needs are read; what is wrong with a line is said with all of them at
 * hand, for an option may be another's.
 */
async function carryOut(line: readonly string[], invocation: Invocation, debugs: boolean): Promise<void> {
  const run = async (names = neededCommands(line), explain?: Explain): Promise<void> => {
    const program = buildProgram(invocation, await loadCommands(names), explain);
    if (debugs) {
      program.hook('preAction', async (_, command) => {
        await (await import('./debug.js')).tellCircumstances(program, command);
      });
    }
    await program.parseAsync(line, { from: 'user' });
  };
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CommanderError) || !isMisread(error)) throw error;
    await run(COMMAND_NAMES, (await import('./usage-errors.js')).usageError);
  }
}

/** True for a line that commander can't read: nothing was done yet. */
function isMisread({ code }: CommanderError): boolean {
  return code.startsWith('commander.') && !HELP_CODES.has(code);
}

/** For a shell that completes a line; it gets an answer or none, never a message. */
async function answerShell(words: readonly string[], invocation: Invocation): Promise<void> {
  const { complete } = await import('./completion/complete.js');
  process.stdout.write(await complete(buildProgram(invocation, await loadCommands()), words, new Date()));
}

/** What a run ends with that failed, or that only showed the help. */
async function failureCode(
  error: unknown,
  args: readonly string[],
  sources: SettingSources | null,
): Promise<number> {
  // Help that was asked for, or printed because a command of commands was called alone.
  if (error instanceof CommanderError && HELP_CODES.has(error.code))
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  return (await import('./report-failure.js')).reportFailure(error, args, sources);
}

/** True where the wizard can open: a person at a terminal whose cursor can be moved. */
async function canShowMenus(): Promise<boolean> {
  const { interactive, cursor } = await openTerminal(true);
  return interactive && cursor;
}

async function openTerminal(color: boolean): Promise<Terminal> {
  return (await import('./options.js')).terminalFor({ color });
}

/**
 * `leerid list | head` closes the pipe early: no error. Any other trouble with the output is told at the end, and never
 * stops a run that is saving. Gives whether there was any.
 */
function watchOutput(): () => boolean {
  let failed = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') failed = true;
    });
  }
  return () => failed;
}
