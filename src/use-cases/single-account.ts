import { accountStatus } from '../domain/account.js';
import { LeeridError } from '../domain/errors.js';
import { fullName, hasLeft, nameAndNumber, type Day, type Student } from '../domain/student.js';
import type { CreateAccountsRequest } from './plan-creation.js';

/** The pupil of a selection that must be one. Errors: `selection-empty`, `selection-several`. */
export function requireOnePupil(selected: readonly Student[]): Student {
  const [student] = selected;
  if (student === undefined) throw new LeeridError('selection-empty', {});
  if (selected.length > 1) {
    const names = selected.slice(0, 3).map(nameAndNumber);
    throw new LeeridError('selection-several', { names, count: selected.length });
  }
  return student;
}

/**
 * What `create` asks more than `bulk`: exactly one pupil, who can get an account. Errors: `selection-empty`,
 * `selection-several`, `account-exists`, `student-left`, `education-undecided`.
 */
function checkOnePupil(selected: readonly Student[], request: CreateAccountsRequest, today: Day): void {
  const student = requireOnePupil(selected);
  const who = { name: fullName(student), stamnummer: student.stamnummer };
  if (student.account !== null) {
    throw new LeeridError('account-exists', { ...who, username: student.account.username });
  }
  if (hasLeft(student, today))
    throw new LeeridError('student-left', { ...who, until: student.leftOn ?? student.enrolledUntil });
  if (student.education === null && request.undecidedType === null) {
    throw new LeeridError('education-undecided', { ...who, groupName: student.groupName });
  }
}

/**
 * What `reset` and `edit` ask: accounts that are active, for `edit` exactly one, and a basis account among them for a choice between
 * word and pictures. Errors: `selection-…`, `account-missing`, `account-inactive`, `kind-not-for-advanced`.
 */
function checkAccounts(selected: readonly Student[], request: CreateAccountsRequest, today: Day): void {
  if (request.kind === 'edit' || request.password !== null) requireOnePupil(selected);
  const [student, other] = selected;
  if (student !== undefined && other === undefined) {
    const who = { name: fullName(student), stamnummer: student.stamnummer };
    if (student.account === null) throw new LeeridError('account-missing', who);
    if (accountStatus(student, today) === 'inactief') throw new LeeridError('account-inactive', who);
  }
  const advanced = selected.filter(({ education, account }) => {
    const type = account?.type ?? null;
    return (request.kind === 'reset' ? (education ?? type) : type) === 'gevorderd';
  });
  if (request.kindChosen && advanced.length > 0 && advanced.length === selected.length)
    throw new LeeridError('kind-not-for-advanced', { names: advanced.map(nameAndNumber) });
}

/** What a command asks of the pupils of its selection before anything is planned. */
export function checkPupils(selected: readonly Student[], request: CreateAccountsRequest, today: Day): void {
  if (request.kind === 'create') checkOnePupil(selected, request, today);
  if (request.kind === 'reset' || request.kind === 'edit') checkAccounts(selected, request, today);
}
