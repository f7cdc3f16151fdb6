import type { Institution } from '../domain/student.js';
import { compareNatural } from '../domain/text.js';
import { allInstitutions } from '../store/institutions.js';
import { withStoreForReading, type Run } from './run.js';

/** The institutions of the store, by name in Dutch order. */
export function listInstitutions(run: Run): Institution[] {
  return withStoreForReading(run, allInstitutions).sort((a, b) => compareNatural(a.name, b.name));
}
