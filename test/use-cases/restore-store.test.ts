import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Batch } from '#src/domain/batch.js';
import { insertAccount, usernameOwner } from '#src/store/accounts.js';
import { allBatches, insertBatch, setBatchState } from '#src/store/batches.js';
import { findEvents } from '#src/store/history.js';
import { MIGRATIONS } from '#src/store/migrations.js';
import type { Store } from '#src/store/open-store.js';
import { backUpStore } from '#src/use-cases/back-up-store.js';
import { purgeStudents } from '#src/use-cases/purge-students.js';
import { restoreStore, type RestoreRequest } from '#src/use-cases/restore-store.js';
import {
  BATCH_ID,
  makeBatch,
  prepareFolders,
  readAll,
  recoverStore,
  write,
  ZIP,
  type BatchFiles,
} from '../support/batch-samples.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOf,
  codeOfAsync,
  detailsOfAsync,
  inStore,
  makeEnrolment,
  makeRun,
  makeTestFolder,
  type TestFolder,
} from '../support/store-samples.js';
import { saveStudent } from '#src/store/save-students.js';

const KEPT = 'leerid.db.vervangen-20261123-101500';
let folder: TestFolder;
let files: BatchFiles;
let copy: string;
beforeEach(async () => {
  folder = makeTestFolder();
  files = prepareFolders(folder);
  copy = join(folder.path, 'kopie.db');
  inStore(folder.store, (store) => {
    const [first] = addStudents(store, addSchool(store), [{}, { lastName: 'Tweede' }]);
    addAccount(store, first?.id ?? 0, { username: 'eerste' });
  });
  await makeCopy();
});
afterEach(() => {
  folder.remove();
});

const makeCopy = async () => {
  rmSync(copy, { force: true });
  await backUpStore(copy, makeRun(folder.store));
};

const restore = (parts: Partial<RestoreRequest> = {}, run = makeRun(folder.store)) =>
  restoreStore({ source: copy, force: true, dryRun: false, ...parts }, run);

const change = (work: (store: Store) => void) => {
  inStore(folder.store, work);
};

/** A batch that was committed, with its ZIP in the spool. */
function leaveWaiting(parts: Partial<Batch> = {}): void {
  change((store) => {
    insertBatch(store, makeBatch(files, parts));
  });
  write(files.spool, ZIP);
}

/** The batches of a store, by what became of them. */
const statesIn = (path: string) =>
  inStore(path, (store) => Object.fromEntries(allBatches(store).map(({ id, state }) => [id, state])));

test('the copy comes in the place of the store, which stays beside it', async () => {
  change((store) => {
    addStudents(store, 1, [{ stamnummer: '77', lastName: 'Later' }]);
  });
  const before = readFileSync(folder.store);
  const restored = await restore();
  const kept = join(folder.path, KEPT);
  expect(restored).toMatchObject({ counts: { students: 2 }, replaces: true, kept: { path: kept, zips: [] } });
  expect(readFileSync(kept).equals(before)).toBe(true);
  expect([folder.store, kept].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
  change((store) => {
    expect(store.prepare('SELECT count(*) FROM student').pluck().get()).toBe(2);
    expect(findEvents(store, { studentIds: null, batchId: null, since: null }).at(-1)).toMatchObject({
      kind: 'restored',
      actor: 'tester',
      detail: { source: copy, kept },
    });
  });
  expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('without --force nothing is replaced; a look changes nothing', async () => {
  const before = readFileSync(folder.store);
  expect(await codeOfAsync(restore({ force: false }))).toBe('restore-exists');
  expect(await codeOfAsync(restore({ force: false, dryRun: true }))).toBe('restore-exists');
  expect(await restore({ dryRun: true })).toMatchObject({ counts: { students: 2 }, kept: null });
  expect(readFileSync(folder.store).equals(before)).toBe(true);
  expect(readdirSync(folder.path).sort()).toEqual(['kopie.db', 'leerid.db', 'leerid.db.spool', 'out']);
});

test.each([
  [
    'not there',
    () => {
      rmSync(copy);
    },
    'missing',
  ],
  [
    'a folder',
    () => {
      rmSync(copy);
      mkdirSync(copy);
    },
    'foreign',
  ],
  [
    'a text',
    () => {
      writeFileSync(copy, 'stamnummer;naam'.repeat(99));
    },
    'foreign',
  ],
  [
    'empty',
    () => {
      writeFileSync(copy, '');
    },
    'missing',
  ],
  [
    'cut off',
    () => {
      writeFileSync(copy, readFileSync(copy).subarray(0, 20_000));
    },
    'corrupt',
  ],
  [
    'overwritten in its middle',
    () => {
      writeFileSync(copy, spoil(readFileSync(copy)));
    },
    'corrupt',
  ],
  [
    'of another program',
    () => {
      editCopy('PRAGMA application_id = 5');
    },
    'foreign',
  ],
  [
    'of a newer version',
    () => {
      editCopy(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    },
    'newer',
  ],
  [
    'with an account of nobody',
    () => {
      editCopy('PRAGMA foreign_keys = OFF; DELETE FROM student');
    },
    'corrupt',
  ],
])('a copy that is %s is refused, and nothing changes', async (_what, break_, reason) => {
  break_();
  const before = readFileSync(folder.store);
  expect(await detailsOfAsync(restore())).toEqual({ path: copy, reason });
  expect(readFileSync(folder.store).equals(before)).toBe(true);
  expect(readdirSync(folder.path).filter((name) => name.includes('vervangen'))).toEqual([]);
});

test('the store itself is no copy, whatever its name', async () => {
  expect(await detailsOfAsync(restore({ source: folder.store }))).toMatchObject({ reason: 'same' });
});

test('a copy that others can read, or that stands where nothing can be written, is as good', async () => {
  chmodSync(copy, 0o444);
  await restore();
  expect(statSync(folder.store).mode & 0o777).toBe(0o600);
});

test('where there is no store yet', async () => {
  const fresh = join(folder.path, 'nieuw', 'leerid.db');
  expect(await restore({ force: false }, makeRun(fresh))).toMatchObject({
    replaces: false,
    kept: { path: null },
    carried: null,
    isOldUnreadable: false,
  });
  expect(statSync(join(folder.path, 'nieuw')).mode & 0o777).toBe(0o700);
  expect(inStore(fresh, (store) => usernameOwner(store, 'eerste'))).toBe(1);
});

test('a copy of an older version is brought up to date, and stays as it is itself', async () => {
  editCopy('DROP TABLE reserved_username; DROP INDEX issued_username_student; PRAGMA user_version = 1');
  const before = readFileSync(copy);
  await restore();
  expect(readFileSync(copy).equals(before)).toBe(true);
  expect(readdirSync(folder.path).filter((name) => name.includes('voor-versie'))).toEqual([]);
  expect(inStore(folder.store, (store) => store.pragma('user_version', { simple: true }))).toBe(
    MIGRATIONS.length,
  );
});

test.each([
  [
    'text',
    () => {
      writeFileSync(folder.store, 'kapot'.repeat(5_000));
    },
  ],
  [
    'half a store',
    () => {
      writeFileSync(folder.store, readFileSync(folder.store).subarray(0, 20_000));
    },
  ],
  [
    'a newer store',
    () => {
      edit(folder.store, 'PRAGMA user_version = 99');
    },
  ],
])('a store that can not be read (%s) is replaced and kept as it is', async (_what, break_) => {
  write(files.spool, ZIP);
  break_();
  const before = readFileSync(folder.store);
  const restored = await restore();
  expect(restored).toMatchObject({ carried: null, isOldUnreadable: true, kept: { zips: [spooledOf(KEPT)] } });
  expect(readFileSync(join(folder.path, KEPT)).equals(before)).toBe(true);
  expect(readAll(`${join(folder.path, KEPT)}.spool`)).toEqual({ [`${BATCH_ID}.zip`]: ZIP.toString() });
  expect(readAll(`${folder.store}.spool`)).toEqual({});
});

test('another run is busy: nothing changes', async () => {
  const holder = await holdRunLock(folder.store);
  expect(await codeOfAsync(restore())).toBe('store-busy');
  await killAtOnce(holder);
  expect(readdirSync(folder.path)).not.toContain(KEPT);
});

describe('usernames', () => {
  test('issued since the copy: for the same pupil alone, who may get it again', async () => {
    change((store) => {
      addAccount(store, 2, { username: 'tweede' });
      const [later] = addStudents(store, 1, [{ stamnummer: '77' }]);
      addAccount(store, later?.id ?? 0, { username: 'van.niemand' });
    });
    expect(await restore()).toMatchObject({ carried: { usernames: 2 } });
    change((store) => {
      expect(['eerste', 'tweede', 'van.niemand', 'vrij'].map((name) => usernameOwner(store, name))).toEqual([
        1,
        2,
        'wiped',
        null,
      ]);
      const account = {
        type: 'basis',
        passwordKind: 'woord',
        passwordHash: null,
        mustChange: false,
      } as const;
      const give = (studentId: number, username: string) => () => {
        insertAccount(store, { ...account, studentId, username, createdAt: '', deactivatedAt: null });
      };
      const other = saveStudent(store, 1, makeEnrolment({ stamnummer: '88' }));
      expect(codeOf(give(other, 'tweede'))).toBe('username-taken');
      expect(codeOf(give(other, 'van.niemand'))).toBe('username-taken');
      expect(codeOf(give(2, 'tweede'))).toBeUndefined();
    });
  });

  test('of pupils who were wiped, in the store and before the copy: each with its key', async () => {
    const gone = (name: string) => {
      change((store) => {
        const id = saveStudent(store, 1, makeEnrolment({ stamnummer: name, enrolledUntil: '2025-06-30' }));
        addAccount(store, id, { username: name });
      });
    };
    const purge = () => purgeStudents('2026-01-01', null, makeRun(folder.store));
    // A copy of another school's year, with a key of its own.
    gone('gewist.ervoor');
    await purge();
    await makeCopy();
    gone('gewist.erna');
    await purgeStudents('2026-02-01', null, makeRun(folder.store, { now: new Date('2026-11-24T09:00:00Z') }));
    expect(await restore()).toMatchObject({ carried: { purgeAgain: '2026-02-01' } });
    change((store) => {
      const owners = ['gewist.ervoor', 'gewist.erna', 'vrij'].map((name) => usernameOwner(store, name));
      expect(owners).toEqual(['wiped', 'wiped', null]);
      store.prepare("UPDATE setting SET value = 'f00d' WHERE key = 'username-key'").run();
    });
    // As a store with a key of its own: its hashes come along with that key.
    gone('gewist.later');
    await purge();
    await restore();
    change((store) => {
      const owners = ['gewist.ervoor', 'gewist.erna', 'gewist.later', 'vrij'];
      expect(owners.map((name) => usernameOwner(store, name))).toEqual(['wiped', 'wiped', 'wiped', null]);
    });
  });
});

describe('ZIPs that wait', () => {
  test('what the old store has waiting is delivered first, and the copy does not know the batch', async () => {
    leaveWaiting();
    const run = makeRun(folder.store);
    const restored = await restore({}, run);
    expect(readAll(files.output)).toEqual({ 'leerid-x.zip': ZIP.toString() });
    expect(run.notices).toMatchObject([{ kind: 'recovered', recovery: { outcome: 'delivered' } }]);
    expect(restored.carried?.laterBatches).toMatchObject([{ id: BATCH_ID, state: 'delivered' }]);
    expect(statesIn(folder.store)).toEqual({});
  });

  test('what can not be delivered goes with the store that it belongs to, which delivers it later', async () => {
    leaveWaiting();
    rmSync(files.output, { recursive: true });
    const restored = await restore();
    expect(restored.kept?.zips).toEqual([spooledOf(KEPT)]);
    expect(readAll(`${folder.store}.spool`)).toEqual({});
    expect(recoverStore(folder)).toEqual([]);
    mkdirSync(files.output);
    const kept = { ...folder, store: join(folder.path, KEPT) };
    expect(recoverStore(kept)).toMatchObject([{ outcome: 'delivered', path: files.final }]);
    expect(readAll(files.output)).toEqual({ 'leerid-x.zip': ZIP.toString() });
  });

  test('one that waited at the time of the copy already, and still does, waits on', async () => {
    rmSync(files.output, { recursive: true });
    leaveWaiting();
    await makeCopy();
    expect((await restore()).kept?.zips).toEqual([]);
    mkdirSync(files.output);
    expect(recoverStore(folder)).toMatchObject([{ outcome: 'delivered' }]);
    expect(readAll(files.output)).toEqual({ 'leerid-x.zip': ZIP.toString() });
  });

  test.each(['delivered', 'lost'] as const)(
    'one that waited at the time of the copy and was %s since is known to be',
    async (state) => {
      leaveWaiting();
      await makeCopy();
      change((store) => {
        setBatchState(store, BATCH_ID, state);
      });
      rmSync(files.spool);
      const run = makeRun(folder.store);
      await restore({}, run);
      expect(run.notices).toEqual([]);
      expect(statesIn(folder.store)).toEqual({ [BATCH_ID]: state });
    },
  );

  test('one in the spool beside the copy comes along, when a kept store is put back', async () => {
    leaveWaiting();
    rmSync(files.output, { recursive: true });
    await restore();
    const kept = join(folder.path, KEPT);
    mkdirSync(files.output);
    const run = makeRun(folder.store, { now: new Date('2026-11-24T09:00:00Z') });
    await restore({ source: kept }, run);
    expect(readAll(files.output)).toEqual({ 'leerid-x.zip': ZIP.toString() });
    expect(statesIn(folder.store)).toEqual({ [BATCH_ID]: 'delivered' });
    expect(readAll(`${folder.store}.spool`)).toEqual({});
  });

  test('one that is nowhere any more is lost, loudly', async () => {
    leaveWaiting();
    await makeCopy();
    rmSync(folder.store);
    rmSync(files.spool);
    const run = makeRun(folder.store);
    await restore({}, run);
    expect(run.notices).toMatchObject([{ recovery: { outcome: 'lost' } }]);
  });

  test('of a store that is gone go beside, when the copy does not know them', async () => {
    leaveWaiting();
    rmSync(folder.store);
    expect(await restore()).toMatchObject({ kept: { path: null, zips: [spooledOf(KEPT)] } });
    expect(readFileSync(spooledOf(KEPT)).equals(ZIP)).toBe(true);
  });
});

function spooledOf(name: string): string {
  return join(folder.path, `${name}.spool`, basename(files.spool));
}

function edit(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

function editCopy(sql: string): void {
  edit(copy, sql);
}

/** The same file with other bytes in the pages behind the first. */
function spoil(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 4_096), Buffer.alloc(bytes.length - 4_096, 0x5a)]);
}
