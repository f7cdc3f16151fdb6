import { educationFromList, type AccountType } from '../domain/education.js';
import type { ListedStudent } from '../domain/student-list.js';
import type { OfficialDetails } from '../domain/student.js';
import { isCallName, type Field } from './columns.js';
import { isStamnummer, parseInstitutionNumber, parseSex } from './field-values.js';
import { isNationalNumber, maskNationalNumber, withLeadingZeros } from './national-number.js';
import { parseAccount } from './parse-account.js';
import type { RowReader } from './row-reader.js';
import { leftFromTemplate } from './template.js';

/** Fields that no pupil does without; a first name is not one of them, for some people have one name only. */
const NEVER_EMPTY: readonly Field[] = ['stamnummer', 'lastName', 'groupName'];

/** More than anybody or any class is called: rows that ran into one another, or something that is not a name. */
const MOST_CHARACTERS: ReadonlyMap<Field, number> = new Map([
  ['firstName', 300],
  ['lastName', 300],
  ['officialFirstName', 300],
  ['officialLastName', 300],
  ['institutionName', 300],
  ['groupName', 200],
  ['className', 200],
]);

/** What CP850 (`Dani‰l`) and UTF-8 (`DaniÃ«l`) look like when they are read as Windows-1252, and what could not be read. */
const GARBLED = /\p{L}[‚„…‡‰‹”¤¡¢£]|[‚„…‡‰‹”¤¡¢£]\p{L}|Ã[\u00A0-\u00BF]|\uFFFD/u;

/** The pupil of one row. What is wrong with it is left in the reader; with errors the pupil is not to be used. */
export function parseRow(row: RowReader): ListedStudent {
  for (const field of NEVER_EMPTY) {
    if (row.text(field) !== '') continue;
    row.error(field, field === 'groupName' && row.isMade(field) ? 'class-unlisted' : 'empty-required');
  }
  for (const field of ['firstName', 'lastName'] as const) {
    if (GARBLED.test(row.text(field))) row.warn(field, 'name-garbled');
  }
  for (const [field, most] of MOST_CHARACTERS) {
    if (isLonger(row.text(field), most)) row.error(field, 'too-long');
  }
  const stamnummer = row.text('stamnummer');
  if (stamnummer !== '' && !isStamnummer(stamnummer)) row.error('stamnummer', 'stamnummer-invalid');
  const enrolledFrom = row.day('enrolledFrom');
  const enrolledUntil = row.day('enrolledUntil');
  if (enrolledFrom !== null && enrolledUntil !== null && enrolledUntil < enrolledFrom) {
    row.error('enrolledUntil', 'enrolment-ends-before-start');
  }
  const institutionNumber = readInstitutionNumber(row);
  const left = leftFromTemplate({ institutionNumber, stamnummer, lastName: row.text('lastName') });
  if (left !== null) row.error(left === 'template-pupil' ? 'lastName' : 'institutionNumber', left);
  return {
    line: row.line,
    institutionNumber,
    institutionName: row.optional('institutionName'),
    stamnummer,
    firstName: row.text('firstName'),
    lastName: row.text('lastName'),
    groupName: row.text('groupName'),
    className: row.optional('className'),
    education: readEducation(row),
    enrolledFrom,
    enrolledUntil,
    official: readOfficial(row),
    account: parseAccount(row),
  };
}

function isLonger(text: string, most: number): boolean {
  return text.length > most && Array.from(text).length > most;
}

function readInstitutionNumber(row: RowReader): string | null {
  const text = row.text('institutionNumber');
  if (text === '') return null;
  const number = parseInstitutionNumber(text);
  if (number === null) row.error('institutionNumber', 'institution-number-invalid');
  return number;
}

function readEducation(row: RowReader): AccountType | null {
  const onderwijsniveau = row.text('onderwijsniveau');
  const hoofdstructuur = row.text('hoofdstructuur');
  const education = educationFromList({
    onderwijsniveau,
    soortOnderwijs: row.text('soortOnderwijs'),
    hoofdstructuur,
  });
  if (education === null && onderwijsniveau !== '') row.warn('onderwijsniveau', 'education-unknown');
  else if (education === null && hoofdstructuur !== '') row.warn('hoofdstructuur', 'education-unknown');
  return education;
}

/** The official details count only with a valid number, which is not kept (handleiding: officiële gegevens). */
function readOfficial(row: RowReader): OfficialDetails | null {
  const birthDate = row.day('birthDate');
  const sex = parseSex(row.text('sex'));
  if (sex === null && row.text('sex') !== '') row.warn('sex', 'sex-unknown');
  const nationalNumber = row.text('nationalNumber');
  if (nationalNumber === '') {
    if (row.header('nationalNumber') !== null) row.warn('nationalNumber', 'national-number-missing');
    return null;
  }
  if (!isNationalNumber(withLeadingZeros(nationalNumber))) {
    row.warn('nationalNumber', 'national-number-invalid', maskNationalNumber(nationalNumber));
    return null;
  }
  return {
    firstName: readOfficialFirstName(row),
    lastName: row.text(row.header('officialLastName') === null ? 'lastName' : 'officialLastName'),
    sex,
    birthDate,
  };
}

/** Empty when the list has only the name that the pupil is called by, which is no official one. */
function readOfficialFirstName(row: RowReader): string {
  if (row.header('officialFirstName') !== null) return row.text('officialFirstName');
  return isCallName(row.header('firstName') ?? '') ? '' : row.text('firstName');
}
