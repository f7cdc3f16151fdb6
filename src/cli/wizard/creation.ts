import { accountStatus, type BasisPasswordKind } from '../../domain/account.js';
import { isNew } from '../../domain/batch.js';
import { todayInBrussels } from '../../domain/day.js';
import type { AccountType } from '../../domain/education.js';
import type { PrintSettings } from '../../documents/print-settings.js';
import { EVERYONE, type Selection } from '../../domain/selection.js';
import { hasLeft, type Student } from '../../domain/student.js';
import type { RowChanges } from '../../plan/change-plan.js';
import type { CreateAccountsRequest, CreationPlan } from '../../use-cases/plan-creation.js';
import type { ListState } from '../prompts/list-state.js';
import type { Session } from './session.js';

/** All that a person answered on the way to new accounts; kept whole, whatever step they go back to. */
export interface Creation {
  readonly kind: CreateAccountsRequest['kind'];
  /** The pupils come out of filters; false: one pupil was picked before. */
  readonly many: boolean;
  /** The filters. */
  readonly selection: Selection;
  /** The pupils that the filters leave, in the order of the list. */
  readonly students: readonly Student[];
  /** The marks in that list; pupils by id. */
  readonly list: ListState;
  readonly undecidedType: AccountType | null;
  readonly basisPassword: BasisPasswordKind;
  readonly outputFolder: string;
  readonly print: PrintSettings;
  /** The stickers go on where the last sheet of their size stopped. */
  readonly resumeSheet: boolean;
  /** Encrypts the ZIP; null: readable by all. */
  readonly zipPassword: string | null;
  /** What would be made, and for which request; null before it was asked for. */
  readonly proposal: { readonly request: CreateAccountsRequest; readonly plan: CreationPlan } | null;
  readonly changes: RowChanges;
  readonly review: ListState;
}

/** The pupils that are marked. */
export function markedStudents({ students, list }: Pick<Creation, 'students' | 'list'>): Student[] {
  return students.filter(({ id }) => list.marked.has(String(id)));
}

/** Those of the marked who can get an account, or other credentials for the one they have. */
export function candidates(creation: Creation, session: Session): Student[] {
  const today = todayInBrussels(session.newRun('quiet').now);
  const wanted = isNew(creation) ? 'geen-account' : 'actief';
  return markedStudents(creation).filter(
    (student) => accountStatus(student, today) === wanted && !hasLeft(student, today),
  );
}

/** The request that the command line would make: the filters when they say it all, else the pupils by stamnummer. */
export function toRequest(creation: Creation, session: Session): CreateAccountsRequest {
  const marked = markedStudents(creation);
  const all = marked.length === creation.students.length && creation.many;
  const { institution } = creation.selection;
  const stamnummers = marked.map(({ stamnummer }) => stamnummer);
  return {
    kind: creation.kind,
    selection: all ? creation.selection : { ...EVERYONE, institution, stamnummers },
    basisPassword: creation.basisPassword,
    kindChosen: false,
    undecidedType: creation.undecidedType,
    username: null,
    password: null,
    baseUrl: session.defaults.baseUrl,
    outputFolder: creation.outputFolder,
    zipPassword: creation.zipPassword,
    cost: session.defaults.cost,
    print: creation.print,
    resumeSheet: creation.resumeSheet,
  };
}
