import { addDays } from '../domain/day.js';
import { LeeridError } from '../domain/errors.js';
import { once } from '../domain/once.js';
import { hasLeft, nameAndNumber, type Day, type OfficialDetails, type Student } from '../domain/student.js';
import { foldText } from '../domain/text.js';
import type { Store } from '../store/open-store.js';
import { studentsByStamnummer, studentsWithAccountBornOn } from '../store/students.js';
import type { PlannedPupil } from './plan-import.js';

/** A pupil named on the command line: by stamnummer, and by instellingsnummer where that is needed. */
export interface PupilName {
  readonly institutionNumber: string | null;
  readonly stamnummer: string;
}

/** Two pupils of whom a person says that they are one. */
export interface SamePupil {
  readonly from: PupilName;
  readonly to: PupilName;
}

/** Two pupils who seem to be one: official name and birth date are the same, and the one leaves or has left. */
export interface Lookalike {
  readonly old: Student;
  readonly pupil: PlannedPupil;
}

/** Who is leaving within so many days may be in another school's list already. */
const LEAVING_DAYS = 31;

/** The pupils of a list without an account who seem to be someone who has one and leaves. */
export function findLookalikes(
  store: Store,
  pupils: readonly PlannedPupil[],
  gone: readonly Student[],
  today: Day,
): Lookalike[] {
  const newcomers = pupils.filter(
    ({ stored, listed }) => listed.account === null && (stored?.account ?? null) === null,
  );
  const goneIds = new Set(gone.map(({ id }) => id));
  const listed = once(() => storedIds(pupils));
  const people = newcomers.map(({ enrolment }) => enrolment.official);
  const olds = formerSelves(store, people, (old) => {
    return (leaves(old, today) || goneIds.has(old.id)) && !listed().has(old.id);
  });
  return newcomers.flatMap((pupil, index) => {
    const old = olds[index];
    return old === undefined ? [] : [{ old, pupil }];
  });
}

function storedIds(pupils: readonly PlannedPupil[]): ReadonlySet<number> {
  return new Set(pupils.flatMap(({ stored }) => stored?.id ?? []));
}

/** A stored pupil without an account who seems to be someone who has one and leaves or has left. */
export interface FormerSelf {
  readonly student: Student;
  readonly old: Student;
}

/** Those of the pupils without an account who would get a second one. */
export function findFormerSelves(store: Store, students: readonly Student[], today: Day): FormerSelf[] {
  const newcomers = students.filter((student) => student.account === null && !hasLeft(student, today));
  const people = newcomers.map(({ official }) => official);
  const olds = formerSelves(store, people, (old) => leaves(old, today));
  return newcomers.flatMap((student, index) => {
    const old = olds[index];
    return old === undefined ? [] : [{ student, old }];
  });
}

function leaves(student: Student, today: Day): boolean {
  return hasLeft(student, today) || student.enrolledUntil <= addDays(today, LEAVING_DAYS);
}

/** For each of the people the stored pupil with an account who has their official name and birth date, and is free to be them. */
function formerSelves(
  store: Store,
  people: readonly (OfficialDetails | null)[],
  isFree: (old: Student) => boolean,
): (Student | undefined)[] {
  const days = new Set(people.map((official) => official?.birthDate ?? null));
  days.delete(null);
  const known = new Map<string, Student>();
  for (const old of studentsWithAccountBornOn(store, [...days])) {
    if (old.official !== null && isFree(old)) known.set(personKey(old.official), old);
  }
  if (known.size === 0) return [];
  return people.map((official) => {
    return official === null || official.birthDate === null ? undefined : known.get(personKey(official));
  });
}

function personKey({ firstName, lastName, birthDate }: OfficialDetails): string {
  return JSON.stringify([foldText(firstName), foldText(lastName), birthDate]);
}

/** The stored pupil that each pupil of the list is said to be. Errors: `same-pupil-…`. */
export function resolveSamePupils(
  store: Store,
  pupils: readonly PlannedPupil[],
  same: readonly SamePupil[],
): Map<PlannedPupil, Student> {
  const found = new Map<PlannedPupil, Student>();
  if (same.length === 0) return found;
  const listed = storedIds(pupils);
  const taken = new Set<number>();
  for (const { from, to } of same) {
    const pupil = onlyOne(
      pupils.filter(
        ({ listed: { stamnummer }, institution: { number } }) =>
          stamnummer === to.stamnummer && (to.institutionNumber ?? number) === number,
      ),
      to,
    );
    const old = onlyOne(
      studentsByStamnummer(store, from.stamnummer).filter(
        ({ id, institution: { number } }) =>
          (from.institutionNumber ?? number) === number && id !== pupil.stored?.id,
      ),
      from,
    );
    const who = { from: nameAndNumber(old), to: nameAndNumber(pupil.enrolment) };
    if (listed.has(old.id)) throw new LeeridError('same-pupil-listed', who);
    if (pupil.stored !== undefined && pupil.stored.account !== null)
      throw new LeeridError('same-pupil-accounts', who);
    // Of two who became one with the same pupil, the first would be gone from the store.
    if (taken.has(old.id) || found.has(pupil)) throw new LeeridError('same-pupil-twice', who);
    taken.add(old.id);
    found.set(pupil, old);
  }
  return found;
}

function onlyOne<T>(found: readonly T[], { institutionNumber, stamnummer }: PupilName): T {
  const [one, other] = found;
  const wanted = institutionNumber === null ? stamnummer : `${institutionNumber}/${stamnummer}`;
  if (one === undefined) throw new LeeridError('same-pupil-unknown', { wanted });
  if (other !== undefined) throw new LeeridError('same-pupil-several', { wanted });
  return one;
}
