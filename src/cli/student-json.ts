import { accountStatus } from '../domain/account.js';
import type { Password } from '../domain/credentials.js';
import type { Day, Enrolment, Institution, Student } from '../domain/student.js';
import { pictureNames } from '../documents/picture-list.js';
import type { StudentJson } from './json/student-schema.js';

/** A pupil in JSON: the domain's words in camelCase. */
export function studentJson(student: Student, today: Day): StudentJson {
  const { account } = student;
  return {
    ...pupilJson(student, student.institution),
    status: accountStatus(student, today),
    type: account?.type ?? null,
    verwachtType: student.education,
    gebruikersnaam: account?.username ?? null,
    ingeschrevenVan: student.enrolledFrom,
    ingeschrevenTot: student.enrolledUntil,
    uitgeschrevenOp: student.leftOn,
  };
}

/** Who the pupil is, in JSON: what every output says of a pupil. */
export function pupilJson(
  { stamnummer, firstName, lastName, groupName, className }: Enrolment,
  { number, name }: Pick<Institution, 'number' | 'name'>,
) {
  return {
    stamnummer,
    voornaam: firstName,
    naam: lastName,
    administratieveGroep: groupName,
    klas: className,
    instellingsnummer: number,
    instelling: name,
  };
}

/** A password as a person reads it: the text, or the Dutch names of the eight pictures. */
export function passwordText(password: Password): string {
  return password.kind === 'afbeeldingen' ? pictureNames(password.positions) : password.text;
}
