import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDelivered } from '../delivery/deliver.js';
import { fileSize } from '../delivery/files.js';
import type { Batch } from '../domain/batch.js';
import { errorCode } from '../domain/error-code.js';
import { knowsNoRights } from '../store/file-system.js';
import { isOpenToOthers } from './check-permissions.js';
import type { Checked } from './checks.js';
import type { Finding } from './finding.js';

/** Delivered ZIPs that still stand where they were put: byte for byte the same, and private. One that is gone was printed. */
export function checkDeliveredZips({ batches }: Pick<Checked, 'batches'>): Finding[] {
  return batches.filter(({ state }) => state === 'delivered').flatMap(checkZip);
}

function checkZip(batch: Batch): Finding[] {
  const { finalPath } = batch;
  try {
    if (!isThere(batch)) return [];
    if (!isDelivered(batch)) return [{ kind: 'zip-changed', batch }];
    if (!isOpenToOthers(finalPath)) return [];
    return knowsNoRights(dirname(finalPath))
      ? [{ kind: 'zip-unprotected', batch }]
      : [{ kind: 'open-to-others', path: finalPath, isFolder: false }];
  } catch (error) {
    return [{ kind: 'zip-unreadable', batch, path: finalPath, reason: errorCode(error) }];
  }
}

/** True when a file stands under the ZIP's final name. Throws the system's error. */
export function isThere({ finalPath }: Batch): boolean {
  return fileSize(finalPath) !== null && statSync(finalPath).isFile();
}
