import type { Batch } from '../domain/batch.js';
import type { Day, Student } from '../domain/student.js';
import type { Store } from '../store/open-store.js';
import { checkAccounts } from './check-accounts.js';
import { checkDeliveredZips } from './check-delivered-zips.js';
import { checkEducation } from './check-education.js';
import { checkEnrolmentDays } from './check-enrolment-days.js';
import { checkKeptStores } from './check-kept-stores.js';
import { checkLeftZips } from './check-left-zips.js';
import { checkOfficialData } from './check-official-data.js';
import { checkPlace } from './check-place.js';
import { checkSamePerson } from './check-same-person.js';
import { checkTypes } from './check-types.js';
import { checkUndeliveredZips } from './check-undelivered-zips.js';
import type { Finding } from './finding.js';

/** What every check looks at; the store is only read. */
export interface Checked {
  readonly store: Store;
  readonly storePath: string;
  readonly now: Date;
  readonly today: Day;
  /** Everybody, left or not. */
  readonly students: readonly Student[];
  /** Newest first, `spoolPath` where the ZIP waits now. */
  readonly batches: readonly Batch[];
}

export type Check = (checked: Checked) => Finding[];

/** In the order in which findings that weigh the same are told. */
export const CHECKS: readonly Check[] = [
  checkUndeliveredZips,
  checkDeliveredZips,
  checkLeftZips,
  checkAccounts,
  checkPlace,
  checkKeptStores,
  checkTypes,
  checkEducation,
  checkEnrolmentDays,
  checkSamePerson,
  checkOfficialData,
];
