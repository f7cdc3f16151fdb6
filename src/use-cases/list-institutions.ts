import type { Institution } from '../domain/student.js';
import { allInstitutions } from '../store/institutions.js';
import { withStoreForReading, type Run } from './run.js';

/** The institutions of the store, by name. */
export function listInstitutions(run: Run): Institution[] {
  return withStoreForReading(run, allInstitutions);
}
