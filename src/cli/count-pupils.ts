import type { ImportPlan, PlannedPupil } from '../use-cases/plan-import.js';

/** How many pupils are what after a list; each pupil of the list is new, changed, back, merged or unchanged. */
export interface ImportCounts {
  readonly nieuw: number;
  readonly gewijzigd: number;
  /** Of the changed: who is in another group or class. */
  readonly verplaatst: number;
  /** Had left, and is enrolled again. */
  readonly teruggekomen: number;
  readonly samengevoegd: number;
  readonly uitgeschreven: number;
  readonly ongewijzigd: number;
  readonly metLeerID: number;
  /** Of them: whose password the list tells, and who had no account here yet. */
  readonly overgenomenWachtwoorden: number;
  readonly zonderLaatsteDag: number;
}

export function countPupils({ pupils, gone }: Pick<ImportPlan, 'pupils' | 'gone'>): ImportCounts {
  const count = (test: (pupil: PlannedPupil) => boolean) =>
    pupils.reduce((found, pupil) => (test(pupil) ? found + 1 : found), 0);
  return {
    nieuw: count(({ comparison }) => comparison.kind === 'new'),
    gewijzigd: count(({ comparison }) => comparison.kind === 'changed'),
    verplaatst: count(({ comparison }) => comparison.kind === 'changed' && comparison.moved),
    teruggekomen: count(({ comparison }) => comparison.kind === 'returned'),
    samengevoegd: count(({ comparison }) => comparison.kind === 'merged'),
    uitgeschreven: gone.length,
    ongewijzigd: count(({ comparison }) => comparison.kind === 'same'),
    metLeerID: count(({ listed }) => listed.account !== null),
    overgenomenWachtwoorden: count(
      ({ listed, stored }) =>
        (listed.account?.password ?? null) !== null && (stored?.account ?? null) === null,
    ),
    zonderLaatsteDag: count(({ listed }) => listed.enrolledUntil === null),
  };
}
