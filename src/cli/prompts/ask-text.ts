import { input } from '@inquirer/prompts';
import { cleanForTerminal, wrapLines } from '../terminal.js';
import { ask } from './ask.js';
import { screenSize } from './list-room.js';

export interface TextQuestion {
  readonly message: string;
  /** What stands there to begin with, ready to be changed. */
  readonly initial: string;
  /** The Dutch reason why the text can't be, or null. */
  readonly check: (text: string) => string | null | Promise<string | null>;
}

export interface TextAnswer {
  readonly move: 'next' | 'back';
  readonly text: string;
}

/** The way back, in the question itself: the library leaves no other place for them. */
const KEYS = ' (Esc terug):';

/** Asks for a text whose question ends in a colon. Esc gives what was typed so far with `back`. */
export async function askText(
  { message: question, initial, check }: TextQuestion,
  signal: AbortSignal,
): Promise<TextAnswer> {
  const message = question.replace(/:$/, KEYS);
  let typed = initial;
  const answer = await ask(
    (context) =>
      input(
        {
          message,
          default: typed,
          prefill: 'editable',
          // The only place where the library shows what is typed, before Enter.
          transformer: (value) => {
            typed = value;
            return cleanForTerminal(value);
          },
          validate: async (text) => {
            const reason = await check(cleanForTerminal(text));
            // Behind the two columns that the library puts before it.
            return reason === null || wrapLines(cleanForTerminal(reason), screenSize().columns - 3);
          },
        },
        context,
      ),
    signal,
    { drawn: () => ({ lines: [`? ${message} ${typed}`], below: [] }) },
  );
  return answer === null ? { move: 'back', text: typed } : { move: 'next', text: cleanForTerminal(answer) };
}
