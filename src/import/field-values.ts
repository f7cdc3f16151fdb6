import type { AccountType } from '../domain/education.js';
import type { ListedAccount } from '../domain/student-list.js';
import type { Sex } from '../domain/student.js';
import { foldText } from '../domain/text.js';

/** Words for the sex, folded; packages number it as the state does: 1 man, 2 vrouw. */
const SEXES: Readonly<Record<string, Sex>> = {
  m: 'M',
  man: 'M',
  mannelijk: 'M',
  male: 'M',
  jongen: 'M',
  j: 'M',
  '1': 'M',
  v: 'V',
  vrouw: 'V',
  vrouwelijk: 'V',
  f: 'V',
  female: 'V',
  meisje: 'V',
  '2': 'V',
  x: 'X',
  onbepaald: 'X',
};

const ACCOUNT_TYPES: Readonly<Record<string, AccountType>> = {
  basis: 'basis',
  'basis account': 'basis',
  basisaccount: 'basis',
  gevorderd: 'gevorderd',
  'gevorderd account': 'gevorderd',
  gevorderdaccount: 'gevorderd',
};

const ACCOUNT_STATUSES: Readonly<Record<string, ListedAccount['status'] | 'geen-account'>> = {
  actief: 'actief',
  inactief: 'inactief',
  'niet actief': 'inactief',
  'geen account': 'geen-account',
  'geen-account': 'geen-account',
  geen: 'geen-account',
};

export function parseSex(text: string): Sex | null {
  return lookUp(SEXES, text);
}

export function parseAccountType(text: string): AccountType | null {
  return lookUp(ACCOUNT_TYPES, text);
}

export function parseAccountStatus(text: string): ListedAccount['status'] | 'geen-account' | null {
  return lookUp(ACCOUNT_STATUSES, text);
}

/** Six digits; a leading zero that a spreadsheet dropped is put back. Null for what is no instellingsnummer. */
export function parseInstitutionNumber(text: string): string | null {
  return /^[0-9]{5,6}$/.test(text) ? text.padStart(6, '0') : null;
}

/**
 * False for what can't be a stamnummer: more than 50 characters, without a letter or digit, or a number that a
 * spreadsheet wrote as `1,23E+11`, whose digits are lost.
 */
export function isStamnummer(text: string): boolean {
  return text.length <= 50 && /[\p{L}\p{N}]/u.test(text) && !/^\d[.,]\d+e\+\d+$/i.test(text);
}

function lookUp<T>(table: Readonly<Record<string, T>>, text: string): T | null {
  if (text === '') return null;
  const lower = text.toLowerCase();
  const key = Object.hasOwn(table, lower) ? lower : foldText(text);
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
