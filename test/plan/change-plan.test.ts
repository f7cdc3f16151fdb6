import fc from 'fast-check';
import type { Password, PlannedAccount } from '#src/domain/credentials.js';
import { usernameKey } from '#src/domain/username.js';
import {
  applyChanges,
  NO_CHANGES,
  otherWithUsername,
  withChanges,
  type RowChange,
} from '#src/plan/change-plan.js';
import { makeStudent, planFor } from '../support/store-samples.js';

const PICTURES: Password = { kind: 'afbeeldingen', positions: [1, 2, 3, 4, 5, 6, 7, 8] };
const WORD: Password = { kind: 'woord', text: 'zal659' };
const RANDOM: Password = { kind: 'gevorderd', text: 'abcdefgh' };

/** A plan whose rows have these usernames; the pupils are 1, 2, 3, ... */
function planOf(...usernames: readonly string[]): { accounts: PlannedAccount[]; undecided: [] } {
  const accounts = usernames.map((username, index) => planFor(makeStudent({ id: index + 1 }), username));
  return { accounts, undecided: [] };
}

/** The usernames after the changes, `[pupil, typed]`. */
function named(usernames: readonly string[], ...typed: readonly (readonly [number, string])[]): string[] {
  const changes = withChanges(
    NO_CHANGES,
    typed.map(([id, username]) => [id, { username }]),
  );
  return applyChanges(planOf(...usernames), changes).accounts.map(({ username }) => username);
}

test.each<[what: string, proposals: string[], typed: [number, string][], result: string[]]>([
  ['no changes', ['a', 'b'], [], ['a', 'b']],
  ['a free name', ['a', 'b'], [[1, 'x']], ['x', 'b']],
  ['the case of their own name', ['a', 'b'], [[1, 'A']], ['A', 'b']],
  ['the name of another row', ['a', 'b'], [[1, 'b']], ['a', 'b']],
  ['the name of another row in capitals', ['a', 'b'], [[1, 'B']], ['a', 'b']],
  ['the decomposed name of another row', ['a', 'é'], [[1, 'e\u0301']], ['a', 'é']],
  [
    'the same name twice: the first keeps it',
    ['a', 'b'],
    [
      [2, 'X'],
      [1, 'x'],
    ],
    ['x', 'b'],
  ],
  [
    'a name that a later row gave up',
    ['a', 'b'],
    [
      [1, 'b'],
      [2, 'x'],
    ],
    ['b', 'x'],
  ],
  [
    'a name that an earlier row gave up',
    ['a', 'b'],
    [
      [1, 'x'],
      [2, 'a'],
    ],
    ['x', 'a'],
  ],
  [
    'names that change places',
    ['a', 'b'],
    [
      [1, 'b'],
      [2, 'a'],
    ],
    ['b', 'a'],
  ],
  [
    'a ring',
    ['a', 'b', 'c'],
    [
      [1, 'b'],
      [2, 'c'],
      [3, 'a'],
    ],
    ['b', 'c', 'a'],
  ],
  [
    'a name that was given up for one that is taken',
    ['a', 'b', 'c'],
    [
      [1, 'b'],
      [2, 'c'],
    ],
    ['a', 'b', 'c'],
  ],
  [
    'a pupil who is no longer in the plan',
    ['a', 'b'],
    [
      [9, 'b'],
      [1, 'x'],
    ],
    ['x', 'b'],
  ],
  [
    'their name is free for another',
    ['a', 'b'],
    [
      [9, 'x'],
      [1, 'x'],
    ],
    ['x', 'b'],
  ],
])('%s', (_what, proposals, typed, result) => {
  expect(named(proposals, ...typed)).toEqual(result);
});

test('whatever is typed, no two rows have one name, and nobody has a name that is not theirs', () => {
  const name = fc.constantFrom('a', 'A', 'b', 'B', 'c', 'd', 'x');
  const typed = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), name), { maxLength: 6 });
  fc.assert(
    fc.property(typed, (changes) => {
      const proposals = ['a', 'b', 'c', 'd'];
      const result = named(proposals, ...changes);
      expect(new Set(result.map(usernameKey)).size).toBe(proposals.length);
      const last = new Map(changes);
      result.forEach((username, index) => {
        expect([proposals[index], last.get(index + 1)]).toContain(username);
      });
    }),
  );
});

test.each<[what: string, type: 'basis' | 'gevorderd', password: Password, applied: boolean]>([
  ['another word', 'basis', WORD, true],
  ['pictures', 'basis', PICTURES, true],
  ['a random one for a basis account', 'basis', RANDOM, false],
  ['a word for a gevorderd account', 'gevorderd', WORD, false],
  ['pictures for a gevorderd account', 'gevorderd', PICTURES, false],
  ['another random one', 'gevorderd', RANDOM, true],
])('%s: taken is %4$j', (_what, type, password, applied) => {
  const old: Password =
    type === 'basis' ? { kind: 'woord', text: '29ban9' } : { kind: 'gevorderd', text: 'zyxwvuts' };
  const [account] = planOf('a').accounts.map((row) => ({ ...row, type, password: old }));
  if (account === undefined) throw new Error('no account');
  const plan = { accounts: [account], undecided: [], selected: [] };
  const changes = withChanges(NO_CHANGES, [[1, { password, username: 'x' }]]);
  const changed = applyChanges(plan, changes);
  expect(changed.accounts[0]).toEqual({ ...account, username: 'x', password: applied ? password : old });
  expect(changed.selected).toBe(plan.selected);
  expect(plan.accounts[0]?.username).toBe('a');
});

test('changes add up: what is not named again stays', () => {
  const first = withChanges(NO_CHANGES, [[1, { username: 'x' }]]);
  const second = withChanges(first, [
    [1, { password: PICTURES }],
    [2, { password: WORD }],
  ]);
  const third = withChanges(second, [[1, { password: WORD }]]);
  const of = (changes: ReadonlyMap<number, RowChange>) => Object.fromEntries(changes);
  expect(of(first)).toEqual({ 1: { username: 'x', password: null } });
  expect(of(second)).toEqual({
    1: { username: 'x', password: PICTURES },
    2: { username: null, password: WORD },
  });
  expect(of(third)).toEqual({ 1: { username: 'x', password: WORD }, 2: { username: null, password: WORD } });
  expect(NO_CHANGES.size).toBe(0);
});

test.each([
  ['b', 1, 2],
  ['B', 1, 2],
  ['b', 2, undefined],
  ['x', 1, undefined],
])('who else than row has %j: seen from %i it is %j', (username, studentId, owner) => {
  expect(otherWithUsername(planOf('a', 'b'), username, studentId)?.student.id).toBe(owner);
});
