import type { InstitutionEducation } from '../domain/education.js';
import { LeeridError } from '../domain/errors.js';
import { institutionLabel, readInstitutionLabel, unnamedInstitution } from '../domain/student.js';
import { foldText } from '../domain/text.js';
import type { ListedStudent } from '../domain/student-list.js';
import { allInstitutions, saveInstitution, type StoredInstitution } from '../store/institutions.js';
import { findInstitution } from '../store/resolve-selection.js';
import type { Store } from '../store/open-store.js';

/** An institution that a list names; `id` is null while the store does not have it. */
export interface ListInstitution {
  readonly id: number | null;
  readonly number: string | null;
  readonly name: string;
  readonly education: InstitutionEducation | null;
}

/** The name of an institution of which a list says nothing. */
const UNNAMED = 'Onze school';

interface Wanted {
  readonly institution: string | null;
  readonly institutionByDefault?: boolean;
  readonly education: InstitutionEducation | null;
}

/**
 * Tells of each row to which institution it belongs: by its number; else `--instelling`; else by its name, or without one the setting `instelling`, or without a
 * name the one in the store; in an empty store an institution without a number. Errors: `institution-needed`, `institution-unknown`, `institution-several`.
 */
export function resolveInstitutions(
  store: Store,
  students: readonly ListedStudent[],
  wanted: Wanted,
): (student: ListedStudent) => ListInstitution {
  const stored = allInstitutions(store);
  const found = new Map<string, ListInstitution>();
  const isOneSchool = new Set(students.map(writtenAs)).size === 1;
  for (const student of students) {
    const key = writtenAs(student);
    if (found.has(key)) continue;
    const { institutionNumber, institutionName } = student;
    const institution =
      institutionNumber === null
        ? institutionWithoutNumber(store, stored, institutionName, wanted)
        : ((isOneSchool ? numberless(stored, institutionNumber, institutionName) : null) ??
          byNumber(stored, institutionNumber, institutionName));
    // Rows with and without the number can mean the same institution, which is then stored once.
    const same = [...found.values()].find((one) => isSame(one, institution));
    found.set(key, same ?? { ...institution, education: wanted.education ?? institution.education });
  }
  return (student) => {
    const institution = found.get(writtenAs(student));
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

/** What a row says of its institution: the number, else the name. */
function writtenAs({ institutionNumber, institutionName }: ListedStudent): string {
  return institutionNumber ?? `naam ${foldText(institutionName ?? '')}`;
}

function isSame(a: ListInstitution, b: ListInstitution): boolean {
  if (a.id !== null || b.id !== null) return a.id === b.id;
  return a.number === null && b.number === null
    ? foldText(a.name) === foldText(b.name)
    : a.number === b.number;
}

/** The store's only institution, when it has no number yet and this list tells it; null when it may be another school. */
function numberless(
  stored: readonly StoredInstitution[],
  number: string,
  name: string | null,
): ListInstitution | null {
  const [only] = stored;
  if (only === undefined || stored.length > 1 || only.number !== null) return null;
  const sameName = name === null || only.name === UNNAMED || foldText(only.name) === foldText(name);
  return sameName ? { ...only, number, name: name ?? only.name } : null;
}

function byNumber(
  stored: readonly StoredInstitution[],
  number: string,
  name: string | null,
): ListInstitution {
  const known = stored.find((institution) => institution.number === number);
  if (known === undefined)
    return { id: null, number, name: name ?? unnamedInstitution(number), education: null };
  return { ...known, name: name ?? known.name };
}

function institutionWithoutNumber(
  store: Store,
  stored: readonly StoredInstitution[],
  name: string | null,
  wanted: Wanted,
): ListInstitution {
  // A setting is about no list in particular: it must not put the pupils of another school among those of its own.
  const isMeant = wanted.institutionByDefault !== true || name === null;
  if (wanted.institution !== null && isMeant) return namedByHand(store, stored, wanted.institution, name);
  const [only] = stored;
  if (only === undefined) return { id: null, number: null, name: name ?? UNNAMED, education: null };
  const namesakes = stored.filter((one) => name !== null && foldText(one.name) === foldText(name));
  const [namesake] = namesakes;
  if (namesake !== undefined && namesakes.length === 1) return namesake;
  // Another name may be another school, whose pupils have the same numbers.
  if (name === null && stored.length === 1) return only;
  throw new LeeridError('institution-needed', {
    what: 'lijst',
    value: '',
    names: stored.map(institutionLabel),
  });
}

/** `--instelling` names one in the store, or one that is new: by its number, with or without a name, or in an empty store by its name. */
function namedByHand(
  store: Store,
  stored: readonly StoredInstitution[],
  wanted: string,
  name: string | null,
): ListInstitution {
  const told = readInstitutionLabel(wanted);
  if (told !== null) {
    const names = [told.number, name ?? told.name] as const;
    return numberless(stored, ...names) ?? byNumber(stored, ...names);
  }
  if (stored.length === 0) return { id: null, number: null, name: wanted, education: null };
  const { id } = findInstitution(store, wanted);
  const institution = stored.find((one) => one.id === id);
  if (institution === undefined)
    throw new LeeridError('institution-unknown', { wanted, names: stored.map(institutionLabel) });
  return institution;
}
