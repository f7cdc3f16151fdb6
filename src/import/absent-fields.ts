import type { OptionalField } from '../domain/student-list.js';
import type { Field } from './columns.js';

/** The columns of which any one tells the field. */
const TOLD_BY: Readonly<Record<OptionalField, readonly Field[]>> = {
  className: ['className'],
  education: ['onderwijsniveau', 'soortOnderwijs', 'hoofdstructuur'],
  enrolledFrom: ['enrolledFrom'],
  enrolledUntil: ['enrolledUntil'],
  official: ['nationalNumber'],
  officialFirstName: ['officialFirstName'],
  officialLastName: ['officialLastName'],
  sex: ['sex'],
  birthDate: ['birthDate'],
};

/** The fields for which a list with these columns has none. */
export function findAbsentFields(places: ReadonlyMap<Field, number>): ReadonlySet<OptionalField> {
  const absent = Object.entries(TOLD_BY).filter(([, columns]) => !columns.some((field) => places.has(field)));
  return new Set(absent.map(([field]) => field).filter(isOptionalField));
}

function isOptionalField(field: string): field is OptionalField {
  return Object.hasOwn(TOLD_BY, field);
}
