import { askText } from './ask-text.js';
import type { Questioner } from './menu.js';
import { askPlainly } from './plain-question.js';

const QUESTION = 'Reden, voor de geschiedenis (mag leeg zijn):';

/** Asks why; empty when there is nothing to tell, null is Esc. `longest`: characters. */
export async function askReason(longest: number, { terminal, signal }: Questioner): Promise<string | null> {
  const refusal = (text: string) => (text.length > longest ? `Hoogstens ${longest} tekens.` : null);
  if (!terminal.cursor) {
    const read = (text: string) => (refusal(text) === null ? text : null);
    return askPlainly(QUESTION, read, { hint: `Hoogstens ${longest} tekens.`, signal });
  }
  const { move, text } = await askText({ message: QUESTION, initial: '', check: refusal }, signal);
  return move === 'back' ? null : text;
}
