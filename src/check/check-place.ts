import { findSharedPlace } from '../store/shared-place.js';
import type { Checked } from './checks.js';
import type { Finding } from './finding.js';

/** A store that others keep copies of, or that stands on another computer. */
export function checkPlace({ storePath }: Pick<Checked, 'storePath'>): Finding[] {
  const place = findSharedPlace(storePath);
  return place === null ? [] : [{ kind: 'store-shared', path: storePath, place }];
}
