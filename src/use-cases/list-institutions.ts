import type { InstitutionEducation } from '../domain/education.js';
import { LeeridError } from '../domain/errors.js';
import type { ListedStudent } from '../domain/student-list.js';
import { allInstitutions, saveInstitution, type StoredInstitution } from '../store/institutions.js';
import { findInstitution, institutionLabel } from '../store/resolve-selection.js';
import type { Store } from '../store/open-store.js';

/** An institution that a list names; `id` is null while the store does not have it. */
export interface ListInstitution {
  readonly id: number | null;
  readonly number: string | null;
  readonly name: string;
  readonly education: InstitutionEducation | null;
}

interface Wanted {
  readonly institution: string | null;
  readonly education: InstitutionEducation | null;
}

/**
 * Tells of each row to which institution it belongs: by its number; else `--instelling`; else the one in the store; in
 * an empty store an institution without a number. Errors: `institution-needed`, `institution-unknown`, `institution-several`.
 */
export function resolveInstitutions(
  store: Store,
  students: readonly ListedStudent[],
  wanted: Wanted,
): (student: ListedStudent) => ListInstitution {
  const stored = allInstitutions(store);
  const found = new Map<string | null, ListInstitution>();
  for (const { institutionNumber, institutionName } of students) {
    if (found.has(institutionNumber)) continue;
    const institution =
      institutionNumber === null
        ? institutionWithoutNumber(store, stored, institutionName, wanted)
        : byNumber(stored, institutionNumber, institutionName);
    // Rows with and without the number can mean the same institution, which is then stored once.
    const same = [...found.values()].find((one) => isSame(one, institution));
    found.set(
      institutionNumber,
      same ?? { ...institution, education: wanted.education ?? institution.education },
    );
  }
  return ({ institutionNumber }) => {
    const institution = found.get(institutionNumber);
    if (institution === undefined) throw new RangeError('a row of another list');
    return institution;
  };
}

/** Stores the institutions, new or changed; gives the id of each. */
export function saveInstitutions(
  store: Store,
  institutions: readonly ListInstitution[],
): Map<ListInstitution, number> {
  return new Map(
    [...new Set(institutions)].map((institution) => [institution, saveInstitution(store, institution)]),
  );
}

function isSame(a: ListInstitution, b: ListInstitution): boolean {
  return a.id === b.id && a.number === b.number;
}

function byNumber(
  stored: readonly StoredInstitution[],
  number: string,
  name: string | null,
): ListInstitution {
  const known = stored.find((institution) => institution.number === number);
  if (known === undefined) return { id: null, number, name: name ?? `Instelling ${number}`, education: null };
  return { ...known, name: name ?? known.name };
}

function institutionWithoutNumber(
  store: Store,
  stored: readonly StoredInstitution[],
  name: string | null,
  wanted: Wanted,
): ListInstitution {
  if (wanted.institution !== null) return namedByHand(store, stored, wanted.institution, name);
  const [only] = stored;
  if (only === undefined) return { id: null, number: null, name: name ?? 'Onze school', education: null };
  if (stored.length === 1) return only;
  throw new LeeridError('institution-needed', {
    what: 'lijst',
    value: '',
    names: stored.map(institutionLabel),
  });
}

/** `--instelling` names one in the store, or with six digits one that is new. */
function namedByHand(
  store: Store,
  stored: readonly StoredInstitution[],
  wanted: string,
  name: string | null,
): ListInstitution {
  if (/^\d{5,6}$/.test(wanted)) return byNumber(stored, wanted.padStart(6, '0'), name);
  const { id } = findInstitution(store, wanted);
  const institution = stored.find((one) => one.id === id);
  if (institution === undefined)
    throw new LeeridError('institution-unknown', { wanted, names: stored.map(institutionLabel) });
  return institution;
}
