import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '#src/domain/batch.js';
import { MIGRATIONS } from '#src/store/migrations.js';
import { checkUndeliveredZips } from '#src/check/check-undelivered-zips.js';
import { allBatches, setBatchState } from '#src/store/batches.js';
import { checkStore, type CheckRequest } from '#src/use-cases/check-store.js';
import {
  BATCH_ID,
  commitByHand,
  makeBatch,
  prepareFolders,
  readAll,
  write,
  ZIP,
  type BatchFiles,
} from '../support/batch-samples.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOfAsync,
  inStore,
  makeRun,
  makeTestFolder,
  NOW,
  TODAY,
  type TestFolder,
} from '../support/store-samples.js';

const HASH = '$2b$04$tWKspdIfp5o5EC0DOmcb6ex26XqO6L2MFGS3HhsUOfVY4nS0xwhbK';
let folder: TestFolder;
let files: BatchFiles;
beforeEach(() => {
  folder = makeTestFolder();
  files = prepareFolders(folder);
  chmodSync(`${folder.store}.spool`, 0o700);
});
afterEach(() => {
  folder.remove();
});

const check = (parts: Partial<CheckRequest> = {}, run = makeRun(folder.store)) =>
  checkStore({ repair: false, passwords: false, zipPassword: null, ...parts }, run);

/** The kinds that are found of store and ZIPs, sorted. */
const kinds = async (parts: Partial<CheckRequest> = {}, run = makeRun(folder.store)) => {
  const { findings } = await check(parts, run);
  return findings.map(({ kind }) => kind).filter((kind) => kind !== 'no-official-data');
};

/** A batch with one account, whose password it is. */
function commit(parts: Partial<Batch> = {}): void {
  inStore(folder.store, (store) => {
    commitByHand(store, makeBatch(files, parts));
    store.prepare('UPDATE account SET password_hash = ?').run(HASH);
  });
}

function everything(path = folder.path): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .map((name) => join(path, name))
      .filter((one) => statSync(one).isFile())
      .map((one) => [one, `${statSync(one).mode} ${readFileSync(one, 'hex')}`]),
  );
}

test('a whole store, with a ZIP where it was put: nothing', async () => {
  commit({ state: 'delivered' });
  write(files.final, ZIP);
  expect(await check()).toMatchObject({
    isWhole: true,
    counts: { students: 1, accounts: 1, batches: 1 },
    zips: { whole: 1, gone: 0 },
    passwords: null,
  });
  expect(await kinds()).toEqual([]);
});

test('a ZIP that was moved or deleted is as it should be', async () => {
  commit({ state: 'delivered' });
  expect(await check()).toMatchObject({ isWhole: true, zips: { whole: 0, gone: 1 } });
});

describe('what is found of ZIPs, without anything being changed', () => {
  const old = () => {
    utimesSync(files.spool, new Date(0), new Date(0));
  };
  test.each<[string, () => void, string[]]>([
    [
      'one byte is another',
      () => {
        commit({ state: 'delivered' });
        write(files.final, Buffer.from(ZIP.toString().replace('bytes', 'bites')));
      },
      ['zip-changed'],
    ],
    [
      'it is another file',
      () => {
        commit({ state: 'delivered' });
        write(files.final, 'of somebody else');
      },
      ['zip-changed'],
    ],
    [
      'others can read it',
      () => {
        commit({ state: 'delivered' });
        write(files.final, ZIP);
        chmodSync(files.final, 0o644);
      },
      ['open-to-others'],
    ],
    [
      'it waits',
      () => {
        commit();
        write(files.spool, ZIP);
      },
      ['zip-waiting'],
    ],
    [
      'it should wait and is gone',
      () => {
        commit();
      },
      ['zip-not-found'],
    ],
    [
      'it is lost',
      () => {
        commit({ state: 'lost' });
      },
      ['zip-lost'],
    ],
    [
      'no batch names it',
      () => {
        write(files.spool, ZIP);
        old();
      },
      ['zip-left'],
    ],
    [
      'it may be that of a run at work',
      () => {
        write(files.spool, ZIP);
        utimesSync(files.spool, NOW, NOW);
      },
      [],
    ],
    [
      'half a copy is left where it was delivered',
      () => {
        commit({ state: 'delivered' });
        write(files.final, ZIP);
        write(files.part, 'half');
      },
      ['zip-left'],
    ],
    [
      'a file that is not ours is in the spool',
      () => {
        write(join(`${folder.store}.spool`, 'notes.txt'), 'not ours');
      },
      [],
    ],
  ])('%s', async (_what, prepare, expected) => {
    prepare();
    const before = everything();
    expect(await kinds()).toEqual(expected);
    expect((await check()).isWhole).toBe(expected.length === 0);
    expect(everything()).toEqual(before);
  });

  test('a lost ZIP is of no more importance once its pupils have another password', async () => {
    commit({ state: 'lost' });
    inStore(folder.store, (store) => {
      store.prepare("UPDATE account SET password_set_at = '2026-11-24T09:00:00.000Z'").run();
    });
    expect(await kinds()).toEqual([]);
  });
});

test('stores that were replaced, and the ZIPs that went with them, are named; empty folders are not', async () => {
  const kept = `${folder.store}.vervangen-20261101-101500`;
  write(kept, 'x');
  mkdirSync(`${kept}.spool`, { mode: 0o700 });
  expect(await check()).toMatchObject({
    isWhole: true,
    findings: [{ kind: 'store-kept', path: kept, hasZips: false }],
  });
  write(join(`${kept}.spool`, `${BATCH_ID}.zip`), ZIP);
  expect(await kinds()).toEqual(['store-kept', 'store-kept']);
});

test.each(['spool', 'final'] as const)(
  'a ZIP that can not be read: where it is (%s), and why',
  async (place) => {
    commit({ state: place === 'spool' ? 'committed' : 'delivered' });
    symlinkSync(files[place], files[place]);
    const { findings } = await check();
    expect(findings.filter(({ kind }) => kind.startsWith('zip'))).toMatchObject([
      { kind: 'zip-unreadable', path: files[place], reason: 'ELOOP' },
    ]);
  },
);

test('a batch that another run delivered while it was looked for is no finding', () => {
  commit();
  inStore(folder.store, (store) => {
    const batches = allBatches(store);
    const checked = { store, storePath: folder.store, now: NOW, today: TODAY, students: [], batches };
    expect(checkUndeliveredZips(checked)).toMatchObject([{ kind: 'zip-not-found' }]);
    setBatchState(store, BATCH_ID, 'delivered');
    expect(checkUndeliveredZips(checked)).toEqual([]);
  });
});

describe('rights', () => {
  test('what has the name of the store before its own is not ours', async () => {
    commit();
    write(files.spool, ZIP);
    const others = ['.csv', '.web', '2'].map((ending) => folder.store + ending);
    for (const path of others) write(path, 'x');
    for (const path of others) chmodSync(path, 0o644);
    await kinds({ repair: true });
    expect(others.map((path) => statSync(path).mode & 0o777)).toEqual([0o644, 0o644, 0o644]);
  });

  test('store, lock, spool and copies that others can read; --repair takes them back', async () => {
    commit();
    write(files.spool, ZIP);
    const copies = `${folder.store}.backups`;
    mkdirSync(copies);
    write(join(copies, 'voor-import-20261101-101500.db'), 'x');
    const open = [folder.store, `${folder.store}.spool`, files.spool, copies];
    for (const path of open) chmodSync(path, path.endsWith('db') || path.endsWith('zip') ? 0o644 : 0o755);
    const { findings } = await check();
    const paths = findings.flatMap((finding) => (finding.kind === 'open-to-others' ? [finding.path] : []));
    expect(paths.sort()).toEqual([...open].sort());
    expect(await kinds({ repair: true })).toEqual([]);
    expect(statSync(folder.store).mode & 0o777).toBe(0o600);
    expect(statSync(copies).mode & 0o777).toBe(0o700);
  });
});

describe('--repair', () => {
  test('delivers what waits and clears what was left', async () => {
    commit();
    write(files.spool, ZIP);
    const stray = join(`${folder.store}.spool`, 'ffffffffffffffff.zip');
    write(stray, ZIP);
    const run = makeRun(folder.store);
    expect(await kinds({ repair: true }, run)).toEqual([]);
    expect(run.notices).toMatchObject([{ kind: 'recovered', recovery: { outcome: 'delivered' } }]);
    expect(readAll(files.output)).toEqual({ 'leerid-x.zip': ZIP.toString() });
    expect(readAll(`${folder.store}.spool`)).toEqual({});
  });

  test('in another folder, when its own is gone', async () => {
    commit();
    write(files.spool, ZIP);
    rmSync(files.output, { recursive: true });
    expect(await kinds({ repair: true })).toEqual(['zip-waiting']);
    const elsewhere = join(folder.path, 'elders');
    mkdirSync(elsewhere);
    expect(await kinds({ repair: true }, makeRun(folder.store, { recoverInto: elsewhere }))).toEqual([]);
    expect(readAll(elsewhere)).toEqual({ 'leerid-x.zip': ZIP.toString() });
  });

  test('a half copy goes', async () => {
    commit({ state: 'delivered' });
    write(files.part, 'half');
    expect(await kinds({ repair: true })).toEqual([]);
    expect(readAll(files.output)).toEqual({});
  });

  test('what is gone becomes lost, and is still found', async () => {
    commit();
    expect(await kinds({ repair: true })).toEqual(['zip-lost']);
    expect(inStore(folder.store, allBatches)).toMatchObject([{ id: BATCH_ID, state: 'lost' }]);
  });

  test('another run is busy: without it the check goes on all the same', async () => {
    const holder = await holdRunLock(folder.store);
    expect(await codeOfAsync(check({ repair: true }))).toBe('store-busy');
    expect(await kinds()).toEqual([]);
    await killAtOnce(holder);
  });
});

describe('the store', () => {
  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 20_000)],
    [
      'overwritten',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4096), bytes.subarray(4096).fill(7)]),
    ],
  ])('%s: said, with the newest copy; --repair can do nothing', async (_what, spoil) => {
    const copies = `${folder.store}.backups`;
    mkdirSync(copies, { mode: 0o700 });
    const copy = join(copies, 'voor-import-20261101-101500.db');
    write(copy, 'x');
    writeFileSync(folder.store, spoil(readFileSync(folder.store)));
    for (const repair of [false, true]) {
      expect(await check({ repair })).toMatchObject({
        isWhole: false,
        counts: null,
        findings: [{ kind: 'store-broken', newestCopy: copy }],
      });
    }
  });

  test('of another program, of a newer version, not there', async () => {
    expect(await codeOfAsync(check({}, makeRun(join(folder.path, 'nergens.db'))))).toBe('store-missing');
    inStore(folder.store, (store) => {
      store.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    });
    expect(await codeOfAsync(check())).toBe('store-newer');
    writeFileSync(folder.store, 'tekst'.repeat(1000));
    expect(await codeOfAsync(check())).toBe('store-foreign');
  });

  test('a row that belongs to nobody', async () => {
    commit({ state: 'delivered' });
    inStore(folder.store, (store) => {
      store.pragma('foreign_keys = OFF');
      store.exec('DELETE FROM student');
    });
    expect(await kinds()).toEqual(['store-broken']);
  });

  test.each([
    ['username', 'DELETE FROM issued_username'],
    ['hash', "UPDATE account SET password_hash = 'plat'"],
    ['kind', "UPDATE account SET type = 'gevorderd'"],
    ['origin', 'DELETE FROM event'],
  ])('an account that somebody else wrote: %s', async (reason, sql) => {
    commit({ state: 'delivered' });
    inStore(folder.store, (store) => {
      store.exec(sql);
    });
    const { findings } = await check();
    expect(findings.filter(({ kind }) => kind === 'account-odd')).toMatchObject([
      { reason, students: [{ stamnummer: '1' }] },
    ]);
  });

  test('an account taken over from a list has no password that we know', async () => {
    inStore(folder.store, (store) => {
      const [student] = addStudents(store, addSchool(store), [{}]);
      addAccount(store, student?.id ?? 0, { passwordHash: null, passwordKind: null });
    });
    expect(await kinds()).toEqual([]);
  });
});
