import { LeeridError } from '../domain/errors.js';
import { fullName, type Student } from '../domain/student.js';
import { accountUrl, isValidUsername } from '../domain/username.js';
import type { AccountPlan } from '../plan/plan-accounts.js';
import { readTypedPassword } from '../plan/typed-password.js';
import { usernameOwner } from '../store/accounts.js';
import type { Store } from '../store/open-store.js';
import type { CreateAccountsRequest } from './plan-creation.js';

/**
 * The request with its typed username and password in NFC, as cards can show them. Errors: `username-invalid`,
 * `password-invalid`, `typed-pictures`, `edit-nothing`.
 */
export async function checkTyped<R extends CreateAccountsRequest>(request: R): Promise<R> {
  const { kind, password, kindChosen, basisPassword } = request;
  if (kind === 'edit' && request.username === null && !kindChosen) throw new LeeridError('edit-nothing', {});
  if (password !== null && kindChosen && basisPassword === 'afbeeldingen')
    throw new LeeridError('typed-pictures', {});
  const username = await checkTypedUsername(request.username, request.baseUrl);
  if (password !== null && !(await isDrawable(password)))
    throw new LeeridError('password-invalid', { kind: 'gevorderd' });
  return { ...request, username };
}

/**
 * The username that the administrator typed, in NFC; null when there is none. It must fit the rule, be drawable, and give a
 * QR code that can be read off the card. Error: `username-invalid`.
 */
export async function checkTypedUsername(typed: string | null, baseUrl: string): Promise<string | null> {
  if (typed === null) return null;
  const username = typed.normalize('NFC');
  const { isScannable } = await import('../documents/scannable.js');
  const fits = (await isDrawable(username)) && isScannable(accountUrl(baseUrl, username));
  if (!isValidUsername(username) || !fits) throw new LeeridError('username-invalid', { username });
  return username;
}

async function isDrawable(text: string): Promise<boolean> {
  const { canDraw } = await import('../documents/fonts.js');
  return canDraw(text.normalize('NFC'), 'code');
}

/** True when another pupil has or had this username; a pupil may go back to an own earlier one. */
export function isTakenFor(store: Store, username: string, { id }: Student): boolean {
  const owner = usernameOwner(store, username);
  return owner !== null && owner !== id;
}

/**
 * The plan of one account under a typed username and with a typed password. Errors: `username-taken`, `username-same`,
 * `password-invalid`.
 */
export function withTyped(store: Store, plan: AccountPlan, request: CreateAccountsRequest): AccountPlan {
  const { username, password } = request;
  return {
    ...plan,
    accounts: plan.accounts.map((account) => {
      const { student } = account;
      if (username !== null && isTakenFor(store, username, student))
        throw new LeeridError('username-taken', { username });
      if (username !== null && username === student.account?.username)
        throw new LeeridError('username-same', {
          name: fullName(student),
          stamnummer: student.stamnummer,
          username,
        });
      return {
        ...account,
        username: username ?? account.username,
        password: password === null ? account.password : typedPassword(password, account.type),
      };
    }),
  };
}

function typedPassword(text: string, type: 'basis' | 'gevorderd') {
  const kind = type === 'basis' ? 'woord' : 'gevorderd';
  const password = readTypedPassword(kind, text);
  if (password === null) throw new LeeridError('password-invalid', { kind });
  return password;
}
