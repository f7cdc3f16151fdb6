import { accountStatus } from '../domain/account.js';
import type { Password } from '../domain/credentials.js';
import type { Day, Student } from '../domain/student.js';
import { loadPictures, pictureNames, picturesOf } from '../documents/picture-list.js';

/** A pupil in JSON: the domain's words in camelCase. */
export function studentJson(student: Student, today: Day) {
  const { account } = student;
  return {
    stamnummer: student.stamnummer,
    voornaam: student.firstName,
    naam: student.lastName,
    administratieveGroep: student.groupName,
    klas: student.className,
    status: accountStatus(student, today),
    type: account?.type ?? null,
    verwachtType: student.education,
    gebruikersnaam: account?.username ?? null,
    ingeschrevenVan: student.enrolledFrom,
    ingeschrevenTot: student.enrolledUntil,
    uitgeschrevenOp: student.leftOn,
    instellingsnummer: student.institution.number,
    instelling: student.institution.name,
  };
}

/** A password as a person reads it: the text, or the Dutch names of the eight pictures. */
export function passwordText(password: Password): string {
  if (password.kind !== 'afbeeldingen') return password.text;
  return pictureNames(password.positions);
}

/** The same in few columns, for a table on a terminal: pictures as emoji. */
export function shortPasswordText(password: Password): string {
  if (password.kind !== 'afbeeldingen') return password.text;
  return picturesOf(password.positions, loadPictures()).map(({ emoji }) => emoji).join(' '); // prettier-ignore
}
