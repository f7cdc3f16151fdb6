import { resolve } from 'node:path';
import { applyChanges, NO_CHANGES } from '../../plan/change-plan.js';
import type { Run } from '../../use-cases/run.js';
import type { ConfirmedCreation } from '../confirm-creation.js';
import { FRESH_LIST } from '../prompts/list-state.js';
import type { Terminal } from '../terminal.js';
import { reviewRows } from './review-rows.js';

/** Lets a person change the rows of a plan that `create` or `bulk` proposed; null when they leave it without saving. */
export async function changePlan(
  { request, plan }: ConfirmedCreation,
  run: Run,
  terminal: Terminal,
): Promise<ConfirmedCreation | null> {
  const asker = { terminal, signal: run.signal, newRun: () => run };
  const start = { changes: NO_CHANGES, outputFolder: resolve(request.outputFolder), review: FRESH_LIST };
  const { to, reviewed } = await reviewRows(asker, { plan, baseUrl: request.baseUrl }, start);
  if (to === 'back') return null;
  const { changes, outputFolder } = reviewed;
  return { request: { ...request, outputFolder }, plan: applyChanges(plan, changes) };
}
