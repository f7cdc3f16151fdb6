import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { backupSchema } from '#src/cli/json/backup-schema.js';
import { restoreSchema } from '#src/cli/json/restore-schema.js';
import { checkJson } from '../support/check-json.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import { FIXTURE, Workplace } from '../support/leerid.js';
import { withFault } from '../support/strace.js';

const PUPIL = ['--stamnummer', '7720', '--yes'];

describe('leerid backup and leerid restore', () => {
  const workplace = new Workplace();
  const path = (name: string) => join(workplace.folder, name);
  const beside = () => readdirSync(join(workplace.folder, 'gegevens')).sort();
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test('a copy, while another leerid is busy; never over a file', async () => {
    const holder = await holdRunLock(workplace.store);
    const before = workplace.storeHash();
    expect(workplace.run('backup', 'kopie.db')).toEqual({
      code: 0,
      stdout: `${path('kopie.db')}\nNagekeken: 200 leerlingen, 49 LeerID's, 0 reeksen.\n`,
      stderr: '',
    });
    await killAtOnce(holder);
    expect(workplace.storeHash()).toBe(before);
    const again = workplace.run('backup', 'kopie.db');
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('bestaat al en wordt nooit overschreven');
    const { kopie, ...rest } = checkJson(workplace.run('backup', '.', '--json'), backupSchema);
    expect(kopie).toMatch(/\/leerid-\d{8}-\d{6}\.db$/);
    expect(rest).toMatchObject({ leerlingen: 200, leerIDs: 49, reeksen: 0, wachtendeZips: 0 });
    rmSync(kopie);
  });

  test.each(['fsync', 'pwrite64'])('a disk that is full (%s): no copy, no half one', (call) => {
    const full = workplace.runUnder(withFault(call, 'error=ENOSPC'), 'backup', 'andere.db');
    expect(full).toMatchObject({ code: 1, stdout: '' });
    expect(full.stderr).toContain('er is niets gewijzigd');
    expect(readdirSync(workplace.folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(workplace.folder)).not.toContain('andere.db');
  });

  test('restore asks for --force, and --dry-run only looks', () => {
    const before = workplace.storeHash();
    const refused = workplace.run('restore', 'kopie.db');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('--force');
    const look = workplace.run('restore', 'kopie.db', '--force', '--dry-run');
    expect(look.stdout).toContain("De kopie is heel: 200 leerlingen, 49 LeerID's, 0 reeksen.");
    expect(look.stderr).toContain('Er is niets gewijzigd.');
    expect(workplace.storeHash()).toBe(before);
  });

  test('cards of after the copy are void; the same pupil gets the same username, and the ZIP that waits is kept', () => {
    const refusing = withFault('link', 'error=ENOSPC');
    workplace.runUnder(refusing, 'create', ...PUPIL);
    const [waiting = ''] = readdirSync(`${workplace.store}.spool`);
    const outcome = workplace.runUnder(refusing, 'restore', 'kopie.db', '--force', '--json');
    expect(outcome.code).toBe(3);
    const result = checkJson(outcome, restoreSchema);
    expect(result).toMatchObject({
      proef: false,
      leerlingen: 200,
      vervangt: true,
      gebruikersnamen: 1,
      vervallenReeksen: [{ selectie: '7720', aantal: 1 }],
      wisOpnieuwVoor: null,
      bewaardeZips: [`${result.vorigBestand ?? ''}.spool/${waiting}`],
    });
    expect(workplace.run('history').stdout).toContain('gegevensbestand teruggezet uit een kopie');
    expect(workplace.run('create', ...PUPIL).stdout).toMatch(/ eben-ezer\.charneux$/m);
    // The first card of that pupil is still to be had from the store that made it.
    const kept = result.vorigBestand ?? '';
    expect(workplace.run('batches', '--db', kept, '--json').stdout).toContain('"zipAanwezig": true');
  });

  test('a rename that the disk refuses: nothing changes, and nothing is left', () => {
    const before = [workplace.storeHash(), beside().filter((name) => name.includes('vervangen'))];
    const outcome = workplace.runUnder(
      withFault('rename', 'error=EIO'),
      'restore',
      'kopie.db',
      '--force',
      '--wait',
      '5',
    );
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('de schijf geeft een fout');
    expect([workplace.storeHash(), beside().filter((name) => name.includes('vervangen'))]).toEqual(before);
    expect(beside().filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a disk that fails at any sync: nothing changes, or the copy is there and it is said to be looked at', () => {
    const codes = new Set<number | null>();
    const kept = () => beside().filter((name) => name.includes('vervangen')).length;
    // A journal that is only not known to be gone ends well; two ends in a row are beyond the last sync.
    for (let when = 1, good = 0; good < 2; when += 1) {
      const before = [workplace.storeHash(), kept()];
      const outcome = workplace.runUnder(
        withFault('fsync', `error=EIO:when=${when}`),
        'restore',
        'kopie.db',
        '--force',
      );
      const { code } = outcome;
      good = code === 0 ? good + 1 : 0;
      codes.add(code);
      const after = [workplace.storeHash(), kept()];
      if (code === 1) expect(after).toEqual(before);
      else expect(after[1]).toBe(Number(before[1]) + 1);
      if (code === 3) expect(outcome.stderr).toContain('leerid check');
      expect(outcome.stderr).not.toContain('niet voorzien');
    }
    expect(codes).toEqual(new Set([1, 3, 0]));
  }, 60_000);

  test('a broken copy is refused, a broken store replaced', () => {
    writeFileSync(path('half.db'), readFileSync(path('kopie.db')).subarray(0, 30_000));
    expect(workplace.run('restore', 'half.db', '--force').stderr).toContain('beschadigd');
    truncateSync(workplace.store, 30_000);
    const { code, stderr } = workplace.run('restore', 'kopie.db', '--force');
    expect(code).toBe(0);
    expect(stderr).toContain('Het vorige bestand is niet meer te lezen');
    expect(workplace.run('list').stdout).toContain('Totaal aantal rijen: 200');
  });
});

test('half a ZIP, which a restore that was killed left in the spool, is replaced by the whole one beside the copy', () => {
  const workplace = new Workplace();
  try {
    workplace.importFixture();
    workplace.runUnder(withFault('link', 'error=ENOSPC'), 'create', ...PUPIL);
    const copy = join(workplace.folder, 'oud.db');
    for (const ending of ['', '.spool']) renameSync(workplace.store + ending, copy + ending);
    const [zip = ''] = readdirSync(`${copy}.spool`);
    const bytes = readFileSync(join(`${copy}.spool`, zip));
    mkdirSync(`${workplace.store}.spool`, { mode: 0o700 });
    writeFileSync(join(`${workplace.store}.spool`, zip), bytes.subarray(0, 100), { mode: 0o600 });
    const trace = join(workplace.folder, 'trace');
    const traced: [string, ...string[]] = ['strace', '-qq', '-y', '-o', trace, '-e', 'trace=fsync,rename'];
    expect(workplace.runUnder(traced, 'restore', copy)).toMatchObject({ code: 0 });
    const [delivered = ''] = workplace.zips();
    expect(readFileSync(join(workplace.folder, delivered)).equals(bytes)).toBe(true);
    // The ZIP is there to stay before the store is that says so.
    expect(readFileSync(trace, 'utf8')).toMatch(/fsync\(\d+<[^>]*\.spool>\)[^]*rename\(/);
  } finally {
    workplace.remove();
  }
});

test('of a store that no copy could be put back of, none is made', () => {
  const workplace = new Workplace();
  try {
    workplace.importFixture();
    const store = new Database(workplace.store);
    store.exec("UPDATE event SET kind = 'enrolmed' WHERE id = 1");
    store.close();
    const outcome = workplace.run('backup', 'kopie.db');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('is beschadigd');
    expect(readdirSync(workplace.folder)).not.toContain('kopie.db');
  } finally {
    workplace.remove();
  }
});

describe('leerid restore, killed', () => {
  const workplace = new Workplace();
  const data = join(workplace.folder, 'gegevens');
  const start = join(workplace.folder, 'begin');
  let zip = '';
  beforeAll(() => {
    workplace.importFixture();
    workplace.run('backup', 'kopie.db');
    workplace.runUnder(withFault('link', 'error=ENOSPC'), 'create', ...PUPIL);
    const [name = ''] = readdirSync(`${workplace.store}.spool`);
    zip = readFileSync(join(`${workplace.store}.spool`, name), 'hex');
    cpSync(data, start, { recursive: true });
  });
  afterAll(() => {
    workplace.remove();
  });

  /** The store that has the batch, and so must have its ZIP. */
  const places = () => {
    const isOld = workplace.run('batches', '--json').stdout.includes('"7720"');
    const kept = readdirSync(data).filter((name) => /vervangen-\d+-\d+(?:-\d+)?\.spool$/.test(name));
    return { isOld, folders: isOld ? [workplace.folder] : kept.map((name) => join(data, name)) };
  };

  test('wherever it is killed, the store is the old or the new one, and the ZIP that waits is with its store', () => {
    const seen = new Set<boolean>();
    for (const call of ['fsync', 'unlink', 'rename']) {
      for (let when = 1, done = false; !done; when += 1) {
        rmSync(data, { recursive: true });
        cpSync(start, data, { recursive: true });
        // The old store can't deliver its ZIP now.
        const faults = ['-e', 'trace=link', '-e', 'inject=link:error=ENOSPC', '-e', `trace=${call},link`];
        const kill = ['-e', `inject=${call}:signal=SIGKILL:when=${when}`];
        const { code } = workplace.runUnder(
          ['strace', '-qq', '-o', '/dev/null', ...faults, ...kill],
          'restore',
          'kopie.db',
          '--force',
        );
        done = code !== null;
        // The next run delivers or clears.
        expect(workplace.run('import', FIXTURE, '--deellijst', '--quiet').code).toBe(0);
        const { isOld, folders } = places();
        seen.add(isOld);
        const holding = folders.filter((folder) =>
          readdirSync(folder).some(
            (name) => name.endsWith('.zip') && readFileSync(join(folder, name), 'hex') === zip,
          ),
        );
        expect({ call, when, isOld, isThere: holding.length > 0 }).toEqual({
          call,
          when,
          isOld,
          isThere: true,
        });
        for (const name of workplace.zips()) rmSync(join(workplace.folder, name));
      }
    }
    expect(seen).toEqual(new Set([true, false]));
  }, 120_000);
});
