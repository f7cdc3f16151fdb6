import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { checkStillPossible, commitBatch } from '../delivery/commit-batch.js';
import { deliverBatch } from '../delivery/deliver.js';
import type { Card } from '../documents/card.js';
import { checkLegible } from '../documents/check-legible.js';
import type { PrintSettings } from '../documents/print-settings.js';
import { errorCode } from '../domain/error-code.js';
import { discardIfPossible, spoolZip } from '../delivery/spool.js';
import type { Batch } from '../domain/batch.js';
import { passwordSecret } from '../domain/credentials.js';
import { todayInBrussels } from '../domain/day.js';
import { isLeeridError } from '../domain/errors.js';
import { describeSelection } from '../domain/selection.js';
import type { Store } from '../store/open-store.js';
import { requireWhole } from '../store/verify-store.js';
import type { ZipEntry } from '../zip/write-zip.js';
import { checkOutputFolder } from './check-output.js';
import { hearSignals } from './hear-signals.js';
import { hashSecrets } from './hash-secrets.js';
import { makePlan, type CreateAccountsRequest, type CreationPlan } from './plan-creation.js';
import { makeCards, renderDocuments } from './render-documents.js';
import { reportTransliterated } from './report-transliterated.js';
import { withStoreForWriting, type Run } from './run.js';
import { sideBySide } from './side-by-side.js';
import { freePlaces, startedPrint, useOfSheet, type SheetUse } from './sticker-start.js';
import { checkTyped } from './typed-credentials.js';
import { zipName } from './zip-name.js';

export interface CreationResult {
  readonly batch: Batch;
  readonly plan: CreationPlan;
  /** How the documents were made. */
  readonly print: PrintSettings;
  /** Where the last sheet of stickers stopped; null without stickers. */
  readonly sheet: SheetUse | null;
  /** Where the ZIP stands; null when the output folder refused it and it waits in the spool for the next run. */
  readonly zipPath: string | null;
  /** The system's code when the ZIP waits. */
  readonly reason: string | null;
}

type Made = Omit<CreationResult, 'zipPath' | 'reason'>;

/** What a run came to; `batch` is null when there was nothing to make. */
export type CreationOutcome = CreationResult | { readonly plan: CreationPlan; readonly batch: null };

/**
 * Makes the accounts, or gives those that are there other credentials, and delivers their ZIP: select -> plan -> render -> commit -> deliver. A plan that a person
 * confirmed is checked again under the lock; without one it is made there. With nothing to make it gives the plan alone.
 */
export async function createAccounts(
  asked: CreateAccountsRequest,
  confirmed: CreationPlan | null,
  run: Run,
): Promise<CreationOutcome> {
  const outputFolder = checkOutputFolder(asked.outputFolder);
  const request = await checkTyped(asked);
  return withStoreForWriting(run, { create: false }, async (store) => {
    requireWhole(store);
    const plan = confirmed ?? makePlan(store, request, run);
    if (plan.accounts.length === 0) return { plan, batch: null };
    checkStillPossible(store, plan.accounts, todayInBrussels(run.now));
    const cards = makeCards(plan.accounts, request.baseUrl);
    await checkLegible(cards, request.print, todayInBrussels(run.now));
    const secrets = plan.accounts.map(({ password }) => passwordSecret(password));
    const print = startedPrint(request.print, request.resumeSheet, freePlaces(store));
    await reportTransliterated(cards, run);
    // Other threads hash while this one draws.
    const [hashes, batch] = await sideBySide(
      run.signal,
      (signal) => hashSecrets(secrets, request.cost, { ...run, signal }),
      (signal, hashing) => spool(request, cards, print, outputFolder, hashing, { ...run, signal }),
    );
    const made = { batch, plan, print, sheet: useOfSheet(cards, print) };
    await commit(store, made, hashes, run);
    return deliver(store, made, run);
  });
}

/** Step 3: the documents as a ZIP in the spool, and the batch that will name it. The ZIP is whole once there is a hash for each password in it. */
async function spool(
  request: CreateAccountsRequest,
  cards: readonly Card[],
  print: PrintSettings,
  outputFolder: string,
  hashing: Promise<unknown>,
  run: Run,
): Promise<Batch> {
  const id = randomBytes(8).toString('hex');
  const entries = renderDocuments(cards, {
    date: todayInBrussels(run.now),
    print,
    signal: run.signal,
    onProgress: (done, total) => {
      run.report({ kind: 'progress', stage: 'documents', done, total });
    },
  });
  const selection = describeSelection(request.selection);
  const zip = await spoolZip(run.storePath, id, onceDone(entries, hashing), {
    modified: run.now,
    password: request.zipPassword,
  });
  return {
    id,
    kind: request.kind,
    state: 'committed',
    createdAt: run.now.toISOString(),
    selection,
    count: cards.length,
    sha256: zip.sha256,
    size: zip.size,
    spoolPath: zip.path,
    finalPath: join(outputFolder, zipName(run.now, selection)),
    reserved: false,
  };
}

/** All entries, of which the end only comes when the work is done, and fails when it fails. */
async function* onceDone(entries: AsyncIterable<ZipEntry>, work: Promise<unknown>): AsyncGenerator<ZipEntry> {
  yield* entries;
  await work;
}

/** Step 4; a batch that is surely not committed leaves no ZIP behind. */
async function commit(
  store: Store,
  { batch, plan, sheet }: Made,
  hashes: readonly string[],
  run: Run,
): Promise<void> {
  try {
    const { accounts } = plan;
    await hearSignals();
    await commitBatch(
      store,
      { batch, accounts, hashes, sheet, actor: run.actor, today: todayInBrussels(run.now) },
      run.signal,
    );
  } catch (error) {
    if (!isLeeridError(error, 'commit-unsure')) discardIfPossible(batch.spoolPath);
    throw error;
  }
}

/** Steps 5 to 8. The accounts exist by now, so a refusing output folder is no failure: the ZIP waits. */
function deliver(store: Store, made: Made, run: Run): CreationResult {
  try {
    const { path, untidy } = deliverBatch(store, made.batch);
    if (untidy !== null) run.report({ kind: 'untidy', reason: untidy });
    return { ...made, zipPath: path, reason: null };
  } catch (error) {
    return { ...made, zipPath: null, reason: errorCode(error) };
  }
}
