import { formatShortDay, isDay } from '../domain/day.js';
import { PASSWORD_LABELS } from './labels.js';

/** The Dutch of the fields that a list or a person can change, in the import's difference and in the history. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  firstName: 'voornaam',
  lastName: 'naam',
  groupName: 'administratieve groep',
  className: 'klas',
  education: 'type',
  enrolledFrom: 'ingeschreven vanaf',
  enrolledUntil: 'ingeschreven tot',
  leftOn: 'uitgeschreven op',
  officialFirstName: 'officiële voornaam',
  officialLastName: 'officiële naam',
  sex: 'geslacht',
  birthDate: 'geboortedatum',
  stamnummer: 'stamnummer',
  institution: 'instelling',
  username: 'gebruikersnaam',
  type: 'type',
  passwordKind: 'wachtwoord',
  reason: 'reden',
  before: 'vertrokken voor',
  count: 'aantal leerlingen',
  source: 'kopie',
  kept: 'het vorige bestand staat in',
};

/** `klas: 4A -> 5A` of a field with `[from, to]`, `klas: 4A` of a first value. */
export function describeField(field: string, value: unknown): string {
  const label = FIELD_LABELS[field] ?? field;
  if (!Array.isArray(value)) return `${label}: ${describeValue(field, value)}`;
  const [from, to] = value as readonly unknown[];
  return `${label}: ${describeValue(field, from)} -> ${describeValue(field, to)}`;
}

function describeValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value !== 'string') return JSON.stringify(value);
  if (isDay(value)) return formatShortDay(value);
  const isKind = field === 'passwordKind' && Object.hasOwn(PASSWORD_LABELS, value);
  return isKind ? PASSWORD_LABELS[value as keyof typeof PASSWORD_LABELS] : value;
}
