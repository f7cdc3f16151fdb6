import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';

/** How long a terminal may take to send the rest of a key such as an arrow, in ms, before Esc is taken for Esc. */
const ESCAPE_MS = 50;

/** What every question of the prompt library gets from us. */
export interface PromptContext {
  readonly signal: AbortSignal;
  readonly output: NodeJS.WriteStream;
  readonly clearPromptOnDone: boolean;
}

export interface AskOptions {
  /** Who draws the question anew after the window changed its size: the prompt, or this by asking again. */
  readonly onResize?: 'prompt-redraws' | 'ask-again';
  /** Leaves question and answer on the screen. */
  readonly keeps?: boolean;
}

/** Why a question went away before it was answered. */
type Leave = 'escape' | 'end-of-input' | 'resize';

let readsEscapeFast = false;

/**
 * Asks one question on stderr, and takes it off the screen after the answer. Gives null when Esc was pressed. Ctrl-C and
 * the end of the input (Ctrl-D) throw, as a signal does.
 */
export async function ask<T>(
  prompt: (context: PromptContext) => Promise<T>,
  signal: AbortSignal,
  { onResize = 'ask-again', keeps = false }: AskOptions = {},
): Promise<T | null> {
  readEscapeFast();
  for (;;) {
    const left = new AbortController();
    const leave = (why: Leave) => {
      left.abort(why);
    };
    const onKey = (_text: string | undefined, key: { name?: string; ctrl?: boolean } | undefined) => {
      if (key?.name === 'escape') leave('escape');
      if (key?.ctrl === true && key.name === 'd') leave('end-of-input');
    };
    const onEnd = () => {
      leave('end-of-input');
    };
    const onSize = () => {
      clearScreen();
      if (onResize === 'ask-again') leave('resize');
    };
    process.stdin.on('keypress', onKey).on('end', onEnd);
    process.stderr.on('resize', onSize);
    try {
      return await prompt({
        signal: AbortSignal.any([signal, left.signal]),
        output: process.stderr,
        clearPromptOnDone: !keeps,
      });
    } catch (error) {
      if (signal.aborted || left.signal.reason === 'end-of-input' || !left.signal.aborted) throw error;
      if (left.signal.reason === 'escape') return null;
    } finally {
      process.stdin.off('keypress', onKey).off('end', onEnd);
      process.stderr.off('resize', onSize);
    }
  }
}

/** Only the first reader of the keyboard says how long it waits after Esc; half a second would feel broken. */
function readEscapeFast(): void {
  if (readsEscapeFast) return;
  readsEscapeFast = true;
  createInterface({
    input: process.stdin,
    output: new PassThrough(),
    terminal: true,
    escapeCodeTimeout: ESCAPE_MS,
  }).close();
}

/** What a terminal made of the old lines in its new width can't be known: start on an empty screen. */
function clearScreen(): void {
  process.stderr.write('\u001B[2J\u001B[H');
}
