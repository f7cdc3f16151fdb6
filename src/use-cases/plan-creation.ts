import { randomInt } from 'node:crypto';
import type { BasisPasswordKind } from '../domain/account.js';
import { todayInBrussels } from '../domain/day.js';
import type { PrintSettings } from '../documents/print-settings.js';
import { isScannable } from '../documents/scannable.js';
import { LeeridError } from '../domain/errors.js';
import { accountUrl } from '../domain/username.js';
import type { AccountType } from '../domain/education.js';
import type { Selection } from '../domain/selection.js';
import type { Student } from '../domain/student.js';
import { isNew, type Batch } from '../domain/batch.js';
import { planAccounts, type AccountPlan } from '../plan/plan-accounts.js';
import { planReset } from '../plan/plan-reset.js';
import { loadWordLists } from '../plan/word-lists.js';
import { countAccounts } from '../store/accounts.js';
import type { Store } from '../store/open-store.js';
import { selectStudents } from '../store/resolve-selection.js';
import { checkOutputFolder } from './check-output.js';
import { makeCards } from './render-documents.js';
import { withStoreForReading, type Run } from './run.js';
import { reportOffPaper } from './report-off-paper.js';
import { freePlaces, sheetLeft, type FreePlaces } from './sticker-start.js';
import { findFormerSelves, type FormerSelf } from './same-person.js';
import { checkPupils } from './single-account.js';
import { checkTyped, isTakenFor, withTyped } from './typed-credentials.js';

/** What a person asks for with `create`, `bulk`, `reset`, `edit` or the wizard; a single account is a bulk of one. */
export interface CreateAccountsRequest {
  readonly kind: Batch['kind'];
  readonly selection: Selection;
  readonly basisPassword: BasisPasswordKind;
  /** True when a person chose that kind for this very run: then accounts that are reset don't keep theirs. */
  readonly kindChosen: boolean;
  readonly undecidedType: AccountType | null;
  /** A typed username, for `create` and `edit`. */
  readonly username: string | null;
  /** A typed password, for one pupil; null: one is made. */
  readonly password: string | null;
  /** Where the QR codes lead; ends in `/`. */
  readonly baseUrl: string;
  readonly outputFolder: string;
  /** Encrypts the ZIP; null: readable by all. It is kept nowhere else. */
  readonly zipPassword: string | null;
  /** bcrypt cost, 4..14. */
  readonly cost: number;
  readonly print: PrintSettings;
  /** The stickers go on where the last sheet of their size stopped, whatever `print` says. */
  readonly resumeSheet: boolean;
}

/** The plan as it is shown before anything is saved. */
export interface CreationPlan extends AccountPlan {
  readonly kind: Batch['kind'];
  readonly selected: readonly Student[];
  /** They seem to have an account already, as a pupil who left; only `create` gives them another. */
  readonly formerSelves: readonly FormerSelf[];
  /** Where the sheets of stickers stopped that were used before. */
  readonly freePlaces: FreePlaces;
}

/** The plan for a request, from a store that is only read. Errors: those of the selection; `account-exists` and others for `create`; `cards-not-legible`. */
export async function planCreation(asked: CreateAccountsRequest, run: Run): Promise<CreationPlan> {
  checkOutputFolder(asked.outputFolder);
  const request = await checkTyped(asked);
  const plan = withStoreForReading(run, (store) => makePlan(store, request, run));
  const { checkLegible } = await import('../documents/check-legible.js');
  await checkLegible(makeCards(plan.accounts, request.baseUrl), request.print, todayInBrussels(run.now));
  return plan;
}

function resetChoices({ kind, basisPassword, kindChosen }: CreateAccountsRequest) {
  return { basisPassword, keepsKinds: !kindChosen, followsEducation: kind === 'reset' };
}

/** The plan out of the store as it is now. */
export function makePlan(store: Store, request: CreateAccountsRequest, run: Run): CreationPlan {
  const today = todayInBrussels(run.now);
  const selected = selectStudents(store, request.selection, today);
  const sources = {
    isUsernameTaken: (username: string, student: Student) => isTakenFor(store, username, student),
    random: (below: number) => randomInt(below),
    lists: loadWordLists(),
  };
  const { basisPassword, undecidedType } = request;
  checkPupils(selected, request, today);
  const formerSelves = request.kind === 'bulk' ? findFormerSelves(store, selected, today) : [];
  const doubtful = new Set(formerSelves.map(({ student }) => student));
  const plan = isNew(request)
    ? planAccounts(
        selected.filter((student) => !doubtful.has(student)),
        { basisPassword, undecidedType, today },
        sources,
      )
    : planReset(selected, { ...resetChoices(request), today }, sources);
  const named = withTyped(store, plan, request);
  const isTooLong = ({ username }: { username: string }) =>
    !isScannable(accountUrl(request.baseUrl, username));
  if (named.accounts.some(isTooLong)) throw new LeeridError('url-too-long', { url: request.baseUrl });
  if (named.accounts.length > 0 && countAccounts(store) === 0) {
    run.report({ kind: 'first-accounts', url: request.baseUrl });
  }
  if (named.accounts.length > 0) reportOffPaper(request.print, run);
  const free = freePlaces(store);
  const left = sheetLeft(request.print, request.resumeSheet, free);
  if (named.accounts.length > 0 && left !== null) run.report({ kind: 'sheet-left', ...left });
  return { ...named, kind: request.kind, selected, formerSelves, freePlaces: free };
}
