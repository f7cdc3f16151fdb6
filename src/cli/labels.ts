import type { AccountStatus, PasswordKind } from '../domain/account.js';
import type { AccountType } from '../domain/education.js';

/** The portal's words for our values. */
export const STATUS_LABELS: Readonly<Record<AccountStatus, string>> = {
  'geen-account': 'Geen account',
  actief: 'Actief',
  inactief: 'Inactief',
};

export const TYPE_LABELS: Readonly<Record<AccountType, string>> = { basis: 'basis', gevorderd: 'gevorderd' };

export const PASSWORD_LABELS: Readonly<Record<PasswordKind, string>> = {
  woord: 'gewoon wachtwoord',
  afbeeldingen: 'afbeeldingswachtwoord',
  gevorderd: 'gevorderd wachtwoord',
};

/** `1 leerling`, `3 leerlingen`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
