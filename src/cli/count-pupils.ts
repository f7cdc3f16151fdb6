import type { PlannedPupil } from '../use-cases/plan-import.js';

/** How many pupils of a list are what. */
export interface ImportCounts {
  readonly nieuw: number;
  readonly gewijzigd: number;
  /** Of the changed: who is in another group or class. */
  readonly verplaatst: number;
  readonly ongewijzigd: number;
  readonly metLeerID: number;
  readonly zonderLaatsteDag: number;
}

export function countPupils(pupils: readonly PlannedPupil[]): ImportCounts {
  const count = (test: (pupil: PlannedPupil) => boolean) => pupils.filter(test).length;
  return {
    nieuw: count(({ comparison }) => comparison.kind === 'new'),
    gewijzigd: count(({ comparison }) => comparison.kind === 'changed'),
    verplaatst: count(({ comparison }) => comparison.kind === 'changed' && comparison.moved),
    ongewijzigd: count(({ comparison }) => comparison.kind === 'same'),
    metLeerID: count(({ listed }) => listed.account !== null),
    zonderLaatsteDag: count(({ listed }) => listed.enrolledUntil === null),
  };
}
