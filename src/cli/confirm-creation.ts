import { planCreation, type CreateAccountsRequest, type CreationPlan } from '../use-cases/plan-creation.js';
import { deliverWaiting, type Run } from '../use-cases/run.js';
import { askToSave, askUndecidedType } from './prompts.js';
import { showPlan } from './show-plan.js';
import type { Terminal } from './terminal.js';

export interface ConfirmedCreation {
  readonly request: CreateAccountsRequest;
  readonly plan: CreationPlan;
}

/**
 * Shows the plan to a person and asks whether to go on; null when they say no. What an earlier run left waiting is
 * delivered first. A plan without accounts needs no question.
 */
export async function confirmCreation(
  request: CreateAccountsRequest,
  run: Run,
  terminal: Terminal,
): Promise<ConfirmedCreation | null> {
  await deliverWaiting(run);
  const confirmed = await decide(request, run, terminal);
  if (confirmed.plan.accounts.length === 0) return confirmed;
  showPlan(confirmed.plan, terminal, false);
  if (await askToSave(run.signal, terminal)) return confirmed;
  terminal.tell('Er is niets gewijzigd.');
  return null;
}

/** The plan; where a pupil's education does not tell the type, the person is asked. */
async function decide(
  request: CreateAccountsRequest,
  run: Run,
  terminal: Terminal,
): Promise<ConfirmedCreation> {
  const plan = await planCreation(request, run);
  const undecidedType =
    plan.undecided.length === 0 ? null : await askUndecidedType(plan.undecided, run.signal, terminal);
  if (undecidedType === null) return { request, plan };
  const decided = { ...request, undecidedType };
  return { request: decided, plan: await planCreation(decided, { ...run, report: () => undefined }) };
}
