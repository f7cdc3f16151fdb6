import { randomInt } from 'node:crypto';
import type { PasswordKind } from '../domain/account.js';
import type { Password } from '../domain/credentials.js';
import { LeeridError } from '../domain/errors.js';
import { otherWithUsername } from '../plan/change-plan.js';
import { makePassword } from '../plan/plan-accounts.js';
import { readTypedPassword } from '../plan/typed-password.js';
import { loadWordLists } from '../plan/word-lists.js';
import type { CreationPlan } from './plan-creation.js';
import { withStoreForReading, type Run } from './run.js';
import { checkTypedUsername, isTakenFor } from './typed-credentials.js';

/**
 * The username that a person typed for one row of a plan, in NFC: it fits the rule, was never issued, and no other row has
 * it. Errors: `username-invalid`, `username-taken`.
 */
export async function checkRowUsername(
  typed: string,
  { plan, studentId, baseUrl }: { plan: CreationPlan; studentId: number; baseUrl: string },
  run: Run,
): Promise<string> {
  const username = (await checkTypedUsername(typed.trim(), baseUrl)) ?? '';
  const planned = plan.accounts.find(({ student }) => student.id === studentId)?.student;
  const taken =
    planned === undefined ||
    otherWithUsername(plan, username, studentId) !== undefined ||
    withStoreForReading(run, (store) => isTakenFor(store, username, planned));
  if (taken) throw new LeeridError('username-taken', { username });
  return username;
}

/** The password that a person typed for one row. Error: `password-invalid`. */
export async function checkRowPassword(kind: 'woord' | 'gevorderd', typed: string): Promise<Password> {
  const password = readTypedPassword(kind, typed);
  const { canDraw } = await import('../documents/fonts.js');
  if (password === null || !canDraw(typed.normalize('NFC'), 'code')) {
    throw new LeeridError('password-invalid', { kind });
  }
  return password;
}

/** A fresh password of this kind. */
export function freshPassword(kind: PasswordKind): Password {
  return makePassword(kind, { random: (below) => randomInt(below), lists: loadWordLists() });
}
