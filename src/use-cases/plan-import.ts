import { schoolYearEnd, todayInBrussels } from '../domain/day.js';
import { decideEducation, type InstitutionEducation } from '../domain/education.js';
import type { ListedStudent, StudentList } from '../domain/student-list.js';
import {
  institutionLabel,
  type Day,
  type Enrolment,
  type Institution,
  type Student,
} from '../domain/student.js';
import { changedFields, compareEnrolment, type Comparison } from '../import/compare-list.js';
import { allInstitutions } from '../store/institutions.js';
import type { Store } from '../store/open-store.js';
import { studentsOfInstitution } from '../store/students.js';
import { completeFromStore } from './complete-from-store.js';
import { findBrakes, findGone, findUnlisted, type Brake } from './find-gone.js';
import { findRowIssues, withIssues } from './find-row-issues.js';
import { resolveInstitutions, type ListInstitution } from './resolve-list-institutions.js';
import { findLookalikes, resolveSamePupils, type Lookalike, type SamePupil } from './same-person.js';

export interface ImportRequest {
  readonly path: string;
  /** The institution of rows that name none: number, or part of the name. */
  readonly institution: string | null;
  /** True when nobody gave the institution for this very list: then a name that the list has goes first. */
  readonly institutionByDefault?: boolean;
  /** The institution's own kind of education, remembered; null keeps what was said before. */
  readonly education: InstitutionEducation | null;
  readonly encoding: string | null;
  readonly delimiter: ';' | ',' | '\t' | null;
  /** Mappings by hand: `Stamnummer=Stamnr_kort`. */
  readonly columns: readonly string[];
  /** The file with the groups of the classes, for a list that has them in a second one; null: it is looked for. */
  readonly classes: string | null;
  /** bcrypt cost of the passwords of accounts that are taken over. */
  readonly cost: number;
  readonly skipBadRows: boolean;
  readonly dryRun: boolean;
  /** The list is not the whole school: nobody has left because of it. */
  readonly partial: boolean;
  /** Believes a list that the brake would refuse. */
  readonly force: boolean;
  /** Pupils of the list who are pupils of the store under another number or in another institution. */
  readonly samePupils: readonly SamePupil[];
}

/** What the list changes, pupil by pupil, before anything is stored. */
export interface PlannedPupil {
  readonly listed: ListedStudent;
  readonly enrolment: Enrolment;
  readonly institution: ListInstitution;
  readonly stored: Student | undefined;
  /** The pupil as whom they were stored until now, who becomes one with `stored`. */
  readonly absorbed: Student | null;
  readonly comparison: Comparison;
}

/** The whole import before anything is stored. */
export interface ImportPlan {
  /** The list as it was read; rows that are bad against the store are among its errors, no longer among its pupils. */
  readonly list: StudentList;
  readonly pupils: readonly PlannedPupil[];
  /** Who is not in the list any more: their enrolment ends today. */
  readonly gone: readonly Student[];
  /** Institutions that a list of several has no pupils of: theirs stay as they are. */
  readonly unlisted: readonly Institution[];
  /** Why the list is not believed; empty when it is. */
  readonly brakes: readonly Brake[];
  /** Pupils who seem to be one, and are not made so unasked. */
  readonly lookalikes: readonly Lookalike[];
  /** The last day that pupils got for whom the list has none. */
  readonly assumedUntil: Day;
}

/**
 * Sets a list against the store. Errors: `institution-needed` and its like for a list that does not tell whose it is;
 * `same-pupil-…` for pupils who can't be one.
 */
export function planImport(store: Store, list: StudentList, request: ImportRequest, now: Date): ImportPlan {
  const today = todayInBrussels(now);
  const assumedUntil = schoolYearEnd(today);
  const institutionOf = resolveInstitutions(store, list.students, request);
  const taught = new Map(allInstitutions(store).map(({ id, education }) => [id, education]));
  const known = new Map<ListInstitution, Map<string, Student>>();
  const compared = list.students.map((row): PlannedPupil => {
    const institution = institutionOf(row);
    const students = known.get(institution) ?? studentsKnownOf(store, institution);
    known.set(institution, students);
    const stored = students.get(row.stamnummer);
    const before = taught.get(institution.id ?? 0) ?? null;
    const listed = completeFromStore(row, stored, { list, taught: before, today });
    // A list of accounts without last days says nothing of enrolment: who had left is not back.
    const leftOn = list.partial && row.enrolledUntil === null ? (stored?.leftOn ?? null) : null;
    const enrolment = toEnrolment(listed, { institution, assumedUntil, leftOn });
    const comparison = compareEnrolment(stored, enrolment, today);
    return { listed, enrolment, institution, stored, absorbed: null, comparison };
  });
  const same = resolveSamePupils(store, compared, request.samePupils);
  const all = same.size === 0 ? compared : compared.map((pupil) => asSamePupil(pupil, same.get(pupil), list));
  const issues = findRowIssues(store, all, list);
  const read = withIssues(list, issues);
  const bad = new Set(issues.map(({ line }) => line));
  const pupils = bad.size === 0 ? all : all.filter(({ listed }) => !bad.has(listed.line));
  // Of a list with bad rows nobody knows who is not in it.
  const isPartial = request.partial || list.partial;
  const isWhole = !isPartial && read.errors.length === 0;
  const gone = isWhole ? findGone(known, pupils, today) : [];
  const brakes = isPartial ? [] : findBrakes(known, pupils, gone, today);
  return {
    list: read,
    pupils,
    gone,
    unlisted: isWhole ? findUnlisted(store, known.keys(), today) : [],
    brakes,
    lookalikes: findLookalikes(store, pupils, gone, today),
    assumedUntil,
  };
}

/** A pupil of the list who is `old`, under another stamnummer or in another institution. */
function asSamePupil(
  pupil: PlannedPupil,
  old: Student | undefined,
  { absentFields }: StudentList,
): PlannedPupil {
  if (old === undefined) return pupil;
  const { institution, stored } = pupil;
  // They are the person's; class, days and education are those of an enrolment.
  const official = absentFields.has('official') ? (pupil.enrolment.official ?? old.official) : null;
  const enrolment = official === null ? pupil.enrolment : { ...pupil.enrolment, official };
  const changes = {
    institution: [institutionLabel(old.institution), institutionLabel(institution)],
    stamnummer: [old.stamnummer, enrolment.stamnummer],
    ...changedFields(old, enrolment),
  } as const;
  const differing = Object.fromEntries(Object.entries(changes).filter(([, [from, to]]) => from !== to));
  return {
    ...pupil,
    enrolment,
    stored: old,
    absorbed: stored ?? null,
    comparison: { kind: 'merged', moved: true, changes: differing },
  };
}

function studentsKnownOf(store: Store, { id }: ListInstitution): Map<string, Student> {
  return id === null ? new Map<string, Student>() : studentsOfInstitution(store, id);
}

function toEnrolment(
  listed: ListedStudent,
  {
    institution,
    assumedUntil,
    leftOn,
  }: { institution: ListInstitution; assumedUntil: Day; leftOn: Day | null },
): Enrolment {
  const { stamnummer, firstName, lastName, groupName, className, enrolledFrom, official } = listed;
  return {
    stamnummer,
    firstName,
    lastName,
    groupName,
    className,
    education: decideEducation({ known: listed.education, institution: institution.education, groupName }),
    enrolledFrom,
    enrolledUntil: listed.enrolledUntil ?? assumedUntil,
    leftOn,
    official,
  };
}
