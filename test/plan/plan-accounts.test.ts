import { planAccounts, type PlanChoices, type PlanSources } from '#src/plan/plan-accounts.js';
import type { Student } from '#src/domain/student.js';
import { makeAccount, makeStudent, TODAY } from '../support/store-samples.js';

const CHOICES: PlanChoices = { basisPassword: 'woord', undecidedType: null, today: TODAY };
const SOURCES: PlanSources = {
  isUsernameTaken: () => false,
  random: () => 0,
  lists: { words: ['ban'], blocked: [] },
};

const pupil = makeStudent({ id: 1, stamnummer: '1' });
const older = makeStudent({ id: 2, stamnummer: '2', education: 'gevorderd', lastName: 'Bogdan' });
const undecided = makeStudent({ id: 3, stamnummer: '3', education: null, lastName: 'Claes' });

function plan(
  students: readonly Student[],
  choices: Partial<PlanChoices> = {},
): ReturnType<typeof planAccounts> {
  return planAccounts(students, { ...CHOICES, ...choices }, SOURCES);
}

test('each gets the account that belongs to their education, in the order given', () => {
  const { accounts } = plan([older, pupil]);
  expect(accounts).toEqual([
    {
      student: older,
      type: 'gevorderd',
      username: 'ivica.bogdan',
      password: { kind: 'gevorderd', text: 'aaaaaaaa' },
    },
    {
      student: pupil,
      type: 'basis',
      username: 'ivica.cauberghs',
      password: { kind: 'woord', text: 'ban222' },
    },
  ]);
});

test('pictures are for basis accounts; a gevorderd account keeps its temporary password', () => {
  const { accounts } = plan([pupil, older], { basisPassword: 'afbeeldingen' });
  expect(accounts.map(({ password }) => password)).toEqual([
    { kind: 'afbeeldingen', positions: [1, 1, 1, 1, 1, 1, 1, 1] },
    { kind: 'gevorderd', text: 'aaaaaaaa' },
  ]);
});

test.each([
  [null, [], ['3']],
  ['basis', ['basis'], []],
  ['gevorderd', ['gevorderd'], []],
] as const)('an undecided pupil with type %j', (undecidedType, types, left) => {
  const { accounts, undecided: rest } = plan([undecided], { undecidedType });
  expect(accounts.map(({ type }) => type)).toEqual(types);
  expect(rest.map(({ stamnummer }) => stamnummer)).toEqual(left);
});

test('the type for undecided pupils changes nobody else', () => {
  expect(plan([pupil, older], { undecidedType: 'gevorderd' }).accounts.map(({ type }) => type)).toEqual([
    'basis',
    'gevorderd',
  ]);
});

test.each<[string, Partial<Student>]>([
  ['has an account', { account: makeAccount() }],
  ['has left', { leftOn: TODAY }],
  ['had a last day before today', { enrolledUntil: '2026-11-22' }],
  ['has left, undecided', { leftOn: TODAY, education: null }],
])('who %s gets none', (_what, parts) => {
  expect(plan([makeStudent(parts)])).toEqual({ accounts: [], undecided: [] });
});

test('who has yet to begin gets one', () => {
  expect(plan([makeStudent({ enrolledFrom: '2027-01-01' })]).accounts).toHaveLength(1);
});

test('a name that was ever issued is not planned, nor one that another row of the plan gets', () => {
  const twins = [pupil, makeStudent({ id: 9, stamnummer: '9' })];
  const { accounts } = planAccounts(twins, CHOICES, {
    ...SOURCES,
    isUsernameTaken: (username) => username === 'ivica.cauberghs',
  });
  expect(accounts.map(({ username }) => username)).toEqual(['ivica.cauberghs2', 'ivica.cauberghs3']);
});
