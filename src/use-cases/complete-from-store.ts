import { decideEducation, type AccountType, type InstitutionEducation } from '../domain/education.js';
import type { ListedStudent, OptionalField, StudentList } from '../domain/student-list.js';
import { hasLeft, type Day, type OfficialDetails, type Student } from '../domain/student.js';
import { goesOnUntil } from '../import/compare-list.js';

type Absent = ReadonlySet<OptionalField>;

/** What the rule goes by besides the row and the pupil. */
interface Circumstances {
  readonly list: Pick<StudentList, 'absentFields' | 'partial'>;
  /** What the institution taught before this list. */
  readonly taught: InstitutionEducation | null;
  readonly today: Day;
}

/**
 * A row of a known pupil, with what is stored in the fields for which the list has no column: such a list says nothing of them,
 * where an empty cell says that there is none.
 */
export function completeFromStore(
  row: ListedStudent,
  stored: Student | undefined,
  { list, taught, today }: Circumstances,
): ListedStudent {
  const absent = list.absentFields;
  if (stored === undefined || absent.size === 0) return row;
  // The days of who comes back are not those of the enrolment that ended; a list of accounts brings nobody back.
  const isBack = !list.partial && hasLeft(stored, today);
  const startsAnew = isBack && today > goesOnUntil(stored);
  return {
    ...row,
    className: absent.has('className') ? stored.className : row.className,
    education: absent.has('education') ? toldEducation(stored, taught) : row.education,
    enrolledFrom: absent.has('enrolledFrom') && !startsAnew ? stored.enrolledFrom : row.enrolledFrom,
    enrolledUntil: absent.has('enrolledUntil') && !isBack ? stored.enrolledUntil : row.enrolledUntil,
    official: absent.has('official') ? stored.official : completeOfficial(row.official, stored, absent),
  };
}

/** What only an earlier list can have told. What institution and group made of it, they make again of another group. */
function toldEducation(
  { education, groupName }: Student,
  taught: InstitutionEducation | null,
): AccountType | null {
  return education === decideEducation({ institution: taught, groupName }) ? null : education;
}

function completeOfficial(
  listed: OfficialDetails | null,
  { official, firstName, lastName }: Student,
  absent: Absent,
): OfficialDetails | null {
  if (listed === null || official === null) return listed;
  return {
    firstName: absent.has('officialFirstName')
      ? officialName(listed.firstName, official.firstName, firstName)
      : listed.firstName,
    lastName: absent.has('officialLastName')
      ? officialName(listed.lastName, official.lastName, lastName)
      : listed.lastName,
    sex: absent.has('sex') ? official.sex : listed.sex,
    birthDate: absent.has('birthDate') ? official.birthDate : listed.birthDate,
  };
}

/** An official name that was no more than the name itself changes along with it. */
function officialName(listed: string, stored: string, name: string): string {
  const isTold = stored !== '' && stored !== name;
  return isTold || listed === '' ? stored : listed;
}
