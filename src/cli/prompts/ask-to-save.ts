import { input } from '@inquirer/prompts';
import type { Terminal } from '../terminal.js';
import { ask } from './ask.js';
import { askPlainly } from './plain-question.js';

/** `change`: first change rows of the plan. */
export type SaveAnswer = 'save' | 'change' | 'stop';

const ANSWERS: readonly (readonly [RegExp, SaveAnswer])[] = [
  [/^\s*(?:j|ja|y|yes)\s*$/i, 'save'],
  [/^\s*(?:a|aanpassen)\s*$/i, 'change'],
  [/^\s*(?:n|nee|no)?\s*$/i, 'stop'],
];

const QUESTION = 'Bewaren en afdrukken? (j/N, a = aanpassen)';

/** `Bewaren en afdrukken?`; Enter alone means no. Rows can be changed only where a list can be drawn. Ctrl-C throws. */
export async function askToSave(terminal: Terminal, signal: AbortSignal): Promise<SaveAnswer> {
  if (!terminal.cursor) {
    const read = (text: string) => (readAnswer(text) === 'change' ? null : readAnswer(text));
    return askPlainly('Bewaren en afdrukken? (j/N)', read, {
      hint: 'Antwoord met j (ja) of n (nee).',
      signal,
    });
  }
  const answer = await ask(
    (context) =>
      input(
        {
          message: QUESTION,
          validate: (text) => readAnswer(text) !== null || 'Antwoord met j (ja), n (nee) of a (aanpassen).',
        },
        context,
      ),
    signal,
    { keeps: true, drawn: () => ({ lines: [`? ${QUESTION}`], below: [] }) },
  );
  return (answer === null ? null : readAnswer(answer)) ?? 'stop';
}

function readAnswer(text: string): SaveAnswer | null {
  return ANSWERS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
