import { input } from '@inquirer/prompts';
import { ask } from './ask.js';
import type { Questioner } from './menu.js';
import { askPlainly } from './plain-question.js';

/** What a person may answer: true goes on, false does not, null is asked again with `hint`. */
interface Answers {
  readonly question: string;
  readonly read: (text: string) => boolean | null;
  readonly hint: string;
}

/** `2 LeerID's inactief maken? (j/N)`: Enter alone means no. Ctrl-C throws. */
export function confirm(question: string, asker: Questioner): Promise<boolean> {
  const read = (text: string) => (/^\s*(?:j|ja|y|yes)\s*$/i.test(text) ? true : isNo(text) ? false : null);
  return askAnswer({ question: `${question} (j/N)`, read, hint: 'Antwoord met j (ja) of n (nee).' }, asker);
}

/** For what can't be undone: only the number itself goes on. Enter alone means no. Ctrl-C throws. */
export function confirmCount(question: string, count: number, asker: Questioner): Promise<boolean> {
  const read = (text: string) => (text.trim() === String(count) ? true : isNo(text) ? false : null);
  const hint = `Typ ${count}, of alleen Enter om niets te wijzigen.`;
  return askAnswer({ question: `${question} Typ ${count} om door te gaan:`, read, hint }, asker);
}

function isNo(text: string): boolean {
  return /^\s*(?:n|nee|no)?\s*$/i.test(text);
}

async function askAnswer(
  { question, read, hint }: Answers,
  { terminal, signal }: Questioner,
): Promise<boolean> {
  if (!terminal.cursor) return askPlainly(question, read, { hint, signal });
  const answer = await ask(
    (context) => input({ message: question, validate: (text) => read(text) !== null || hint }, context),
    signal,
    { keeps: true, drawn: () => ({ lines: [`? ${question}`], below: [] }) },
  );
  return (answer === null ? null : read(answer)) ?? false;
}
