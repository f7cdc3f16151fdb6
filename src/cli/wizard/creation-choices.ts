import { nameAndNumber } from '../../domain/student.js';
import { withoutBasisPasswords } from '../../plan/change-plan.js';
import { askUndecidedType } from '../prompts/ask-undecided-type.js';
import { candidates, type Creation } from './creation.js';
import { askMenu } from '../prompts/menu.js';
import type { Session } from './session.js';
import type { Move } from './walk.js';

/** Which account the pupils get whose education does not tell; asked only where there are such pupils. */
export async function chooseType(session: Session, state: Creation): Promise<Move<Creation>> {
  const undecided = candidates(state, session).filter(({ education }) => education === null);
  if (undecided.length === 0) return { to: 'skip', state };
  const key = await askUndecidedType(session, undecided.map(nameAndNumber), state.undecidedType);
  if (key === null) return { to: 'back', state };
  return { to: 'next', state: { ...state, undecidedType: key === 'skip' ? null : key } };
}

/** The kind of password for the basis accounts of the whole selection; asked only where there are some. */
export async function choosePasswordKind(session: Session, state: Creation): Promise<Move<Creation>> {
  const basis = candidates(state, session).filter(
    ({ education }) => (education ?? state.undecidedType) === 'basis',
  );
  if (basis.length === 0) return { to: 'skip', state };
  const key = await askMenu(
    session,
    `Welk wachtwoord krijgen de basisaccounts (${basis.length})?`,
    [
      { key: 'woord', text: 'gewoon wachtwoord: een woord en cijfers, zoals 29ban9' },
      { key: 'afbeeldingen', text: 'afbeeldingswachtwoord: acht afbeeldingen' },
    ],
    state.basisPassword,
  );
  if (key === null) return { to: 'back', state };
  const changes = key === state.basisPassword ? state.changes : withoutBasisPasswords(state.changes);
  return { to: 'next', state: { ...state, basisPassword: key, changes } };
}
