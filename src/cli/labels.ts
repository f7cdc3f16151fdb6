import type { AccountStatus, PasswordKind } from '../domain/account.js';
import type { Batch } from '../domain/batch.js';
import type { AccountType } from '../domain/education.js';
import type { Stage } from '../use-cases/run.js';

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

export const PASSWORD_PLURALS: Readonly<Record<PasswordKind, string>> = {
  woord: 'gewone wachtwoorden',
  afbeeldingen: 'afbeeldingswachtwoorden',
  gevorderd: 'gevorderde wachtwoorden',
};

/** What became of a batch's ZIP; the same words on screen and in JSON. */
export const BATCH_OUTCOMES = {
  delivered: 'afgeleverd',
  committed: 'wacht',
  lost: 'verloren',
} as const satisfies Readonly<Record<Batch['state'], string>>;

/** The stages of a run that takes its time, and the unit of their counts. */
export const STAGE_LABELS: Readonly<Record<Stage, { readonly label: string; readonly unit: string }>> = {
  read: { label: 'Lijst lezen', unit: 'kB' },
  import: { label: 'Leerlingen bewaren', unit: '' },
  hash: { label: 'Wachtwoorden beveiligen', unit: '' },
  verify: { label: 'Wachtwoorden nakijken', unit: '' },
  documents: { label: 'Documenten maken', unit: '' },
};

/** `1 leerling`, `3 leerlingen`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
