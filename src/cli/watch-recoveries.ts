import type { Recovery } from '../delivery/recover.js';
import type { Notice } from '../use-cases/run.js';
import type { RecoveryJson } from './json/values.js';
import { BATCH_OUTCOMES } from './labels.js';

type Report = (notice: Notice) => void;

/** What a run told of batches that earlier runs left. */
export interface WatchedRecoveries {
  readonly report: Report;
  readonly recoveries: readonly Recovery[];
  /** True when a ZIP of an earlier run still waits or is lost: then the run is not done, whatever else it did. */
  readonly hasTrouble: () => boolean;
}

/** Passes every notice on, and remembers the recoveries for the exit code and the JSON. */
export function watchRecoveries(report: Report): WatchedRecoveries {
  const recoveries: Recovery[] = [];
  return {
    report: (notice) => {
      if (notice.kind === 'recovered') recoveries.push(notice.recovery);
      report(notice);
    },
    recoveries,
    hasTrouble: () => {
      const last = new Map(recoveries.map(({ batch, outcome }) => [batch.id, outcome]));
      return [...last.values()].some((outcome) => outcome !== 'delivered');
    },
  };
}

/** The recoveries in JSON. */
export function recoveriesJson(recoveries: readonly Recovery[]): RecoveryJson[] {
  return recoveries.map((recovery) => ({
    reeks: recovery.batch.id,
    uitkomst: OUTCOMES[recovery.outcome],
    zip: recovery.outcome === 'delivered' ? recovery.path : null,
    leerlingen: recovery.outcome === 'lost' ? [...recovery.students] : [],
    vervallen: recovery.outcome === 'delivered' ? recovery.voided : 0,
  }));
}

const OUTCOMES: Readonly<Record<Recovery['outcome'], RecoveryJson['uitkomst']>> = {
  delivered: BATCH_OUTCOMES.delivered,
  waiting: BATCH_OUTCOMES.committed,
  lost: BATCH_OUTCOMES.lost,
};
