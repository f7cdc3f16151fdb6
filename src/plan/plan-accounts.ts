import type { BasisPasswordKind, PasswordKind } from '../domain/account.js';
import type { Password, PlannedAccount } from '../domain/credentials.js';
import type { AccountType } from '../domain/education.js';
import type { RandomInt } from '../domain/random.js';
import { hasLeft, type Day, type Student } from '../domain/student.js';
import { makePicturePassword } from './picture-password.js';
import { makeTemporaryPassword } from './temporary-password.js';
import { assignUsernames } from './username.js';
import type { WordLists } from './word-lists.js';
import { makeWordPassword } from './word-password.js';

/** What the administrator decided for the whole selection. */
export interface PlanChoices {
  /** For basis accounts only; gevorderd accounts keep their temporary password. */
  readonly basisPassword: BasisPasswordKind;
  /** The type for pupils whose education does not tell; null leaves them undecided. */
  readonly undecidedType: AccountType | null;
  readonly today: Day;
}

/** What a plan needs from outside: the issued usernames, chance, and the word lists. */
export interface PlanSources {
  readonly isUsernameTaken: (username: string, student: Student) => boolean;
  readonly random: RandomInt;
  readonly lists: WordLists;
}

/** The accounts to make, in the order of the pupils given, and the pupils who get none. */
export interface AccountPlan {
  readonly accounts: readonly PlannedAccount[];
  /** Their education does not tell which account they should get, and nobody said. */
  readonly undecided: readonly Student[];
}

/** Plans an account for every enrolled pupil without one. Pure but for `sources`. */
export function planAccounts(
  students: readonly Student[],
  choices: PlanChoices,
  sources: PlanSources,
): AccountPlan {
  const candidates = students.filter(
    (student) => student.account === null && !hasLeft(student, choices.today),
  );
  const typed = candidates.flatMap((student) => {
    const type = student.education ?? choices.undecidedType;
    return type === null ? [] : [{ student, type }];
  });
  const usernames = assignUsernames(
    typed.map(({ student }) => student),
    sources.isUsernameTaken,
  );
  return {
    accounts: typed.map(({ student, type }) => ({
      student,
      type,
      username: usernames.get(student.id) ?? '',
      password: makePassword(type === 'basis' ? choices.basisPassword : 'gevorderd', sources),
    })),
    undecided: candidates.filter((student) => student.education === null && choices.undecidedType === null),
  };
}

/** A fresh password of the given kind. */
export function makePassword(
  kind: PasswordKind,
  { random, lists }: Pick<PlanSources, 'random' | 'lists'>,
): Password {
  switch (kind) {
    case 'woord':
      return { kind, text: makeWordPassword(lists.words, random) };
    case 'gevorderd':
      return { kind, text: makeTemporaryPassword(lists.blocked, random) };
    case 'afbeeldingen':
      return { kind, positions: makePicturePassword(random) };
  }
}
