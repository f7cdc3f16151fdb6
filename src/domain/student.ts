import type { Account } from './account.js';
import type { AccountType } from './education.js';

/** A calendar day in Europe/Brussels as `yyyy-mm-dd`. */
export type Day = string;

/** Sex as the official data have it: M(an), V(rouw), X. */
export type Sex = 'M' | 'V' | 'X';

/** A school. `number` is its instellingsnummer: six digits, leading zero kept; null when the list had none. */
export interface Institution {
  readonly id: number;
  readonly number: string | null;
  readonly name: string;
}

/** The name of an institution of which only the number is known. */
export function unnamedInstitution(number: string): string {
  return `Instelling ${number}`;
}

/** `BRUSSEL-STAD - TEST School 2 (034512)`: how an institution is named on screen; `Instelling 034512` where it has no name. */
export function institutionLabel({ number, name }: Pick<Institution, 'number' | 'name'>): string {
  return number === null || name === unnamedInstitution(number) ? name : `${name} (${number})`;
}

/** A number, with or without the name before it as on screen; null for a text that names no number. */
export function readInstitutionLabel(text: string): { number: string; name: string | null } | null {
  const [, alone, name = null, bracketed] =
    /^(?:(?:Instelling )?(\d{5,6})|(.+) \((\d{5,6})\))$/i.exec(text.trim()) ?? [];
  const digits = alone ?? bracketed;
  return digits === undefined ? null : { number: digits.padStart(6, '0'), name };
}

/** What the state knows about a pupil ("officiële gegevens"); absent without a valid rijksregister- or bisnummer. */
export interface OfficialDetails {
  readonly firstName: string;
  readonly lastName: string;
  readonly sex: Sex | null;
  readonly birthDate: Day | null;
}

/** The enrolment of one pupil, as the list gives it and the store keeps it. All text is NFC. */
export interface Enrolment {
  /** Unique within an institution; text, never a number. */
  readonly stamnummer: string;
  /** May be empty: some people have one name only. */
  readonly firstName: string;
  readonly lastName: string;
  readonly groupName: string;
  /** The school's own class; null when the list has none. */
  readonly className: string | null;
  readonly education: AccountType | null;
  readonly enrolledFrom: Day | null;
  /** Last day of the enrolment. */
  readonly enrolledUntil: Day;
  /** The day the pupil was seen to have left, before `enrolledUntil`; null while enrolled. */
  readonly leftOn: Day | null;
  readonly official: OfficialDetails | null;
}

/** A pupil as the store knows them. */
export interface Student extends Enrolment {
  readonly id: number;
  readonly institution: Institution;
  readonly account: Account | null;
}

/** `Ivica Cauberghs (945)`: how a pupil is named on screen. */
export function nameAndNumber(student: Pick<Enrolment, 'firstName' | 'lastName' | 'stamnummer'>): string {
  return `${fullName(student)} (${student.stamnummer})`;
}

/** True when the enrolment has ended on `today`; one that has yet to begin has not ended. */
export function hasLeft(student: Pick<Enrolment, 'enrolledUntil' | 'leftOn'>, today: Day): boolean {
  return student.enrolledUntil < today || (student.leftOn !== null && student.leftOn <= today);
}

/** `Ivica Cauberghs`, and only the surname for a pupil without a first name. */
export function fullName(student: Pick<Enrolment, 'firstName' | 'lastName'>): string {
  return [student.firstName, student.lastName].filter((part) => part !== '').join(' ');
}
