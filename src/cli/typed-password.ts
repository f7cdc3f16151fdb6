import { Option, type Command } from 'commander';
import { LeeridError } from '../domain/errors.js';
import type { Questioner } from './prompts/menu.js';
import { canAskPassword } from './zip-password.js';

/** Flags without a value: a password that is typed on a command line stays in the shell's history. */
export interface TypedPasswordOptions {
  readonly eigenWachtwoord?: boolean;
  readonly passwordStdin?: boolean;
}

/** Bytes of a line that can be a password. */
const LONGEST_LINE = 1024;

export function addTypedPasswordOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--eigen-wachtwoord',
        'vraag een wachtwoord in plaats van er een te maken; je ziet niet wat je typt',
      ).conflicts('passwordStdin'),
    )
    .option('--password-stdin', 'lees dat wachtwoord van de invoer, op één regel (voor een script)');
}

/** The password that a person types or a script hands over; null when one is to be made. Error: `password-not-given`. */
export async function takeTypedPassword(
  { eigenWachtwoord, passwordStdin }: TypedPasswordOptions,
  asker: Questioner,
): Promise<string | null> {
  if (passwordStdin === true) return readLine();
  if (eigenWachtwoord !== true) return null;
  if (!canAskPassword(asker)) throw new LeeridError('password-not-given', {});
  const { askPassword } = await import('./prompts/ask-password.js');
  const { signal } = asker;
  for (;;) {
    const first = await askPassword(
      'Wachtwoord van de leerling (je ziet niet wat je typt):',
      notEmpty,
      signal,
    );
    if (first === null) throw new LeeridError('interrupted', { signal: 'SIGINT' });
    const isSame = (text: string) =>
      text === first ? null : 'dat is niet hetzelfde; typ het opnieuw, of druk op Esc en begin opnieuw';
    if ((await askPassword('Hetzelfde wachtwoord nog eens:', isSame, signal)) !== null) return first;
  }
}

function notEmpty(text: string): string | null {
  return text === '' ? 'typ een wachtwoord, of druk op Esc' : null;
}

async function readLine(): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    const bytes = Buffer.from(piece as Uint8Array);
    pieces.push(bytes);
    length += bytes.length;
    if (length > LONGEST_LINE || bytes.includes('\n')) break;
  }
  const [line = ''] = Buffer.concat(pieces).toString('utf8').split(/\r?\n/);
  if (line === '' || length > LONGEST_LINE) throw new LeeridError('password-not-given', {});
  return line;
}
