import { isDeepStrictEqual } from 'node:util';
import {
  planCreation,
  type CreateAccountsRequest,
  type CreationPlan,
} from '../../use-cases/plan-creation.js';
import { showNothing, tellSkipped } from '../show-plan.js';
import { toRequest, type Creation } from './creation.js';
import { checkOutputFolder } from '../../use-cases/check-output.js';
import { askFolder, reviewRows } from './review-rows.js';
import { attempt, outcome, type Session } from './session.js';
import type { Move } from './walk.js';

/** The step in which the plan is made, looked at and changed. Back where there is nothing to make. */
export async function review(session: Session, start: Creation): Promise<Move<Creation>> {
  const outputFolder = await usableFolder(session, start.outputFolder);
  const proposed = outputFolder === null ? null : await propose(session, { ...start, outputFolder });
  if (proposed === null) return { to: 'back', state: start };
  const { baseUrl } = session.defaults;
  const { to, reviewed } = await reviewRows(session, { plan: proposed.plan, baseUrl }, proposed.state);
  return { to, state: { ...proposed.state, ...reviewed } };
}

/** The folder, or another where it can't be used; null after Esc. */
async function usableFolder(session: Session, folder: string): Promise<string | null> {
  const { refusal } = await outcome(() => checkOutputFolder(folder));
  if (refusal === null) return folder;
  session.terminal.tell(`De ZIP kan niet in ${folder}: kies een andere map.`, 'yellow');
  return askFolder(session, folder);
}

/** The plan for the answers so far; the one that was shown before, as long as the answers are the same. */
async function propose(
  session: Session,
  state: Creation,
): Promise<{ state: Creation; plan: CreationPlan } | null> {
  const request = toRequest(state, session);
  if (state.proposal !== null && isSameBut(state.proposal.request, request)) {
    return { state, plan: state.proposal.plan };
  }
  const run = session.newRun(state.proposal === null ? undefined : 'quiet');
  const plan = await attempt(session, () => planCreation(request, run));
  if (plan === null) return null;
  if (plan.accounts.length === 0) {
    showNothing(plan, session.terminal);
    return null;
  }
  tellSkipped(plan, session.terminal);
  return { state: { ...state, proposal: { request, plan } }, plan };
}

/** The folder of the ZIP, its password and what is in it change nothing in the plan. */
function isSameBut(a: CreateAccountsRequest, b: CreateAccountsRequest): boolean {
  const { outputFolder, zipPassword, print, resumeSheet } = a;
  return isDeepStrictEqual(a, { ...b, outputFolder, zipPassword, print, resumeSheet });
}
