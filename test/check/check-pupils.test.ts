import { checkEducation } from '#src/check/check-education.js';
import { checkEnrolmentDays } from '#src/check/check-enrolment-days.js';
import { checkOfficialData } from '#src/check/check-official-data.js';
import { checkSamePerson } from '#src/check/check-same-person.js';
import { checkTypes } from '#src/check/check-types.js';
import type { Check } from '#src/check/checks.js';
import type { Student } from '#src/domain/student.js';
import { openStoreInMemory } from '#src/store/open-store.js';
import { makeAccount, makeStudent, NOW, TODAY } from '../support/store-samples.js';

const OFFICIAL = { firstName: 'Ivica', lastName: 'Cauberghs', sex: 'M', birthDate: '2012-01-27' } as const;
const OTHER_CASE = { ...OFFICIAL, firstName: 'IVICA', lastName: 'Caubérghs' };
const LEFT = { enrolledUntil: '2026-08-31' };
const account = makeAccount();

/** The stamnummers that each finding names. */
function found(check: Check, all: readonly Partial<Student>[]): string[][] {
  const store = openStoreInMemory();
  const students = all.map((parts, index) =>
    makeStudent({ id: index + 1, stamnummer: String(index + 1), official: OFFICIAL, ...parts }),
  );
  const findings = check({ store, storePath: '', now: NOW, today: TODAY, students, batches: [] });
  store.close();
  return findings.map((finding) =>
    'students' in finding ? finding.students.map(({ stamnummer }) => stamnummer) : [],
  );
}

const twin = { official: { ...OFFICIAL, firstName: 'Ivo' } };

test.each<[string, Check, Partial<Student>[], string[][]]>([
  ['no official data', checkOfficialData, [{}, { official: null }, { official: null, ...LEFT }], [['2']]],
  ['everybody has them', checkOfficialData, [{}], []],
  [
    'undecided education',
    checkEducation,
    [{}, { education: null }, { education: null, account }, { education: null, ...LEFT }],
    [['2']],
  ],
  [
    'an enrolment that ends before it starts',
    checkEnrolmentDays,
    [
      {},
      { enrolledFrom: '2026-09-01', enrolledUntil: '2026-08-31' },
      { enrolledFrom: '2026-09-01', enrolledUntil: '2026-09-01' },
      { enrolledFrom: null },
    ],
    [['2']],
  ],
  [
    'a type that does not fit',
    checkTypes,
    [
      { account, education: 'gevorderd' },
      { account },
      { account, education: null },
      { education: 'gevorderd' },
      { account, education: 'gevorderd', ...LEFT },
      { account: { ...account, type: 'gevorderd' } },
    ],
    [['1', '6']],
  ],
  [
    'the same person twice, both enrolled',
    checkSamePerson,
    [{}, { official: OTHER_CASE }, twin],
    [['1', '2']],
  ],
  [
    'one who left with an account and is back without',
    checkSamePerson,
    [{ account, ...LEFT }, {}],
    [['1', '2']],
  ],
  ['one who left without an account', checkSamePerson, [LEFT, {}], []],
  ['one who left and is back with the account', checkSamePerson, [LEFT, { account }], []],
  ['two who left', checkSamePerson, [{ account, ...LEFT }, LEFT], []],
  [
    'namesakes of whom no birth date is known',
    checkSamePerson,
    [{ official: { ...OFFICIAL, birthDate: null } }, { official: { ...OFFICIAL, birthDate: null } }],
    [],
  ],
  ['without official data', checkSamePerson, [{ official: null }, { official: null }], []],
])('%s', (_what, check, students, expected) => {
  expect(found(check, students)).toEqual(expected);
});
