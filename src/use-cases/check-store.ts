import { chmodSync } from 'node:fs';
import { CHECKS, type Checked } from '../check/checks.js';
import { checkDeliveredZips, isThere } from '../check/check-delivered-zips.js';
import { leftParts } from '../check/check-left-zips.js';
import { checkPermissions } from '../check/check-permissions.js';
import { isError, severityRank, type Finding } from '../check/finding.js';
import { newestCopyOfImport } from '../delivery/automatic-copies.js';
import { isDelivered } from '../delivery/deliver.js';
import { discardIfPossible } from '../delivery/spool.js';
import { todayInBrussels } from '../domain/day.js';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError } from '../domain/errors.js';
import { allBatches } from '../store/batches.js';
import { openStoreToCheck, type Store } from '../store/open-store.js';
import { explainStoreError } from '../store/explain-error.js';
import { isSqliteError } from '../store/store-errors.js';
import { readStudents } from '../store/student-row.js';
import { compareStudents } from '../store/students.js';
import { countStore, isWhole, type StoreCounts } from '../store/verify-store.js';
import { viewBatch } from './list-batches.js';
import { withStoreForWriting, type Run } from './run.js';

export interface CheckRequest {
  /** Delivers what waits, clears what runs left that were cut off, and takes rights from others. */
  readonly repair: boolean;
  /** Tries the passwords in the ZIPs. */
  readonly passwords: boolean;
  /** Of ZIPs that were encrypted; null: those are passed over. */
  readonly zipPassword: string | null;
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  /** Null for a store that can't be read. */
  readonly counts: StoreCounts | null;
  readonly zips: {
    /** Delivered, and still where they were put, as they were. */
    readonly whole: number;
    /** Delivered, and moved or deleted since. */
    readonly gone: number;
  };
  /** Passwords that fit, and whole ZIPs that have none to read; null when nobody asked. */
  readonly passwords: { readonly verified: number; readonly withoutWorkbook: number } | null;
  readonly isWhole: boolean;
}

/**
 * Looks at everything that can be wrong with store, ZIPs and pupils, without the lock; changes something with `repair` alone, and then
 * tells what is left. Errors: the `store-…` codes of a store that is none or of another version.
 */
export async function checkStore(request: CheckRequest, run: Run): Promise<CheckReport> {
  if (request.repair) await repairStore(run);
  let store: Store | null = null;
  try {
    store = openStoreToCheck(run.storePath);
    if (!isWhole(store)) return brokenReport(run);
    return await lookAtAll(store, request, run);
  } catch (error) {
    const translated = explainStoreError(run.storePath, error);
    if (isLeeridError(translated, 'store-corrupt')) return brokenReport(run);
    throw translated;
  } finally {
    store?.close();
  }
}

async function lookAtAll(store: Store, request: CheckRequest, run: Run): Promise<CheckReport> {
  const { storePath, now } = run;
  const batches = allBatches(store).map((batch) => viewBatch(batch, storePath).batch);
  const students = readStudents(store, '1', {}).sort(compareStudents);
  const checked: Checked = { store, storePath, now, today: todayInBrussels(now), students, batches };
  const findings = [...checkPermissions(storePath), ...CHECKS.flatMap((check) => check(checked))];
  const counts = countStore(store);
  const zips = countZips(checked);
  if (!request.passwords) return report(findings, { counts, zips, passwords: null });
  const { verifyZipPasswords } = await import('./verify-zip-passwords.js');
  const { findings: wrong, ...passwords } = await verifyZipPasswords(checked, request.zipPassword, run);
  return report([...wrong, ...findings], { counts, zips, passwords });
}

function report(findings: readonly Finding[], rest: Omit<CheckReport, 'findings' | 'isWhole'>): CheckReport {
  const worstFirst = [...findings].sort((a, b) => severityRank(a) - severityRank(b));
  return { findings: worstFirst, ...rest, isWhole: !findings.some(isError) };
}

function brokenReport({ storePath }: Run): CheckReport {
  const findings: Finding[] = [
    { kind: 'store-broken', path: storePath, newestCopy: newestCopyOfImport(storePath) },
    ...checkPermissions(storePath),
  ];
  return report(findings, { counts: null, zips: { whole: 0, gone: 0 }, passwords: null });
}

function countZips({ batches }: Checked): CheckReport['zips'] {
  const delivered = batches.filter(({ state }) => state === 'delivered');
  const look = (test: (batch: (typeof batches)[number]) => boolean) =>
    delivered.filter((batch) => {
      try {
        return test(batch);
      } catch {
        return false; // a folder that can't be looked into is a finding of its own
      }
    }).length;
  return { whole: look(isDelivered), gone: look((batch) => !isThere(batch)) };
}

/** Rights first, for a store that others can read is refused; then what every run that writes does first. */
async function repairStore(run: Run): Promise<void> {
  refuseOfOthers(run.storePath);
  closeToOthers(checkPermissions(run.storePath));
  try {
    await withStoreForWriting(run, { create: false }, (store) => {
      const batches = allBatches(store);
      for (const path of leftParts(batches)) discardIfPossible(path);
      closeToOthers(checkDeliveredZips({ batches }));
    });
  } catch (error) {
    // A broken store can't be repaired, nor the rights of one of another owner; the report says what can be done.
    const isTold = isLeeridError(error, 'store-corrupt') || isLeeridError(error, 'store-too-open');
    if (!isTold && !isSqliteError(error)) throw error;
  }
}

/** What is of another owner stays as it is, and so does its finding. */
function closeToOthers(findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.kind !== 'open-to-others') continue;
    try {
      chmodSync(finding.path, finding.isFolder ? 0o700 : 0o600);
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
}

/** The rights of a file that is no store of ours are none of our business. Errors: `store-missing`, `store-foreign`, `store-newer`. */
function refuseOfOthers(storePath: string): void {
  try {
    openStoreToCheck(storePath).close();
  } catch (error) {
    const mayBeMended = isLeeridError(error) && !NOT_OURS.has(error.code);
    if (!mayBeMended && !isSqliteError(error)) throw error;
  }
}

const NOT_OURS: ReadonlySet<string> = new Set(['store-missing', 'store-foreign', 'store-newer']);
