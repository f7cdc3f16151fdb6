import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Batch } from '#src/domain/batch.js';
import { recover, type Recovery } from '#src/delivery/recover.js';
import { addEvent } from '#src/store/history.js';
import { insertBatch, waitingBatches } from '#src/store/batches.js';
import type { Store } from '#src/store/open-store.js';
import { addAccount, addSchool, addStudents, inStore, NOW, type TestFolder } from './store-samples.js';

export const BATCH_ID = '0123456789abcdef';
export const ZIP = Buffer.from('the bytes of a ZIP, which are only copied here');

/** The files of a batch: where each of them stands, or would. */
export interface BatchFiles {
  readonly output: string;
  readonly spool: string;
  readonly part: string;
  readonly final: string;
}

export function batchFiles(folder: TestFolder): BatchFiles {
  const output = join(folder.path, 'out');
  return {
    output,
    spool: join(`${folder.store}.spool`, `${BATCH_ID}.zip`),
    part: join(output, `.${BATCH_ID}.part`),
    final: join(output, 'leerid-x.zip'),
  };
}

export function makeBatch(files: BatchFiles, parts: Partial<Batch> = {}): Batch {
  return {
    id: BATCH_ID,
    kind: 'bulk',
    state: 'committed',
    createdAt: NOW.toISOString(),
    selection: '4de leerjaar',
    count: 1,
    sha256: createHash('sha256').update(ZIP).digest('hex'),
    size: ZIP.length,
    spoolPath: files.spool,
    finalPath: files.final,
    reserved: false,
    ...parts,
  };
}

/** A store and its two folders, without any batch yet. */
export function prepareFolders(folder: TestFolder): BatchFiles {
  const files = batchFiles(folder);
  inStore(folder.store, () => null);
  mkdirSync(`${folder.store}.spool`);
  mkdirSync(files.output);
  return files;
}

/** What step 4 leaves: the batch, one account and its history. */
export function commitByHand(store: Store, batch: Batch): void {
  const [student] = addStudents(store, addSchool(store), [{}]);
  if (student === undefined) throw new Error('no student');
  insertBatch(store, batch);
  addAccount(store, student.id);
  addEvent(store, {
    studentId: student.id,
    batchId: batch.id,
    at: batch.createdAt,
    actor: 'tester',
    kind: 'account-created',
    detail: {},
  });
}

/** What the next run finds and does first; `elsewhere`: where it may deliver what its own folder refuses. */
export function recoverStore(folder: TestFolder, elsewhere: string | null = null): Recovery[] {
  return inStore(folder.store, (store) => recover(store, folder.store, elsewhere, new Date()));
}

/** Every batch that still waits, and the content of every file of spool and output, by name. */
export function readState(folder: TestFolder): { waiting: readonly Batch[]; spool: object; output: object } {
  return {
    waiting: inStore(folder.store, waitingBatches),
    spool: readAll(`${folder.store}.spool`),
    output: readAll(batchFiles(folder).output),
  };
}

export function readAll(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

export function write(path: string, content: string | Uint8Array): void {
  writeFileSync(path, content, { mode: 0o600 });
}
