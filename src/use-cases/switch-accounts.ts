import { todayInBrussels } from '../domain/day.js';
import type { Selection } from '../domain/selection.js';
import type { Student } from '../domain/student.js';
import { setDeactivated } from '../store/accounts.js';
import { addEvent } from '../store/history.js';
import type { Store } from '../store/open-store.js';
import { selectStudents } from '../store/resolve-selection.js';
import { withStoreForReading, withStoreForWriting, type Run } from './run.js';

/** `off`: make accounts inactive by hand; `on`: take that back. */
export type SwitchTo = 'off' | 'on';

export interface SwitchRequest {
  readonly to: SwitchTo;
  readonly selection: Selection;
}

/** What a switch comes to, of all that were selected. */
export interface SwitchPlan {
  /** Whose account is switched. */
  readonly students: readonly Student[];
  /** Whose account was so already, as far as a hand can tell. */
  readonly already: readonly Student[];
  readonly withoutAccount: readonly Student[];
}

/** Who would be switched, from a store that is only read. Errors: those of the selection. */
export function planSwitch(request: SwitchRequest, run: Run): SwitchPlan {
  return withStoreForReading(run, (store) => makePlan(store, request, run));
}

/**
 * Switches accounts by hand, in one transaction with an event each; an import does not undo it. Of a plan that a person
 * confirmed only those are switched who still can be. Errors: those of the selection.
 */
export function switchAccounts(
  request: SwitchRequest & { readonly reason: string | null },
  confirmed: SwitchPlan | null,
  run: Run,
): Promise<SwitchPlan> {
  const { to, reason } = request;
  return withStoreForWriting(run, { create: false }, (store) => {
    const plan = among(makePlan(store, request, run), confirmed);
    run.signal.throwIfAborted();
    const at = run.now.toISOString();
    const kind = to === 'off' ? 'deactivated' : 'activated';
    store
      .transaction(() => {
        for (const { id } of plan.students) {
          setDeactivated(store, id, to === 'off' ? at : null);
          addEvent(store, { studentId: id, batchId: null, at, actor: run.actor, kind, detail: { reason } });
        }
      })
      .immediate();
    return plan;
  });
}

function makePlan(store: Store, { to, selection }: SwitchRequest, run: Run): SwitchPlan {
  const selected = selectStudents(store, selection, todayInBrussels(run.now));
  const isOff = ({ account }: Student) => account?.deactivatedAt != null;
  const withAccount = selected.filter(({ account }) => account !== null);
  return {
    students: withAccount.filter((student) => isOff(student) === (to === 'on')),
    already: withAccount.filter((student) => isOff(student) === (to === 'off')),
    withoutAccount: selected.filter(({ account }) => account === null),
  };
}

function among(plan: SwitchPlan, confirmed: SwitchPlan | null): SwitchPlan {
  if (confirmed === null) return plan;
  const ids = new Set(confirmed.students.map(({ id }) => id));
  return { ...plan, students: plan.students.filter(({ id }) => ids.has(id)) };
}
