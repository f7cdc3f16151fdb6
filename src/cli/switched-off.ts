import type { Student } from '../domain/student.js';
import type { HistoryEvent } from '../store/history.js';

/** How an account became inactive by hand; `actor` null: the pupil list said so when the account was taken over. */
export interface SwitchedOff {
  readonly at: string;
  readonly actor: string | null;
  readonly reason: string | null;
}

/** Null for an account that no hand made inactive. `history`: oldest first. */
export function switchedOff({ account }: Student, history: readonly HistoryEvent[]): SwitchedOff | null {
  if (account === null || account.deactivatedAt === null) return null;
  const event = history.findLast(({ kind, at }) => kind === 'deactivated' && at === account.deactivatedAt);
  const { reason } = event?.detail ?? {};
  return {
    at: account.deactivatedAt,
    actor: event?.actor ?? null,
    reason: typeof reason === 'string' ? reason : null,
  };
}
