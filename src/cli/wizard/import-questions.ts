import type { ErrorDetails } from '../../domain/errors.js';
import { askText } from '../prompts/ask-text.js';
import { askMenu } from '../prompts/menu.js';
import type { Session } from './session.js';

const NONE = 'none';
const NEW = 'new';

const NUMBER_QUESTION = {
  message: 'Instellingsnummer (6 cijfers):',
  initial: '',
  check: (typed: string) => (/^\d{6}$/.test(typed.trim()) ? null : 'Een instellingsnummer heeft 6 cijfers.'),
};

/** Whose list it is: one of the schools that are known, or another; null is Esc. */
export async function askInstitution(session: Session, names: readonly string[]): Promise<string | null> {
  let at: string | null = null;
  for (;;) {
    const key: string | null =
      names.length === 0
        ? NEW
        : await askMenu(
            session,
            'Van welke instelling is deze lijst?',
            [
              ...names.map((name, index) => ({ key: String(index), text: name })),
              { key: NEW, text: 'Een andere instelling' },
            ],
            at,
          );
    if (key === null) return null;
    if (key !== NEW) return numberOrName(names[Number(key)] ?? '');
    const { move, text } = await askText(NUMBER_QUESTION, session.signal);
    if (move === 'next') return text.trim();
    if (names.length === 0) return null;
    at = NEW;
  }
}

/** What names the institution without doubt, out of `BRUSSEL-STAD (034512)`. */
function numberOrName(label: string): string {
  return /\((\d{6})\)$/.exec(label)?.[1] ?? label;
}

/**
 * For each field that no column is known for, the column of the list that has it: `Veld=Kolomnaam`. Esc goes one field
 * back; null is Esc at the first, or a field that the list does not have.
 */
export async function askColumns(
  session: Session,
  { missing, found }: Pick<ErrorDetails['list-missing-columns'], 'missing' | 'found'>,
): Promise<string[] | null> {
  const chosen: string[] = [];
  let at = 0;
  for (;;) {
    const field = missing[at];
    if (field === undefined) break;
    const choices = [
      ...found.map((name, index) => ({ key: String(index), text: name })),
      { key: NONE, text: 'Die staat niet in de lijst' },
    ];
    const key: string | null = await askMenu(session, `In welke kolom staat ${field}?`, choices, chosen[at]);
    if (key === NONE || (key === null && at === 0)) return null;
    if (key === null) at -= 1;
    else {
      chosen[at] = key;
      at += 1;
    }
  }
  return missing.map((field, index) => `${field}=${found[Number(chosen[index])] ?? ''}`);
}
