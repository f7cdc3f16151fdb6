import type { AccountType } from './education.js';
import { hasLeft, type Day, type Student } from './student.js';

/** How a pupil signs in: a word with digits, eight pictures, or a temporary random password. */
export type PasswordKind = 'woord' | 'afbeeldingen' | 'gevorderd';

/** The two kinds an administrator chooses from for a basis account. */
export type BasisPasswordKind = Exclude<PasswordKind, 'gevorderd'>;

/** What the portal's Status column says; derived, never stored. */
export type AccountStatus = 'geen-account' | 'actief' | 'inactief';

/** A pupil's LeerID. Times are UTC, ISO 8601 with Z. The password itself is never here. */
export interface Account {
  readonly username: string;
  readonly type: AccountType;
  /** null: taken over from a list, kind unknown. */
  readonly passwordKind: PasswordKind | null;
  readonly mustChange: boolean;
  readonly createdAt: string;
  readonly passwordSetAt: string | null;
  readonly deactivatedAt: string | null;
  readonly lastSignInAt: string | null;
  readonly email: string | null;
}

/** The status on `today`: an account ends with the enrolment, or when it was deactivated by hand. */
export function accountStatus(
  student: Pick<Student, 'account' | 'enrolledUntil' | 'leftOn'>,
  today: Day,
): AccountStatus {
  if (student.account === null) return 'geen-account';
  if (student.account.deactivatedAt !== null || hasLeft(student, today)) return 'inactief';
  return 'actief';
}
