import { picturePositions } from '../documents/picture-list.js';
import { passwordSecret, type Password } from '../domain/credentials.js';
import type { ListedAccount, ListedPassword, StudentList } from '../domain/student-list.js';
import type { NewAccount } from '../store/accounts.js';
import { hashSecrets } from './hash-secrets.js';
import type { ImportPlan } from './plan-import.js';
import type { Run } from './run.js';

/** The bcrypt hashes of passwords that a list tells, by the line of their rows. */
export type ListedHashes = ReadonlyMap<number, string>;

/**
 * Hashes the passwords of the accounts that are to be taken over. `plan` is null when the store could not be read yet: then
 * those of every row, for who has an account already is not known.
 */
export async function hashListedPasswords(
  list: StudentList,
  plan: ImportPlan | null,
  cost: number,
  run: Run,
): Promise<ListedHashes> {
  const rows = plan?.pupils
    .filter(({ stored }) => (stored?.account ?? null) === null)
    .map(({ listed }) => listed);
  const secrets = (rows ?? list.students).flatMap(({ line, account }): [number, string][] => {
    const password = toPassword(account?.password ?? null);
    return password === null ? [] : [[line, passwordSecret(password)]];
  });
  if (secrets.length === 0) return new Map();
  const hashes = await hashSecrets(
    secrets.map(([, secret]) => secret),
    cost,
    run,
  );
  return new Map(secrets.map(([line], index) => [line, hashes[index] ?? '']));
}

/** The password that a list tells; null for none, and for pictures that are not ours. */
export function toPassword(listed: ListedPassword | null): Password | null {
  if (listed?.kind !== 'afbeeldingen') return listed;
  const positions = picturePositions(listed.names);
  return positions === null ? null : { kind: 'afbeeldingen', positions };
}

/** What is stored of the password of an account that is taken over. A gevorderd one was temporary, as far as anybody knows. */
export function takenOverPassword(
  { passwordKind }: ListedAccount,
  hash: string | undefined,
): Pick<NewAccount, 'passwordKind' | 'passwordHash' | 'mustChange'> {
  return { passwordKind, passwordHash: hash ?? null, mustChange: passwordKind === 'gevorderd' };
}
