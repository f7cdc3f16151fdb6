import { isLeeridError, LeeridError } from '../domain/errors.js';
import { readIssuedCards, type IssuedCards } from '../use-cases/read-issued-cards.js';
import { errorMessage } from './messages.js';
import type { Questioner } from './prompts/menu.js';
import { askNewZipPassword, askZipPassword, canAskPassword } from './zip-password.js';

/** How often a person may type the password of a ZIP. */
const ATTEMPTS = 3;

export interface OpenedIssue {
  readonly issued: IssuedCards;
  /** The password that opened it; null when it needed none. */
  readonly password: string | null;
}

/**
 * Reads the cards of a ZIP; of an encrypted one with the given password, else with one that a person types. Errors: those of
 * `readIssuedCards`; `zip-password-wrong` without a person, or after the third time.
 */
export async function openIssued(
  path: string,
  given: string | null,
  asker: Questioner,
): Promise<OpenedIssue> {
  let password = given;
  for (let asked = 0; ; asked += 1) {
    try {
      const issued = await readIssuedCards(path, password);
      return { issued, password: issued.encrypted ? password : null };
    } catch (error) {
      const isWrong = isLeeridError(error, 'zip-password-wrong');
      if (!isWrong && !isLeeridError(error, 'zip-password-needed')) throw error;
      if (given !== null || !canAskPassword(asker) || asked >= ATTEMPTS) throw error;
      if (isWrong) {
        asker.terminal.tell(errorMessage(error), 'yellow');
      }
      password = cancelled(await askZipPassword(asker, asked === 0 ? null : ATTEMPTS - asked));
    }
  }
}

/** The password for a new ZIP; who leaves the question stops the command. */
export async function newPassword(asker: Questioner): Promise<string> {
  return cancelled(await askNewZipPassword(asker));
}

/** Esc at a question without which nothing can be done is the same as Ctrl-C. */
function cancelled(answer: string | null): string {
  if (answer === null) throw new LeeridError('interrupted', { signal: 'SIGINT' });
  return answer;
}
