import { setImmediate } from 'node:timers/promises';
import { CommanderError, type Command } from 'commander';
import { loadSettings } from '../config/load-settings.js';
import type { SettingSources } from '../config/setting-sources.js';
import { isLeeridError, LeeridError, type ErrorCode } from '../domain/errors.js';
import { hearSignals } from '../use-cases/hear-signals.js';
import { EXIT } from './exit-codes.js';
import { keepMemoryLow } from './keep-memory-low.js';
import { interruptionCode, isCancelledPrompt, SIGNALS } from './interruption.js';
import { errorMessage } from './messages.js';
import { terminalFor } from './options.js';
import { buildProgram } from './program.js';
import { clearProgress } from './progress.js';
import { originNote } from './setting-origin.js';
import { settleColors } from './terminal.js';
import { isWizardLine } from './wizard-line.js';
import { HELP_CODES } from './usage-errors.js';

/** The folder that the person works in; asked of the system only for a path that needs it, for it may be gone. */
const HERE = '.';
const USAGE_CODES = new Set<ErrorCode>([
  'confirmation-needed',
  'everyone-needs-flag',
  'filter-needed',
  'purge-day-not-past',
  'no-menus',
  'edit-nothing',
  'typed-pictures',
  'password-not-given',
  'same-pupil-malformed',
  'sticker-start-too-far',
  'setting-invalid',
  'setting-unknown',
  'config-command-unknown',
  'list-not-named',
  'encoding-unknown',
  'list-unknown-mapping',
  'topic-unknown',
  'shell-unknown',
  'zip-password-needed',
  'zip-password-weak',
]);

/** Runs the program once; the only place that acts on the process. */
export async function main(args: readonly string[]): Promise<void> {
  process.umask(0o077);
  keepMemoryLow();
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
  const program = buildProgram({
    signal: abort.signal,
    exit: (given) => (code = given),
    settings: async (flags) => (sources = await loadSettings(flags, process.env, HERE)),
  });
  const debugs = args.includes('--debug') && args[0] !== 'complete';
  if (debugs) debugRuns(program);
  try {
    if (args[0] === 'complete' && args[1] === '--') {
      // A shell that completes a line; it gets an answer or none, never a message.
      const { complete } = await import('./completion/complete.js');
      process.stdout.write(await complete(program, args.slice(2), new Date()));
    } else if (isWizardLine(args) && canShowMenus()) {
      await program.parseAsync(['wizard', ...args], { from: 'user' });
    } else if (args.length > 0) {
      await program.parseAsync(args, { from: 'user' });
    } else {
      program.outputHelp();
      code = EXIT.usage;
    }
    await hearSignals();
    if (abort.signal.aborted) code = interruptionCode(abort.signal.reason);
  } catch (error) {
    clearProgress();
    code = report(error, args, sources);
  }
  clearProgress();
  if (debugs) (await import('./debug.js')).tellDurations(!args.includes('--no-color'));
  await setImmediate();
  if (outputFailed()) {
    const terminal = terminalFor({ color: !args.includes('--no-color') });
    terminal.tell('leerid: de uitvoer kon niet geschreven worden; kijk na of de schijf vol is', 'red');
    if (code === EXIT.done) code = EXIT.partly;
  }
  process.exitCode = code;
}

/** True where the wizard can open: a person at a terminal whose cursor can be moved. */
function canShowMenus(): boolean {
  const { interactive, cursor } = terminalFor({ color: true });
  return interactive && cursor;
}

/** Has every command tell first in which circumstances it runs. */
function debugRuns(program: Command): void {
  program.hook('preAction', async (_, command) => {
    await (await import('./debug.js')).tellCircumstances(program, command);
  });
}

/** Says what went wrong in one Dutch line; gives the exit code. */
function report(error: unknown, args: readonly string[], sources: SettingSources | null): number {
  const terminal = terminalFor({ color: !args.includes('--no-color') });
  if (error instanceof CommanderError) {
    // Help that was asked for, or printed because a command of commands was called alone.
    if (HELP_CODES.has(error.code)) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    terminal.tell(`leerid: ${error.message}`, 'red');
    return EXIT.usage;
  }
  if (isCancelledPrompt(error)) {
    terminal.tell('onderbroken; er is niets gewijzigd', 'yellow');
    return interruptionCode(error);
  }
  const known = isLeeridError(error) ? error : null;
  const line =
    known === null
      ? 'er ging iets mis dat niet voorzien was; voer de opdracht opnieuw uit met --debug en meld wat er staat'
      : errorMessage(known) + originNote(known, sources);
  terminal.tell(`leerid: ${line}`, 'red');
  if (args.includes('--debug'))
    terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (known === null) return EXIT.refused;
  if (known.code === 'interrupted') return interruptionCode(known);
  if (known.code === 'store-busy') return EXIT.busy;
  if (known.code === 'commit-unsure') return EXIT.partly;
  return USAGE_CODES.has(known.code) ? EXIT.usage : EXIT.refused;
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
