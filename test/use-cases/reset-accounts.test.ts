import { readdirSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareSync } from 'bcryptjs';
import { passwordSecret } from '#src/domain/credentials.js';
import { EVERYONE, type Selection } from '#src/domain/selection.js';
import type { Student } from '#src/domain/student.js';
import { passwordHash, usernameOwner } from '#src/store/accounts.js';
import { createAccounts, type CreationOutcome } from '#src/use-cases/create-accounts.js';
import { planCreation, type CreateAccountsRequest } from '#src/use-cases/plan-creation.js';
import { allStudents, historyOf } from '../support/import-samples.js';
import { makeIssueRequest } from '../support/issue-request.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOfAsync,
  inStore,
  makeRun,
  makeTestFolder,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
let output: string;
beforeEach(() => {
  folder = makeTestFolder();
  output = join(folder.path, 'uitvoer');
  mkdirSync(output);
  inStore(folder.store, (store) => {
    const school = addSchool(store);
    addStudents(store, school, [
      {
        stamnummer: '1',
        firstName: 'Noah',
        lastName: 'Daems',
        groupName: '4de leerjaar',
        education: 'basis',
      },
      {
        stamnummer: '2',
        firstName: 'Mia',
        lastName: 'Aerts',
        groupName: '1e lj 3e gr Economie ASO',
        education: 'gevorderd',
      },
      { stamnummer: '3', firstName: 'Jan', lastName: 'Claes', groupName: '4de leerjaar', education: 'basis' },
      {
        stamnummer: '4',
        firstName: 'Oud',
        lastName: 'Leerling',
        enrolledUntil: '2026-08-31',
        education: 'basis',
      },
      {
        stamnummer: '5',
        firstName: 'Zes',
        lastName: 'Nugewoon',
        groupName: '1ste leerjaar A',
        education: 'gevorderd',
      },
    ]);
    for (const [id, username, passwordKind] of [
      [1, 'noah.daems', 'woord'],
      [2, 'mia.aerts', 'gevorderd'],
      [4, 'oud.leerling', 'woord'],
      [5, 'zes', 'afbeeldingen'],
    ] as const)
      addAccount(store, id, {
        username,
        passwordKind,
        type: passwordKind === 'gevorderd' ? 'gevorderd' : 'basis',
      });
  });
});
afterEach(() => {
  folder.remove();
});

function request(
  selection: Partial<Selection> = {},
  parts: Partial<CreateAccountsRequest> = {},
): CreateAccountsRequest {
  return makeIssueRequest({
    kind: 'reset',
    selection: { ...EVERYONE, ...selection },
    outputFolder: output,
    ...parts,
  });
}

const issue = (
  selection: Partial<Selection>,
  parts: Partial<CreateAccountsRequest> = {},
): Promise<CreationOutcome> => createAccounts(request(selection, parts), null, makeRun(folder.store));
const hashOf = (username: string) => inStore(folder.store, (store) => passwordHash(store, username));

function pupil(stamnummer: string): Student {
  const found = allStudents(folder).find((student) => student.stamnummer === stamnummer);
  if (found === undefined) throw new Error(`no pupil ${stamnummer}`);
  return found;
}

test('everyone with an active account gets a new password, their username stays', async () => {
  const before = hashOf('noah.daems');
  const { plan, batch } = await issue({});
  expect(batch).toMatchObject({ kind: 'reset', count: 3 });
  expect(plan.accounts.map(({ username }) => username)).toEqual(['mia.aerts', 'noah.daems', 'zes']);
  expect(hashOf('noah.daems')).not.toBe(before);
  for (const { username, password } of plan.accounts)
    expect(compareSync(passwordSecret(password), hashOf(username) ?? '')).toBe(true);
  expect(readdirSync(output)).toHaveLength(1);
  expect(pupil('3').account).toBeNull();
});

test('the account gets the type and the password that the education asks for', async () => {
  const { plan } = await issue({ typeMismatch: true });
  expect(
    plan.accounts.map(({ student, type, password }) => [student.stamnummer, type, password.kind]),
  ).toEqual([['5', 'gevorderd', 'gevorderd']]);
  expect(pupil('5').account).toMatchObject({ username: 'zes', type: 'gevorderd', mustChange: true });
  expect(historyOf(folder, '5').at(-1)).toMatchObject({
    kind: 'password-reset',
    detail: { type: ['basis', 'gevorderd'], passwordKind: ['afbeeldingen', 'gevorderd'] },
  });
  expect((await issue({ typeMismatch: true })).batch).toBeNull();
});

test.each([
  ['keeps its kind', false, 'afbeeldingen'],
  ['gets the kind that was chosen', true, 'woord'],
] as const)('a basis account %s', async (_, kindChosen, kind) => {
  await issue({ stamnummers: ['1'] }, { basisPassword: 'afbeeldingen', kindChosen: true });
  expect(pupil('1').account?.passwordKind).toBe('afbeeldingen');
  await issue({ stamnummers: ['1'] }, { kindChosen });
  expect(pupil('1').account?.passwordKind).toBe(kind);
});

test('the pupils of a batch, by the beginning of its number', async () => {
  const { batch } = await issue({ stamnummers: ['1', '2'] });
  const { plan } = await issue({ batch: batch?.id.slice(0, 6) ?? '' });
  expect(plan.accounts.map(({ student }) => student.stamnummer)).toEqual(['2', '1']);
  expect(await codeOfAsync(issue({ batch: 'zzz' }))).toBe('batch-unknown');
});

describe('edit', () => {
  const edit = (stamnummer: string, parts: Partial<CreateAccountsRequest>) =>
    issue({ stamnummers: [stamnummer] }, { kind: 'edit', ...parts });

  test('another username: the old one stays reserved, and its pupil may have it back', async () => {
    await edit('1', { username: 'noah.d' });
    expect(pupil('1').account).toMatchObject({ username: 'noah.d', type: 'basis', passwordKind: 'woord' });
    expect(inStore(folder.store, (store) => usernameOwner(store, 'noah.daems'))).toBe(1);
    expect(await codeOfAsync(edit('2', { username: 'Noah.Daems' }))).toBe('username-taken');
    await edit('1', { username: 'noah.daems' });
    expect(historyOf(folder, '1').map(({ kind, detail }) => [kind, detail])).toEqual([
      ['username-changed', { username: ['noah.daems', 'noah.d'] }],
      ['password-reset', {}],
      ['username-changed', { username: ['noah.d', 'noah.daems'] }],
      ['password-reset', {}],
    ]);
  });

  test('keeps the type, whatever the education asks for by now', async () => {
    await edit('5', { kindChosen: true, basisPassword: 'woord' });
    expect(pupil('5').account).toMatchObject({ type: 'basis', passwordKind: 'woord' });
  });

  test('a typed password is the new one', async () => {
    await edit('1', { username: 'noah.d', password: '29ban9' });
    expect(compareSync('29ban9', hashOf('noah.d') ?? '')).toBe(true);
  });

  test.each([
    ['nothing to change', '1', {}, 'edit-nothing'],
    ['the same username', '1', { username: 'noah.daems' }, 'username-same'],
    ['word or pictures of a gevorderd account', '2', { kindChosen: true }, 'kind-not-for-advanced'],
    ['no account', '3', { username: 'jan' }, 'account-missing'],
    ['an account that ended', '4', { username: 'oud' }, 'student-unknown'],
    ['a bad username', '1', { username: 'a b' }, 'username-invalid'],
    ['a typed password that is none', '1', { username: 'n.d', password: '123' }, 'password-invalid'],
    [
      'a typed password and pictures',
      '1',
      { password: '29ban9', kindChosen: true, basisPassword: 'afbeeldingen' },
      'typed-pictures',
    ],
  ] as const)('%s is refused', async (_, stamnummer, parts, code) => {
    expect(await codeOfAsync(edit(stamnummer, parts))).toBe(code);
    expect(readdirSync(output)).toEqual([]);
  });
});

test('a plan that was confirmed is refused when the account got another password meanwhile', async () => {
  const asked = request({ stamnummers: ['1'] });
  const plan = await planCreation(asked, makeRun(folder.store));
  const at = new Date('2026-11-23T10:00:00Z');
  await createAccounts(asked, null, makeRun(folder.store, { now: at }));
  expect(await codeOfAsync(createAccounts(asked, plan, makeRun(folder.store)))).toBe('plan-outdated');
});

test('what is asked of one pupil is refused for more, and an inactive account is named', async () => {
  expect(await codeOfAsync(issue({}, { password: '29ban9' }))).toBe('selection-several');
  expect(await codeOfAsync(issue({ stamnummers: ['4'], includeLeft: true }))).toBe('account-inactive');
  expect((await issue({ groups: ['4de leerjaar'] })).plan.accounts).toHaveLength(1);
});
