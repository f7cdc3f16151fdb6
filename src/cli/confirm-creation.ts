import type { PrintSettings } from '../documents/print-settings.js';
import { isLeeridError } from '../domain/errors.js';
import { nameAndNumber } from '../domain/student.js';
import { applyChanges, NO_CHANGES } from '../plan/change-plan.js';
import { planCreation, type CreateAccountsRequest, type CreationPlan } from '../use-cases/plan-creation.js';
import { deliverWaiting, type Run } from '../use-cases/run.js';
import { startedPrint } from '../use-cases/sticker-start.js';
import { askToSave } from './prompts/ask-to-save.js';
import { askUndecidedType } from './prompts/ask-undecided-type.js';
import { FRESH_LIST } from './prompts/list-state.js';
import { showPlan } from './show-plan.js';
import type { Terminal } from './terminal.js';
import type { Reviewed } from './wizard/review-rows.js';
import { askNewZipPassword } from './zip-password.js';

export interface ConfirmedCreation {
  readonly request: CreateAccountsRequest;
  readonly plan: CreationPlan;
}

/**
 * Shows the plan to a person, lets them change its rows, and asks whether to go on; null when they say no. What an earlier
 * run left waiting is delivered first. A plan without accounts needs no question. `asksPassword`: the ZIP is to be encrypted.
 */
export async function confirmCreation(
  request: CreateAccountsRequest,
  run: Run,
  terminal: Terminal,
  asksPassword: boolean,
): Promise<ConfirmedCreation | null> {
  await deliverWaiting(run);
  const proposed = await decide(request, run, terminal);
  if (proposed?.plan.accounts.length === 0) return proposed;
  if (proposed !== null) showPlan(proposed.plan, printOf(proposed), terminal, false);
  const zipPassword =
    asksPassword && proposed !== null
      ? await askNewZipPassword({ terminal, signal: run.signal })
      : request.zipPassword;
  const stops = proposed === null || (asksPassword && zipPassword === null);
  const confirmed = stops
    ? null
    : await confirm({ ...proposed, request: { ...proposed.request, zipPassword } }, run, terminal);
  if (confirmed === null) terminal.tell('Er is niets gewijzigd.');
  return confirmed;
}

/** Yes, no, or the rows first; who leaves the rows is asked again, about the plan with what they changed. */
async function confirm(
  proposed: ConfirmedCreation,
  run: Run,
  terminal: Terminal,
): Promise<ConfirmedCreation | null> {
  const { request, plan } = proposed;
  let reviewed: Reviewed = {
    changes: NO_CHANGES,
    outputFolder: request.outputFolder,
    print: request.print,
    resumeSheet: request.resumeSheet,
    zipPassword: request.zipPassword,
    review: FRESH_LIST,
  };
  for (;;) {
    const answer = await askToSave(terminal, run.signal);
    if (answer === 'stop') return null;
    if (answer === 'change') {
      const { reviewRows } = await import('./wizard/review-rows.js');
      const asker = { terminal, signal: run.signal, newRun: () => ({ ...run, report: () => undefined }) };
      const done = await reviewRows(asker, { plan, baseUrl: request.baseUrl }, reviewed);
      reviewed = done.reviewed;
      if (done.to === 'back') {
        const changed = {
          plan: applyChanges(plan, reviewed.changes),
          request: { ...request, ...stickersOf(reviewed) },
        };
        showPlan(changed.plan, printOf(changed), terminal, false);
        continue;
      }
    }
    const { changes, outputFolder, zipPassword } = reviewed;
    return {
      request: { ...request, outputFolder, zipPassword, ...stickersOf(reviewed) },
      plan: applyChanges(plan, changes),
    };
  }
}

function stickersOf({ print, resumeSheet }: Reviewed): Pick<CreateAccountsRequest, 'print' | 'resumeSheet'> {
  return { print, resumeSheet };
}

/** How the documents will be made, as the store is now. */
function printOf({ request, plan }: ConfirmedCreation): PrintSettings {
  return startedPrint(request.print, request.resumeSheet, plan.freePlaces);
}

/** The plan; where a pupil's education does not tell the type, the person is asked. Null when they leave the question. */
async function decide(
  request: CreateAccountsRequest,
  run: Run,
  terminal: Terminal,
): Promise<ConfirmedCreation | null> {
  const asker = { terminal, signal: run.signal };
  const { plan, undecided } = await tryPlan(request, run);
  const type = undecided.length === 0 ? 'skip' : await askUndecidedType(asker, undecided, null);
  if (type === null) return null;
  if (type === 'skip') return plan === null ? null : { request, plan };
  const decided = { ...request, undecidedType: type };
  const report = plan === null ? run.report : () => undefined;
  return { request: decided, plan: await planCreation(decided, { ...run, report }) };
}

/** The plan and who is undecided in it; no plan for `create`, which is about that one pupil. */
async function tryPlan(
  request: CreateAccountsRequest,
  run: Run,
): Promise<{ plan: CreationPlan | null; undecided: string[] }> {
  try {
    const plan = await planCreation(request, run);
    return { plan, undecided: plan.undecided.map(nameAndNumber) };
  } catch (error) {
    if (!isLeeridError(error, 'education-undecided')) throw error;
    return { plan: null, undecided: [`${error.details.name} (${error.details.stamnummer})`] };
  }
}
