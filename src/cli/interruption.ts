import { EXIT, signalExitCode } from './exit-codes.js';

/** The signals that end a run before its commit point. */
export const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ctrl-C, Ctrl-D or a signal at a question. */
export function isCancelledPrompt(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}

/** The exit code for an `interrupted` error, or for a question that was cancelled: Ctrl-C, unless another signal caused it. */
export function interruptionCode(error: unknown): number {
  const signal = signalOf(error) ?? signalOf(error instanceof Error ? error.cause : null);
  if (signal !== null) return signalExitCode(signal);
  return isCancelledPrompt(error) ? signalExitCode('SIGINT') : EXIT.refused;
}

function signalOf(error: unknown): NodeJS.Signals | null {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : null;
  const signal =
    typeof details === 'object' && details !== null && 'signal' in details ? details.signal : null;
  return SIGNALS.find((known) => known === signal) ?? null;
}
