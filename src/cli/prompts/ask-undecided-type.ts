import type { AccountType } from '../../domain/education.js';
import { cleanForTerminal } from '../terminal.js';
import { askMenu, type Questioner } from './menu.js';
import { askPlainly } from './plain-question.js';

const NAMES_SHOWN = 3;

const CHOICES = [
  { key: 'basis', text: 'basisaccount (basisonderwijs, buitengewoon onderwijs)' },
  { key: 'gevorderd', text: 'gevorderd account (gewoon secundair onderwijs)' },
  { key: 'skip', text: 'nu overslaan' },
] as const;

/** Which type the pupils get whose education does not tell; `names` says who they are. Null is Esc. */
export async function askUndecidedType(
  { terminal, signal }: Questioner,
  names: readonly string[],
  at: AccountType | null,
): Promise<AccountType | 'skip' | null> {
  const rest = names.length > NAMES_SHOWN ? ` en nog ${names.length - NAMES_SHOWN}` : '';
  terminal.tell(
    cleanForTerminal(`Het onderwijs is niet duidelijk van ${names.slice(0, NAMES_SHOWN).join(', ')}${rest}.`),
    'yellow',
  );
  const question = 'Welk account krijgen deze leerlingen?';
  if (terminal.cursor) return askMenu({ terminal, signal }, question, CHOICES, at);
  const choices = CHOICES.map(({ text }, place) => `${place + 1} ${text}`).join('\n');
  return askPlainly(
    `${question}\n${choices}\nJouw keuze (1, 2 of 3):`,
    (answer) => CHOICES[Number(answer.trim()) - 1]?.key ?? null,
    { hint: `Antwoord met een cijfer van 1 tot ${CHOICES.length}.`, signal },
  );
}
