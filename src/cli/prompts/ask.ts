import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { textWidth } from '../text-width.js';
import { screenSize, type Size } from './list-room.js';

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
  /** What stands on the screen of this question now. */
  readonly drawn?: () => Drawn;
}

/** A question as it was drawn: the lines down to the cursor, and those below it. */
export interface Drawn {
  readonly lines: readonly string[];
  readonly below: readonly string[];
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
  { onResize = 'ask-again', keeps = false, drawn = () => ({ lines: [''], below: [] }) }: AskOptions = {},
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
      process.stderr.write(wipeAfterResize(drawn(), screenSize()));
      if (onResize === 'ask-again') leave('resize');
    };
    process.stdin.on('keypress', onKey).on('end', onEnd);
    // After Ctrl-Z and fg, readline leaves the keyboard paused, and the shell has written over the question.
    const onContinue = () => {
      setImmediate(() => {
        process.stdin.resume();
        process.stderr.emit('resize');
      });
    };
    process.stderr.on('resize', onSize);
    process.on('SIGCONT', onContinue);
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
      process.off('SIGCONT', onContinue);
      // A question that went on after Ctrl-Z does not do it itself, and the program would never end.
      process.stdin.pause();
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

/**
 * The codes that take a question off the screen after the window got another size; the cursor ends where the prompt library
 * takes it to be, with room below. What stands above the question stays. Where a narrower terminal wrapped lines below
 * the cursor, terminals differ on where the cursor is then: there the whole screen goes up, out of sight but not lost.
 */
export function wipeAfterResize({ lines, below }: Drawn, { columns, rows }: Size): string {
  const above = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / columns)), -1);
  const wiped = `${up(above)}\r\u001B[J`;
  const isSure = below.every((line) => textWidth(line) <= columns);
  const start = isSure ? '' : `${'\n'.repeat(rows)}\u001B[H`;
  return `${wiped}${start}${'\n'.repeat(lines.length - 1 + below.length)}${up(below.length)}`;
}

function up(rows: number): string {
  return rows > 0 ? `\u001B[${rows}A` : '';
}
