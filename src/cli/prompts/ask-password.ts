import { cleanForTerminal, wrapLines } from '../terminal.js';
import { ask } from './ask.js';
import { hiddenPrompt } from './hidden-prompt.js';
import { screenSize } from './list-room.js';

/** Asks for a secret, of which nothing is shown while it is typed. `check`: the Dutch reason why it can't be, or null. Null after Esc. */
export async function askPassword(
  message: string,
  check: (text: string) => string | null,
  signal: AbortSignal,
): Promise<string | null> {
  return await ask(
    (context) =>
      hiddenPrompt(
        {
          message,
          check: (text) => {
            const reason = check(text);
            // Behind the two columns that the library puts before it.
            return reason === null ? null : wrapLines(cleanForTerminal(reason), screenSize().columns - 3);
          },
        },
        context,
      ),
    signal,
    { drawn: () => ({ lines: [`? ${message}`], below: [] }) },
  );
}
