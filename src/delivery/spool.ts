import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ZipEntry, ZipOptions } from '../zip/write-zip.js';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { writeDurableZip } from './durable-zip.js';
import { fileSize, isIntact, syncFolder, unlinkIfThere } from './files.js';

/** A whole, durable ZIP in the spool, which no batch names yet. */
export interface SpooledZip {
  readonly batchId: string;
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** The folder beside the store where ZIPs wait until they are delivered. */
export function spoolFolder(storePath: string): string {
  return `${storePath}.spool`;
}

/** The folder beside the store with the copies that an import makes by itself. */
export function copiesFolder(storePath: string): string {
  return `${storePath}.backups`;
}

/** The ZIPs in the spool of a store, without folder. Throws the system's error. */
export function spooledNames(storePath: string): string[] {
  const folder = spoolFolder(storePath);
  return fileSize(folder) === null ? [] : readdirSync(folder).filter(isSpoolName);
}

/** The batch that a ZIP in a spool is of. */
export function batchIdOf(spooledName: string): string {
  return spooledName.slice(0, -'.zip'.length);
}

/**
 * Where a batch's whole spool file is: first beside the store, for one that was moved or copied took its spool along, or in what was put aside of one
 * that was lost or replaced; else where the batch says.
 */
export function spooledPath(batch: Batch, storePath: string): string {
  const { id, spoolPath } = batch;
  const folders = [spoolFolder(storePath), ...keptSpools(storePath)];
  const places = [...folders.map((folder) => join(folder, `${id}.zip`)), spoolPath];
  return places.find((place) => isIntact(place, batch)) ?? spoolPath;
}

/** Spools beside the store that were put aside with a store, as `freeKeptPath` names them. */
function keptSpools(storePath: string): string[] {
  const folder = dirname(storePath);
  if (fileSize(folder) === null) return [];
  const start = `${basename(storePath)}.vervangen-`;
  const kept = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith('.spool'));
  return kept.map((name) => join(folder, name));
}

/** Deletes the spool file of a batch that was delivered; not that of another store, of which this one is a copy. */
export function clearSpooled(storePath: string, { spoolPath }: Pick<Batch, 'spoolPath'>): void {
  const owner = dirname(spoolPath).replace(/\.spool$/, '');
  if (owner !== storePath && fileSize(owner) !== null) return;
  unlinkIfThere(spoolPath);
  syncFolder(dirname(spoolPath));
}

/**
 * Step 3 of the commit: the entries as a ZIP in the spool, durable and read back; with a password nothing of it is ever
 * written unencrypted. Errors: `spool-failed` when the disk refuses, `zip-damaged` when what was read back is not what was
 * written; then no file is left.
 */
export async function spoolZip(
  storePath: string,
  batchId: string,
  entries: AsyncIterable<ZipEntry>,
  options: ZipOptions,
): Promise<SpooledZip> {
  const path = join(spoolFolder(storePath), `${batchId}.zip`);
  try {
    makeFolder(spoolFolder(storePath));
    const { sha256, size } = await writeDurableZip(path, entries, options);
    syncFolder(dirname(path));
    return { batchId, path, sha256, size };
  } catch (error) {
    discardIfPossible(path);
    const reason = errorCode(error);
    if (reason === '' || isLeeridError(error)) throw error;
    throw new LeeridError('spool-failed', { path, reason }, { cause: error });
  }
}

/**
 * Deletes the ZIPs that no batch needs any more: a run died before its commit, or after its delivery. A folder that
 * refuses keeps them until a later run.
 */
export function cleanSpool(storePath: string, keptIds: ReadonlySet<string>): void {
  const folder = spoolFolder(storePath);
  try {
    const strays = spooledNames(storePath).filter((name) => !keptIds.has(batchIdOf(name)));
    for (const name of strays) unlinkIfThere(join(folder, name));
    if (strays.length > 0) syncFolder(folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

/** True for the name of a ZIP of ours. */
export function isSpoolName(name: string): boolean {
  return /^[0-9a-f]{16}\.zip$/.test(name);
}

/** Makes the folder (0700) when it is not there, durably. */
export function makeFolder(folder: string): void {
  if (fileSize(folder) !== null) return;
  mkdirSync(folder, { mode: 0o700 });
  syncFolder(dirname(folder));
}

/** On a disk that refuses everything the file stays; the next run's recovery deletes it. */
export function discardIfPossible(path: string): void {
  try {
    unlinkIfThere(path);
  } catch {
    return;
  }
}
