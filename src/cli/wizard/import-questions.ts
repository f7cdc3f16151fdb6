import type { ErrorDetails } from '../../domain/errors.js';
import { askText } from '../prompts/ask-text.js';
import { askMenu } from './menu.js';
import type { Session } from './session.js';

const NONE = 'none';
const NEW = 'new';

/** Whose list it is: one of the schools that are known, or another; null is Esc. */
export async function askInstitution(session: Session, names: readonly string[]): Promise<string | null> {
  const key =
    names.length === 0
      ? NEW
      : await askMenu(session, 'Van welke instelling is deze lijst?', [
          ...names.map((name) => ({ key: name, text: name })),
          { key: NEW, text: 'Een andere instelling' },
        ]);
  if (key !== NEW) return key === null ? null : (/\((\d{6})\)$/.exec(key)?.[1] ?? key);
  const { move, text } = await askText(
    { message: 'Instellingsnummer (6 cijfers):', initial: '', check: (typed) => (/^\d{6}$/.test(typed.trim()) ? null : 'Een instellingsnummer heeft 6 cijfers.') },
    session.signal,
  ); // prettier-ignore
  return move === 'back' ? null : text.trim();
}

/** For each field that no column is known for, the column of the list that has it; null is Esc. Gives `Veld=Kolomnaam`. */
export async function askColumns(
  session: Session,
  { missing, found }: Pick<ErrorDetails['list-missing-columns'], 'missing' | 'found'>,
): Promise<string[] | null> {
  const mappings: string[] = [];
  for (const field of missing) {
    const key = await askMenu(session, `In welke kolom staat ${field}?`, [
      ...found.map((name, index) => ({ key: String(index), text: name })),
      { key: NONE, text: 'Die staat niet in de lijst' },
    ]);
    if (key === null || key === NONE) return null;
    mappings.push(`${field}=${found[Number(key)] ?? ''}`);
  }
  return mappings;
}
