import { accountStatus, type Account, type BasisPasswordKind, type PasswordKind } from '../domain/account.js';
import type { AccountType } from '../domain/education.js';
import type { Day, Student } from '../domain/student.js';
import { makePassword, type AccountPlan, type PlanSources } from './plan-accounts.js';

/** What the administrator decided for accounts that get other credentials. */
export interface ResetChoices {
  readonly basisPassword: BasisPasswordKind;
  /** A basis account keeps its kind of password where that is known; false: all get `basisPassword`. */
  readonly keepsKinds: boolean;
  /** The account gets the type that the education asks for; false: it stays what it is. */
  readonly followsEducation: boolean;
  readonly today: Day;
}

/** Plans a new password for every active account, under the same username. Pure but for `sources`. */
export function planReset(
  students: readonly Student[],
  choices: ResetChoices,
  sources: Pick<PlanSources, 'random' | 'lists'>,
): AccountPlan {
  const accounts = students.flatMap((student) => {
    const { account } = student;
    if (account === null || accountStatus(student, choices.today) !== 'actief') return [];
    const type = (choices.followsEducation ? student.education : null) ?? account.type;
    const password = makePassword(kindFor(type, account, choices), sources);
    return [{ student, type, username: account.username, password }];
  });
  return { accounts, undecided: [] };
}

function kindFor(type: AccountType, { passwordKind }: Account, choices: ResetChoices): PasswordKind {
  if (type === 'gevorderd') return 'gevorderd';
  const isKept = choices.keepsKinds && passwordKind !== null && passwordKind !== 'gevorderd';
  return isKept ? passwordKind : choices.basisPassword;
}
