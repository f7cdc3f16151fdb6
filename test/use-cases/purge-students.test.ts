import { readFileSync, rmSync } from 'node:fs';
import { EVERYONE } from '#src/domain/selection.js';
import { usernameOwner } from '#src/store/accounts.js';
import { insertBatch } from '#src/store/batches.js';
import { addEvent } from '#src/store/history.js';
import { listBatches } from '#src/use-cases/list-batches.js';
import { listHistory } from '#src/use-cases/list-history.js';
import { planCreation } from '#src/use-cases/plan-creation.js';
import { planPurge, purgeStudents, type PurgePlan } from '#src/use-cases/purge-students.js';
import { makeBatch, prepareFolders, write, ZIP, type BatchFiles } from '../support/batch-samples.js';
import { allStudents, HEADER, importRows } from '../support/import-samples.js';
import { makeIssueRequest } from '../support/issue-request.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOf,
  detailsOfAsync,
  inStore,
  makeRun,
  makeTestFolder,
  NOW,
  type TestFolder,
} from '../support/store-samples.js';

const BEFORE = '2026-07-01';
const OFFICIAL = {
  firstName: 'Zuhairaofficieel',
  lastName: 'Quispenofficieel',
  sex: 'V',
  birthDate: '2011-12-13',
} as const;
/** Texts by which somebody could be known, none of which may be left in the file. */
const TRACES = ['zuhaira', 'quispen', 'S-770077', '2011-12-13', 'klasje-zes', 'groepje', 'verhuisd'];

let folder: TestFolder;
let files: BatchFiles;
beforeEach(() => {
  folder = makeTestFolder();
  files = prepareFolders(folder);
  inStore(folder.store, (store) => {
    const [gone, stays, until] = addStudents(store, addSchool(store), [
      {
        stamnummer: 'S-770077',
        firstName: 'Zuhaira',
        lastName: 'Quispen',
        groupName: 'groepje',
        className: 'klasje-zes',
        enrolledUntil: '2026-06-30',
        official: OFFICIAL,
      },
      { stamnummer: '2', firstName: 'Noah', lastName: 'De Wilde' },
      { stamnummer: '3', enrolledUntil: BEFORE },
    ]);
    const batch = (id: string, selection: string, finalPath: string, of: readonly (typeof gone)[]) => {
      insertBatch(store, makeBatch(files, { id, selection, finalPath, state: 'delivered' }));
      for (const student of of)
        addEvent(store, {
          studentId: student?.id ?? null,
          batchId: id,
          at: NOW.toISOString(),
          actor: 'an',
          kind: 'account-created',
          detail: { username: student === gone ? 'zuhaira.quispen' : 'x' },
        });
    };
    addAccount(store, gone?.id ?? 0, { username: 'Zuhaira.Quispen' });
    addAccount(store, stays?.id ?? 0, { username: 'noah.dewilde' });
    addEvent(store, {
      studentId: gone?.id ?? 0,
      batchId: null,
      at: NOW.toISOString(),
      actor: 'an',
      kind: 'deactivated',
      detail: { reason: 'verhuisd' },
    });
    batch('one', 'groepje', files.final, [gone]);
    batch('search', 'Sint-Jan quispen', `${files.output}/leerid-quispen.zip`, [gone, stays]);
    batch('number', '2 S-770077', `${files.output}/leerid-2-s-770077.zip`, [stays]);
    batch('group', '4de leerjaar', `${files.output}/leerid-4de-leerjaar.zip`, [gone, stays, until]);
  });
});
afterEach(() => {
  folder.remove();
});

function purge(before = BEFORE, confirmed: PurgePlan | null = null): Promise<PurgePlan> {
  return purgeStudents(before, confirmed, makeRun(folder.store));
}

function numbers({ students }: PurgePlan): string[] {
  return students.map(({ stamnummer }) => stamnummer);
}

/** The traces that the bytes of the store still hold. */
function traces(): string[] {
  const bytes = readFileSync(folder.store).toString('latin1').toLowerCase();
  return TRACES.filter((trace) => bytes.includes(trace.toLowerCase()));
}

test('nothing of them is left in the file, and all that was counted stays', async () => {
  expect(traces()).toEqual(TRACES);
  const plan = await purge();
  expect(numbers(plan)).toEqual(['S-770077']);
  expect(traces()).toEqual([]);
  expect(allStudents(folder).map(({ stamnummer }) => stamnummer)).toEqual(['3', '2']);
  const { entries } = listHistory({ selection: EVERYONE, batch: null, since: null }, makeRun(folder.store));
  expect(
    entries.map(({ event, student }) => [
      event.kind,
      event.actor,
      student?.stamnummer ?? null,
      event.batchId,
    ]),
  ).toEqual([
    ['purged', 'tester', null, null],
    ['account-created', 'an', '3', 'group'],
    ['account-created', 'an', '2', 'group'],
    ['account-created', 'an', null, 'group'],
    ['account-created', 'an', '2', 'number'],
    ['account-created', 'an', '2', 'search'],
    ['account-created', 'an', null, 'search'],
    ['account-created', 'an', null, 'one'],
    ['deactivated', 'an', null, null],
  ]);
  expect(entries[0]?.event.detail).toEqual({ count: 1, before: BEFORE });
});

test('a batch that names one of them no longer does', async () => {
  await purge();
  const batches = listBatches(makeRun(folder.store)).map(({ batch }) => [
    batch.id,
    batch.selection,
    batch.count,
    batch.finalPath,
  ]);
  const wiped = `${files.output}/leerid-20261123-1015-gewist.zip`;
  expect(batches).toEqual([
    ['group', '4de leerjaar', 1, `${files.output}/leerid-4de-leerjaar.zip`],
    ['number', 'gewist', 1, wiped],
    ['one', 'gewist', 1, wiped],
    ['search', 'gewist', 1, wiped],
  ]);
});

test('the ZIPs that still hold their credentials are named', async () => {
  write(files.final, ZIP);
  expect(planPurge(BEFORE, makeRun(folder.store)).zips).toEqual([files.final]);
  expect((await purge()).zips).toEqual([files.final]);
});

test('a username is never given out again, to nobody and in no case', async () => {
  await purge();
  inStore(folder.store, (store) => {
    expect(usernameOwner(store, 'zuhaira.QUISPEN')).toBe('wiped');
    expect(usernameOwner(store, 'zuhaira.quispen2')).toBeNull();
    expect(usernameOwner(store, 'noah.dewilde')).toBe(2);
    expect(
      codeOf(() => {
        addAccount(store, 3, { username: 'zuhaira.quispen' });
      }),
    ).toBe('username-taken');
  });
});

test('who comes back is a new pupil, with a new account', async () => {
  await purge();
  const row = '034512;S-770077;Zuhaira;Quispen;4de leerjaar';
  const { pupils } = await importRows(folder, [row], { partial: true });
  expect(pupils.map(({ comparison }) => comparison.kind)).toEqual(['new']);
  const selection = { ...EVERYONE, stamnummers: ['S-770077'] };
  const request = makeIssueRequest({ kind: 'create', selection, outputFolder: files.output });
  const plan = await planCreation(request, makeRun(folder.store));
  expect(plan.accounts.map(({ username }) => username)).toEqual(['zuhaira.quispen2']);
});

test('a list that gives who comes back the old username is told that it was issued, not that somebody has it', async () => {
  await purge();
  const header = `${HEADER};Gebruikersnaam;Type`;
  const row = '034512;S-770077;Zuhaira;Quispen;4de leerjaar;zuhaira.quispen;basis';
  const refused = await detailsOfAsync(importRows(folder, [row], { header, partial: true }));
  expect(refused).toMatchObject({ issues: [{ line: 2, column: 'Gebruikersnaam', code: 'username-wiped' }] });
});

test('twice is once, and a second purge keeps the first one’s hashes', async () => {
  await purge();
  expect(numbers(await purge())).toEqual([]);
  expect(numbers(await purge('2026-11-22'))).toEqual(['3']);
  inStore(folder.store, (store) => {
    expect(usernameOwner(store, 'zuhaira.quispen')).toBe('wiped');
  });
  const kinds = listHistory(
    { selection: EVERYONE, batch: null, since: null },
    makeRun(folder.store),
  ).entries.map(({ event }) => event.kind);
  expect(kinds.filter((kind) => kind === 'purged')).toHaveLength(2);
});

test('who was seen to have left earlier than the last day', async () => {
  inStore(folder.store, (store) =>
    store.prepare('UPDATE student SET left_on = ? WHERE stamnummer = ?').run('2026-06-30', '2'),
  );
  expect(numbers(await purge())).toEqual(['2', 'S-770077']);
});

test('of a confirmed plan only who still is to go', async () => {
  const confirmed = planPurge(BEFORE, makeRun(folder.store));
  inStore(folder.store, (store) => store.prepare('UPDATE student SET enrolled_until = ?').run('2026-06-30'));
  expect(numbers(await purge(BEFORE, confirmed))).toEqual(['S-770077']);
  inStore(folder.store, (store) => store.prepare('UPDATE student SET enrolled_until = ?').run('2027-06-30'));
  expect(numbers(await purge(BEFORE, confirmed))).toEqual([]);
});

test.each(['2026-11-23', '2027-09-01'])('%s is not past', (day) => {
  expect(codeOf(() => planPurge(day, makeRun(folder.store)))).toBe('purge-day-not-past');
  expect(codeOf(() => purge(day))).toBe('purge-day-not-past');
});

test('an abort, and a plan alone, wipe nobody', async () => {
  const run = makeRun(folder.store);
  run.abort.abort(new Error('stop'));
  await expect(purgeStudents(BEFORE, null, run)).rejects.toThrow('stop');
  planPurge(BEFORE, makeRun(folder.store));
  expect(traces()).toEqual(TRACES);
  rmSync(`${folder.store}.lock`, { force: true });
});

test('the key of the hashes is made once, and differs from store to store', async () => {
  await purge();
  const hashes = () =>
    inStore(folder.store, (store) => store.prepare('SELECT hash FROM reserved_username').pluck().all());
  const [first] = hashes();
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  await purge('2026-11-22');
  expect(hashes()).toEqual([first]);
  inStore(folder.store, (store) =>
    store.prepare("UPDATE setting SET value = ? WHERE key = 'username-key'").run('00'.repeat(32)),
  );
  inStore(folder.store, (store) => {
    expect(usernameOwner(store, 'zuhaira.quispen')).toBeNull();
  });
});
