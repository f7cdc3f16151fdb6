import { nextStepAfterImport } from '#src/cli/import-next-step.js';
import type { ListedStudent } from '#src/domain/student-list.js';
import type { Enrolment } from '#src/domain/student.js';
import type { PlannedPupil } from '#src/use-cases/plan-import.js';
import type { ListInstitution } from '#src/use-cases/resolve-list-institutions.js';
import { makeAccount, makeEnrolment, makeStudent, TODAY } from '../support/store-samples.js';

const SCHOOL: ListInstitution = { id: 1, number: '034512', name: 'Sint-Jan', education: null };
const OTHER: ListInstitution = { id: 2, number: '098765', name: 'Sint-Anna', education: null };

function pupil(
  parts: Partial<Enrolment> = {},
  { institution = SCHOOL, listed = false, stored = false } = {},
): PlannedPupil {
  const enrolment = makeEnrolment(parts);
  const account = {
    username: 'ivica',
    type: null,
    status: 'actief',
    createdOn: null,
    passwordKind: null,
    password: null,
  } as const;
  const row: ListedStudent = {
    ...enrolment,
    line: 2,
    institutionNumber: institution.number,
    institutionName: institution.name,
    account: listed ? account : null,
  };
  return {
    listed: row,
    enrolment,
    institution,
    stored: stored ? makeStudent({ account: makeAccount() }) : undefined,
    absorbed: null,
    comparison: { kind: 'new' },
  };
}

const NEXT: readonly (readonly [string, readonly PlannedPupil[], string])[] = [
  [
    'several groups',
    [pupil(), pupil({ groupName: '5de leerjaar' })],
    'Volgende stap: leerid groups, en dan leerid bulk --groep GROEP',
  ],
  ['one group', [pupil(), pupil()], 'Volgende stap: leerid bulk --groep "4de leerjaar"'],
  [
    'only one group has pupils without an account',
    [pupil(), pupil({ groupName: '5de leerjaar' }, { listed: true })],
    'Volgende stap: leerid bulk --groep "4de leerjaar"',
  ],
  [
    'several institutions',
    [pupil(), pupil({}, { institution: OTHER })],
    'Volgende stap, per instelling: leerid groups --instelling NUMMER, en dan leerid bulk --instelling NUMMER --groep GROEP',
  ],
  [
    'everyone has an account, of the list or made here, or has left',
    [pupil({}, { listed: true }), pupil({}, { stored: true }), pupil({ enrolledUntil: '2026-11-22' })],
    'Elke ingeschreven leerling van deze lijst heeft al een LeerID; leerid list toont ze.',
  ],
];

test.each(NEXT)('%s', (_, pupils, text) => {
  expect(nextStepAfterImport(pupils, TODAY)).toBe(text);
});
