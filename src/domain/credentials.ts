import type { PasswordKind } from './account.js';
import type { AccountType } from './education.js';
import type { Student } from './student.js';

/** Pictures in a picture password, one out of each category, and the pictures of a category. */
export const PICTURE_CATEGORIES = 8;
export const PICTURES_PER_CATEGORY = 24;

/**
 * A password in the clear. It lives in memory, on the maker's terminal and in the ZIP, nowhere else.
 * `positions` are eight 1-based places (1..24), one in each category, in the categories' fixed order.
 */
export type Password =
  | { readonly kind: 'woord' | 'gevorderd'; readonly text: string }
  | { readonly kind: 'afbeeldingen'; readonly positions: readonly number[] };

/** What our Excel and LeerID's have for a picture password, which can't be written down in a cell; school software crashes on an empty one. */
export const PICTURES_ON_PDF = 'afbeeldingswachtwoord: zie pdf';

/** One account to be made: who, under which name, with which password. */
export interface PlannedAccount {
  readonly student: Student;
  readonly type: AccountType;
  readonly username: string;
  readonly password: Password;
}

/** The text that is hashed: the password itself, or the eight two-digit positions `03-17-…` (23 bytes). */
export function passwordSecret(password: Password): string {
  if (password.kind !== 'afbeeldingen') return password.text.normalize('NFC');
  return password.positions.map((position) => String(position).padStart(2, '0')).join('-');
}

/** The kinds of password that an account of this type can have. */
export function allowedPasswordKinds(type: AccountType): readonly PasswordKind[] {
  return type === 'gevorderd' ? ['gevorderd'] : ['woord', 'afbeeldingen'];
}
