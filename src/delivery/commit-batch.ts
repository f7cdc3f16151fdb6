import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Batch } from '../domain/batch.js';
import type { PlannedAccount } from '../domain/credentials.js';
import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';
import { fullName, hasLeft, type Day } from '../domain/student.js';
import { insertAccount, replaceCredentials, usernameOwner } from '../store/accounts.js';
import { insertBatch, undeliveredBatchIds } from '../store/batches.js';
import { keepStickerPlace } from '../store/sticker-places.js';
import { addEvent, type HistoryEvent } from '../store/history.js';
import { openStoreForReading, type Store } from '../store/open-store.js';
import { isSqliteError } from '../store/store-errors.js';
import { studentById } from '../store/students.js';

const BUSY_RETRY_MS = 250;
const BUSY_GIVE_UP_MS = 60_000;

/** All that becomes true at the commit point. `hashes` stand in the order of `accounts`. */
export interface BatchContent {
  readonly batch: Batch;
  readonly accounts: readonly PlannedAccount[];
  readonly hashes: readonly string[];
  /** The next free place on the last sheet of stickers; null when none were made. */
  readonly sheet: { readonly format: string; readonly next: number } | null;
  readonly actor: string;
  readonly today: Day;
}

/**
 * Step 4, the one commit point: batch, accounts, history and the place on the sheet in one transaction. A reader that holds the store is waited
 * for up to a minute. Errors: those of `checkStillPossible`; `store-busy`; `commit-unsure`, after which the spool file must
 * stay.
 */
export async function commitBatch(store: Store, content: BatchContent, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + BUSY_GIVE_UP_MS;
  const commit = store.transaction(() => {
    insertAll(store, content);
  });
  for (;;) {
    signal.throwIfAborted();
    try {
      commit.immediate();
      return;
    } catch (error) {
      if (!errorCode(error).startsWith('SQLITE_BUSY')) {
        if (isSqliteError(error) && wasCommitted(store.name, content.batch.id, error)) return;
        throw error;
      }
      if (performance.now() > deadline)
        throw new LeeridError('store-busy', { path: store.name }, { cause: error });
      await sleep(BUSY_RETRY_MS);
    }
  }
}

/**
 * Checks that a plan made earlier still holds: every pupil is there as planned, enrolled, without an account or with the one that
 * gets other credentials, every username free. Errors: `account-exists`, `student-left`, `username-taken`, `plan-outdated`.
 */
export function checkStillPossible(store: Store, accounts: readonly PlannedAccount[], today: Day): void {
  for (const { student: planned, username } of accounts) {
    const student = studentById(store, planned.id);
    const who = { name: fullName(planned), stamnummer: planned.stamnummer };
    if (student === null) throw new LeeridError('plan-outdated', who);
    if (planned.account === null && student.account !== null) {
      throw new LeeridError('account-exists', { ...who, username: student.account.username });
    }
    if (hasLeft(student, today))
      throw new LeeridError('student-left', { ...who, until: student.leftOn ?? student.enrolledUntil });
    if (!isDeepStrictEqual(student, planned)) throw new LeeridError('plan-outdated', who);
    const owner = usernameOwner(store, username);
    if (owner !== null && owner !== planned.id) throw new LeeridError('username-taken', { username });
  }
}

/**
 * A COMMIT can fail and stand all the same: when the journal is gone and only its folder could not be made durable. So
 * the store is asked, over a connection of its own. Error: `commit-unsure` when it can't be.
 */
function wasCommitted(storePath: string, batchId: string, cause: unknown): boolean {
  try {
    const store = openStoreForReading(storePath);
    try {
      return undeliveredBatchIds(store).has(batchId);
    } finally {
      store.close();
    }
  } catch {
    throw new LeeridError('commit-unsure', { path: storePath }, { cause });
  }
}

function insertAll(store: Store, { batch, accounts, hashes, sheet, actor, today }: BatchContent): void {
  checkStillPossible(store, accounts, today);
  insertBatch(store, batch);
  if (sheet !== null) keepStickerPlace(store, sheet.format, sheet.next);
  accounts.forEach((account, index) => {
    const passwordHash = hashes[index];
    if (passwordHash === undefined) throw new Error('an account without a hash');
    const { student, type, username, password } = account;
    const stored = {
      studentId: student.id,
      username,
      type,
      passwordKind: password.kind,
      passwordHash,
      mustChange: type === 'gevorderd',
    };
    const at = batch.createdAt;
    if (student.account === null) insertAccount(store, { ...stored, createdAt: at, deactivatedAt: null });
    else replaceCredentials(store, { ...stored, passwordSetAt: at });
    for (const { kind, detail } of issuingEvents(account))
      addEvent(store, { studentId: student.id, batchId: batch.id, at, actor, kind, detail });
  });
}

/** What the history says of one account that was made or got other credentials. */
function issuingEvents({ student: { account }, type, username, password }: PlannedAccount): IssuingEvent[] {
  const passwordKind = password.kind;
  if (account === null) return [{ kind: 'account-created', detail: { username, type, passwordKind } }];
  const changed = <T>(field: string, from: T, to: T) => (from === to ? {} : { [field]: [from, to] });
  const renamed = changed('username', account.username, username);
  return [
    ...(account.username === username ? [] : [{ kind: 'username-changed' as const, detail: renamed }]),
    {
      kind: 'password-reset',
      detail: {
        ...changed('type', account.type, type),
        ...changed('passwordKind', account.passwordKind, passwordKind),
      },
    },
  ];
}

type IssuingEvent = Pick<HistoryEvent, 'kind' | 'detail'>;
