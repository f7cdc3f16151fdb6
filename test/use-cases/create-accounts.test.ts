import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import { passwordSecret } from '#src/domain/credentials.js';
import { LeeridError } from '#src/domain/errors.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import type { PrintSettings } from '#src/documents/print-settings.js';
import { EVERYONE, type Selection } from '#src/domain/selection.js';
import { passwordHash } from '#src/store/accounts.js';
import { waitingBatches } from '#src/store/batches.js';
import { keepStickerPlace } from '#src/store/sticker-places.js';
import { createAccounts } from '#src/use-cases/create-accounts.js';
import { planCreation, type CreateAccountsRequest, type CreationPlan } from '#src/use-cases/plan-creation.js';
import { listStudents } from '#src/use-cases/list-students.js';
import type { Notice, Run } from '#src/use-cases/run.js';
import { readAll } from '../support/batch-samples.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import { makeIssueRequest } from '../support/issue-request.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOfAsync,
  inStore,
  makeRun,
  makeTestFolder,
  NOW,
  type TestFolder,
} from '../support/store-samples.js';

const ALL_ZIP = 'leerid-20261123-1015-alle-leerlingen.zip';
let folder: TestFolder;
let output: string;
beforeEach(() => {
  folder = makeTestFolder();
  output = join(folder.path, 'out');
  mkdirSync(output);
  inStore(folder.store, (store) => {
    addStudents(store, addSchool(store), [
      { firstName: 'Noah', lastName: 'De Boel' },
      { firstName: 'Mia', lastName: 'Aerts', groupName: '1e lj 3e gr Economie ASO', education: 'gevorderd' },
      { firstName: 'Jan', lastName: 'Claes', groupName: '1ste leerjaar A', education: null },
      { firstName: 'Oud', lastName: 'Leerling', enrolledUntil: '2026-08-31' },
    ]);
  });
});
afterEach(() => {
  folder.remove();
});

function request(
  selection: Partial<Selection> = {},
  parts: Partial<CreateAccountsRequest> = {},
): CreateAccountsRequest {
  const print = { ...DEFAULT_PRINT, documents: ['excel' as const, ...DEFAULT_PRINT.documents] };
  return makeIssueRequest({
    selection: { ...EVERYONE, ...selection },
    outputFolder: output,
    print,
    ...parts,
  });
}

async function bulk(
  parts: Partial<Run> = {},
  confirmed: CreationPlan | null = null,
): ReturnType<typeof createAccounts> {
  return await createAccounts(request(), confirmed, makeRun(folder.store, parts));
}

function usernames(): (string | undefined)[] {
  return listStudents({ ...EVERYONE, includeLeft: true }, makeRun(folder.store)).map(
    ({ account }) => account?.username,
  );
}

/** Neither an account, a batch nor a file came of it. */
function expectNothingMade(): void {
  expect(
    inStore(folder.store, (store) => store.prepare('SELECT count(*) AS count FROM batch').get()),
  ).toEqual({ count: 0 });
  expect(
    inStore(folder.store, (store) =>
      store.prepare('SELECT count(*) AS count FROM account WHERE password_hash IS NOT NULL').get(),
    ),
  ).toEqual({ count: 0 });
  expect(readdirSync(output)).toEqual([]);
  expect(existsSync(`${folder.store}.spool`) ? readdirSync(`${folder.store}.spool`) : []).toEqual([]);
}

/** Does something once the last document is made: after the spool was written, before the commit. */
function whenRendered(work: () => void): (notice: Notice) => void {
  return (notice) => {
    if (notice.kind === 'progress' && notice.stage === 'documents' && notice.done === notice.total) work();
  };
}

test('a bulk: accounts with the passwords of the plan, and one private ZIP', async () => {
  const { plan, batch, ...rest } = await bulk();
  expect(rest).toEqual({
    zipPath: join(output, ALL_ZIP),
    reason: null,
    print: request().print,
    sheet: { format: '105x48', next: 3 },
  });
  expect(batch).toMatchObject({ kind: 'bulk', count: 2, selection: 'alle leerlingen' });
  expect(usernames()).toEqual(['mia.aerts', undefined, 'noah.deboel', undefined]);
  expect(plan.undecided.map(({ lastName }) => lastName)).toEqual(['Claes']);
  for (const { username, password } of plan.accounts) {
    const hash = inStore(folder.store, (store) => passwordHash(store, username)) ?? '';
    expect(bcrypt.compareSync(passwordSecret(password), hash)).toBe(true);
    expect(readFileSync(folder.store).includes(passwordSecret(password))).toBe(false);
  }
  expect(readdirSync(output)).toEqual([ALL_ZIP]);
  expect(statSync(join(output, ALL_ZIP)).mode & 0o777).toBe(0o600);
  const names = [
    'leerid-accounts.xlsx',
    'leerid-kaartjes-a4.pdf',
    'leerid-stickers-105x48-vel.pdf',
    'leerid-stickers-105x48-rol.pdf',
  ];
  const zip = readFileSync(join(output, ALL_ZIP));
  expect(names.filter((name) => zip.includes(name))).toEqual(names);
  expect(readdirSync(`${folder.store}.spool`)).toEqual([]);
  expect(inStore(folder.store, waitingBatches)).toEqual([]);
});

test('a second bulk finds nothing to do and writes nothing', async () => {
  await bulk();
  const before = [readFileSync(folder.store), readAll(output)];
  expect(await bulk()).toMatchObject({ batch: null, plan: { accounts: [] } });
  expect([readFileSync(folder.store), readAll(output)]).toEqual(before);
});

test('a plan writes nothing, and says when these are the first accounts', async () => {
  const first = makeRun(folder.store);
  const before = readFileSync(folder.store);
  expect((await planCreation(request(), first)).accounts.map(({ username }) => username)).toEqual([
    'mia.aerts',
    'noah.deboel',
  ]);
  expect(first.notices).toEqual([{ kind: 'first-accounts', url: 'https://mijn.leerid.be/' }]);
  expect(readFileSync(folder.store).equals(before)).toBe(true);
  expect(readdirSync(folder.path).sort()).toEqual(['leerid.db', 'out']);
  await createAccounts(request({ search: 'noah' }), null, makeRun(folder.store));
  const second = makeRun(folder.store);
  await planCreation(request(), second);
  expect(second.notices).toEqual([{ kind: 'sheet-left', format: '105x48', next: 2 }]);
});

test('one account: the PDFs alone, under the name that was typed', async () => {
  const one = request(
    { search: 'noah' },
    { kind: 'create', username: 'Noah.D', basisPassword: 'afbeeldingen', print: DEFAULT_PRINT },
  );
  const { batch } = await createAccounts(
    one,
    await planCreation(one, makeRun(folder.store)),
    makeRun(folder.store),
  );
  expect(batch).toMatchObject({ kind: 'create', count: 1 });
  expect(usernames()).toContain('Noah.D');
  const [name = ''] = readdirSync(output);
  expect(name).toBe('leerid-20261123-1015-noah.zip');
  expect(readFileSync(join(output, name)).includes('leerid-accounts.xlsx')).toBe(false);
});

test.each<[string, Partial<Selection>, Partial<CreateAccountsRequest>, string]>([
  ['nobody', { search: 'niemand' }, {}, 'selection-empty'],
  ['several pupils', {}, {}, 'selection-several'],
  ['a pupil who left', { search: 'oud', includeLeft: true }, {}, 'student-left'],
  ['an undecided pupil', { search: 'claes' }, {}, 'education-undecided'],
  ['an unknown stamnummer', { stamnummers: ['99'] }, {}, 'student-unknown'],
  ['a bad username', { search: 'noah' }, { username: 'no ah' }, 'username-invalid'],
  ['an empty username', { search: 'noah' }, { username: '' }, 'username-invalid'],
])('create refuses %s', async (_what, selection, parts, code) => {
  const one = request(selection, { kind: 'create', ...parts });
  expect(await codeOfAsync(planCreation(one, makeRun(folder.store)))).toBe(code);
  expect(await codeOfAsync(createAccounts(one, null, makeRun(folder.store)))).toBe(code);
  expectNothingMade();
});

test('create refuses a second account, and a username that was issued, whatever its case', async () => {
  inStore(folder.store, (store) => {
    addAccount(store, 2, { username: 'élise', passwordHash: null });
  });
  const plan = (search: string, username: string | null) =>
    codeOfAsync(planCreation(request({ search }, { kind: 'create', username }), makeRun(folder.store)));
  expect(await plan('mia', null)).toBe('account-exists');
  expect(await plan('noah', 'ÉLISE')).toBe('username-taken');
});

test('a type for the undecided pupils gives them an account too', async () => {
  const all = request({}, { undecidedType: 'gevorderd' });
  expect((await createAccounts(all, null, makeRun(folder.store))).plan.undecided).toEqual([]);
  expect(usernames()).toEqual(['mia.aerts', 'jan.claes', 'noah.deboel', undefined]);
});

test.each([
  ['output-missing', 'gone'],
  ['output-not-folder', 'leerid.db'],
  ['output-unwritable', 'x'.repeat(300)],
])('%s is said before anything is made', async (code, name) => {
  const bad = request({}, { outputFolder: join(folder.path, name) });
  expect(await codeOfAsync(planCreation(bad, makeRun(folder.store)))).toBe(code);
  expect(await codeOfAsync(createAccounts(bad, null, makeRun(folder.store)))).toBe(code);
  expectNothingMade();
});

test('without a store there is nothing to make accounts for', async () => {
  const nowhere = makeRun(join(folder.path, 'none.db'));
  expect(await codeOfAsync(planCreation(request(), nowhere))).toBe('store-missing');
  expect(await codeOfAsync(createAccounts(request(), null, nowhere))).toBe('store-missing');
  expect(readdirSync(folder.path).sort()).toEqual(['leerid.db', 'out']);
});

test.each(['hash', 'documents'] as const)(
  'an abort during %s leaves no account and no file',
  async (stage) => {
    const abort = new AbortController();
    const report = (notice: Notice) => {
      if (notice.kind === 'progress' && notice.stage === stage)
        abort.abort(new LeeridError('interrupted', { signal: 'SIGINT' }));
    };
    expect(await codeOfAsync(bulk({ signal: abort.signal, report }))).toBe('interrupted');
    expectNothingMade();
    expect((await bulk()).batch).not.toBeNull();
  },
);

test('an abort after the last document still comes before the commit', async () => {
  const abort = new AbortController();
  const report = whenRendered(() => {
    abort.abort(new LeeridError('interrupted', { signal: 'SIGTERM' }));
  });
  expect(await codeOfAsync(bulk({ signal: abort.signal, report }))).toBe('interrupted');
  expectNothingMade();
});

const giveNoahAnAccount = () => {
  inStore(folder.store, (store) => {
    addAccount(store, 1, { username: 'another', passwordHash: null });
  });
};

test('a confirmed plan that no longer holds is refused whole', async () => {
  const plan = await planCreation(request(), makeRun(folder.store));
  giveNoahAnAccount();
  expect(await codeOfAsync(bulk({}, plan))).toBe('account-exists');
  expectNothingMade();
});

test('a pupil whose group changed since the plan was shown makes it outdated', async () => {
  const plan = await planCreation(request(), makeRun(folder.store));
  inStore(folder.store, (store) => {
    store.prepare("UPDATE student SET group_name = 'andere groep' WHERE first_name = 'Noah'").run();
  });
  expect(await codeOfAsync(bulk({}, plan))).toBe('plan-outdated');
  expectNothingMade();
});

test('also when it ceases to hold while the documents are made', async () => {
  const plan = await planCreation(request(), makeRun(folder.store));
  expect(await codeOfAsync(bulk({ report: whenRendered(giveNoahAnAccount) }, plan))).toBe('account-exists');
  expectNothingMade();
});

test('a confirmed plan is made as it was shown', async () => {
  const plan = await planCreation(request(), makeRun(folder.store));
  const made = await bulk({}, plan);
  expect(made.plan).toBe(plan);
  expect(usernames()).toEqual(['mia.aerts', undefined, 'noah.deboel', undefined]);
});

test('the next batch goes on where the stickers of the last one stopped, when it is asked to', async () => {
  const print = { ...DEFAULT_PRINT, sticker: { ...DEFAULT_PRINT.sticker, start: 12 } };
  const of = (search: string, parts: Partial<CreateAccountsRequest>) =>
    createAccounts(request({ search }, parts), null, makeRun(folder.store));
  expect(await of('noah', { print })).toMatchObject({ sheet: { format: '105x48', next: 1 } });
  const before = await planCreation(request(), makeRun(folder.store));
  expect(before.freePlaces).toEqual(new Map());
  expect(await of('mia', { print: { ...print, documents: ['stickers'] } })).toMatchObject({
    sheet: { next: 1 },
  });
  inStore(folder.store, (store) => {
    keepStickerPlace(store, '105x48', 7);
  });
  const resumed = request({ search: 'claes' }, { resumeSheet: true, undecidedType: 'basis', print });
  expect(await createAccounts(resumed, null, makeRun(folder.store))).toMatchObject({
    print: { sticker: { start: 7 } },
    sheet: { next: 8 },
  });
});

test('documents without sheets leave the place as it was; so does a run that is undone', async () => {
  inStore(folder.store, (store) => {
    keepStickerPlace(store, '105x48', 7);
  });
  const print: PrintSettings = { ...DEFAULT_PRINT, documents: ['excel', 'rol'] };
  expect(
    await createAccounts(request({ search: 'noah' }, { print }), null, makeRun(folder.store)),
  ).toMatchObject({
    sheet: null,
  });
  const abort = new AbortController();
  const report = whenRendered(() => {
    abort.abort(new LeeridError('interrupted', { signal: 'SIGTERM' }));
  });
  expect(await codeOfAsync(bulk({ signal: abort.signal, report }))).toBe('interrupted');
  const plan = await planCreation(request(), makeRun(folder.store));
  expect(plan.freePlaces).toEqual(new Map([['105x48', 7]]));
});

test('a file that has the name of the ZIP is not overwritten', async () => {
  writeFileSync(join(output, ALL_ZIP), 'the ZIP of somebody else');
  const result = await bulk();
  const second = ALL_ZIP.replace('.zip', '-2.zip');
  expect(result).toMatchObject({ zipPath: join(output, second) });
  expect(readdirSync(output).sort()).toEqual([second, ALL_ZIP].sort());
  expect(readFileSync(join(output, ALL_ZIP), 'utf8')).toBe('the ZIP of somebody else');
});

test('an output folder that goes away: the accounts are made, the ZIP waits, the next run delivers it', async () => {
  const report = whenRendered(() => {
    rmSync(output, { recursive: true });
  });
  expect(await bulk({ report })).toMatchObject({ zipPath: null, reason: 'ENOENT', batch: { count: 2 } });
  expect(usernames()).toEqual(['mia.aerts', undefined, 'noah.deboel', undefined]);
  expect(readdirSync(`${folder.store}.spool`)).toHaveLength(1);
  mkdirSync(output);
  const run = makeRun(folder.store);
  expect(await createAccounts(request(), null, run)).toMatchObject({ batch: null });
  expect(run.notices).toMatchObject([
    { kind: 'recovered', recovery: { outcome: 'delivered', path: join(output, ALL_ZIP) } },
  ]);
  expect(readdirSync(`${folder.store}.spool`)).toEqual([]);
});

test('another run holds the store: busy, and nothing is made; after its death all goes on', async () => {
  const child = await holdRunLock(folder.store);
  expect(await codeOfAsync(bulk())).toBe('store-busy');
  expectNothingMade();
  await killAtOnce(child);
  expect((await bulk({ now: NOW })).batch).not.toBeNull();
});

test('two at once, one of which waits: every account is made once', async () => {
  const [a, b] = await Promise.all([bulk({ waitSeconds: 60 }), bulk({ waitSeconds: 60 })]);
  expect([a, b].filter(({ batch }) => batch !== null)).toHaveLength(1);
  expect(readdirSync(output)).toEqual([ALL_ZIP]);
});
