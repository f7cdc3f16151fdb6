import type { Command } from 'commander';
import { LeeridError } from '../domain/errors.js';
import { ZIP_PASSWORD_VARIABLE, zipPasswordFault } from '../domain/zip-password.js';
import type { Questioner } from './prompts/menu.js';
import { PASSWORD_FAULTS } from './zip-messages.js';

/** A flag without a value: what is typed on a command line stays in the shell's history. */
export const ZIP_PASSWORD_FLAG = '--zip-wachtwoord';

export interface ZipPasswordOption {
  readonly zipWachtwoord?: boolean;
}

export function addZipPasswordOption(command: Command): Command {
  return command.option(
    ZIP_PASSWORD_FLAG,
    `versleutel de ZIP; vraagt een wachtwoord (in een script: ${ZIP_PASSWORD_VARIABLE})`,
  );
}

/** The password in the variable, which no program that this one starts then inherits; null when there is none. */
export function takeZipPassword(): string | null {
  const password = process.env[ZIP_PASSWORD_VARIABLE] ?? '';
  // Setting it to undefined would leave that word in it.
  Reflect.deleteProperty(process.env, ZIP_PASSWORD_VARIABLE);
  return password === '' ? null : password;
}

/** The password when it can be one for a ZIP. Error: `zip-password-weak`. */
export function requireGoodPassword(password: string): string {
  const fault = zipPasswordFault(password);
  if (fault !== null) throw new LeeridError('zip-password-weak', { reason: fault });
  return password;
}

/** True where a secret can be typed without being seen. */
export function canAskPassword({ terminal }: Pick<Questioner, 'terminal'>): boolean {
  return terminal.interactive && terminal.cursor;
}

/** Asks twice for the password of a new ZIP; null after Esc. Error: `zip-password-needed` where nobody can be asked. */
export async function askNewZipPassword(asker: Questioner): Promise<string | null> {
  if (!canAskPassword(asker)) throw new LeeridError('zip-password-needed', { path: null });
  const { askPassword } = await import('./prompts/ask-password.js');
  const { signal } = asker;
  for (;;) {
    const first = await askPassword('Wachtwoord voor de ZIP (je ziet niet wat je typt):', whyNot, signal);
    if (first === null) return null;
    const isSame = (text: string) =>
      text === first ? null : 'dat is niet hetzelfde; typ het opnieuw, of druk op Esc en begin opnieuw';
    const second = await askPassword('Hetzelfde wachtwoord nog eens:', isSame, signal);
    if (second !== null) return second;
  }
}

/** Asks for the password of a ZIP that is there; `left`: how often it may still be typed, when it was wrong. Null after Esc. */
export async function askZipPassword({ signal }: Questioner, left: number | null): Promise<string | null> {
  const { askPassword } = await import('./prompts/ask-password.js');
  const isSomething = (text: string) => (text === '' ? 'typ het wachtwoord, of druk op Esc' : null);
  const again = left === null ? '' : `, nog ${left} keer`;
  return await askPassword(`Wachtwoord van de ZIP${again} (je ziet niet wat je typt):`, isSomething, signal);
}

function whyNot(password: string): string | null {
  const fault = zipPasswordFault(password);
  return fault === null ? null : PASSWORD_FAULTS[fault];
}
