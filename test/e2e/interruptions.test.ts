import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import { passwordHash } from '#src/store/accounts.js';
import { openStoreForReading } from '#src/store/open-store.js';
import { FIXTURE, Workplace } from '../support/leerid.js';
import { readWorkbook } from '../support/read-workbook.js';
import { withFault } from '../support/strace.js';

/** Of the documents only the Excel file: what is saved when is the same, and it tells the passwords. */
const BULK = ['bulk', '--groep', '1e lj 3e gr Techniek-wetenschappen TSO', '--documenten', 'excel', '--yes'];

/** Kills the main thread at its first system call of this name on one of our own files. */
function killAt(call: string): [string, ...string[]] {
  return withFault(call, 'signal=SIGKILL:when=1');
}

/**
 * Runs a program and sends it a signal as soon as one of its threads opens the worker that hashes; ends as the program does.
 * The first line that strace writes begins with the id of the program's main thread.
 */
const SIGNAL_WHILE_HASHING = `
log=$1; signal=$2; shift 2
strace -f -qq -e trace=openat -o "$log" "$@" & tracer=$!
until grep -q hash-worker "$log" 2> /dev/null || ! kill -0 $tracer 2> /dev/null; do sleep 0.05; done
kill -s "$signal" "$(head -n 1 "$log" | cut -d ' ' -f 1)"
wait $tracer`;

function spoolFiles(workplace: Workplace): string[] {
  const folder = `${workplace.store}.spool`;
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Every password of the ZIP's Excel opens the account of the store. */
async function expectPasswordsVerify(workplace: Workplace, zip: string): Promise<void> {
  const store = openStoreForReading(workplace.store);
  for (const row of readWorkbook(workplace.unzip(zip, 'leerid-accounts.xlsx')).rows.slice(1)) {
    const hash = passwordHash(store, row[4] ?? '') ?? '';
    expect(await bcrypt.compare(row[5] ?? '', hash)).toBe(true);
  }
  store.close();
}

describe('a run that is cut off', () => {
  let workplace: Workplace;
  beforeEach(() => {
    workplace = new Workplace();
    workplace.importFixture();
  });
  afterEach(() => {
    workplace.remove();
  });

  test('SIGKILL between commit and delivery: the next command that writes delivers the ZIP and says so', async () => {
    const killed = workplace.runUnder(killAt('link'), ...BULK);
    expect(killed.code).not.toBe(0);
    expect(workplace.zips()).toEqual([]);
    expect(spoolFiles(workplace)).toHaveLength(1);
    const next = workplace.run('create', '--stamnummer', '945', '--yes');
    expect(next.code).toBe(0);
    expect(next.stderr).toContain('Een eerder onderbroken reeks is alsnog afgeleverd');
    const group = workplace.zips().find((name) => name.includes('techniek')) ?? '';
    expect(next.stderr).toContain(join(workplace.folder, group));
    expect(spoolFiles(workplace)).toEqual([]);
    expect(readdirSync(workplace.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    await expectPasswordsVerify(workplace, group);
    expect(workplace.run(...BULK).stdout).toContain('Niets te doen');
  });

  test('SIGKILL before the commit: nothing was made, and the next run does it whole', async () => {
    const before = workplace.run('list', '--json').stdout;
    expect(workplace.runUnder(killAt('fsync'), ...BULK).code).not.toBe(0);
    expect(workplace.run('list', '--json').stdout).toBe(before);
    expect(workplace.run(...BULK).code).toBe(0);
    expect(workplace.zips()).toHaveLength(1);
    expect(spoolFiles(workplace)).toEqual([]);
    await expectPasswordsVerify(workplace, workplace.zips()[0] ?? '');
  });

  test('an output folder that fails after the commit: exit 3, the ZIP waits, the next run delivers it', () => {
    const failing = workplace.runUnder(withFault('link', 'error=ENOSPC'), ...BULK);
    expect(failing.code).toBe(3);
    expect(failing.stderr).toMatch(/de ZIP kan niet naar .*: de schijf is vol/);
    expect(workplace.zips()).toEqual([]);
    expect(workplace.run('list').stderr).toContain('Er wacht nog een ZIP op aflevering');
    const next = workplace.run(...BULK);
    expect(next.stderr).toContain('alsnog afgeleverd');
    expect(workplace.zips()).toHaveLength(1);
  });

  test.each([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])(
    'a disk that fails at fsync %i: after the next run every account has its card, and nothing is lost',
    async (place) => {
      const fault = withFault('fsync', `error=EIO:when=${place}`);
      const failing = workplace.runUnder(fault, ...BULK);
      const next = workplace.run(...BULK);
      expect(failing.stderr + next.stderr).not.toContain('VERLOREN');
      expect([0, 1, 3]).toContain(failing.code);
      expect(next.code).toBe(0);
      expect(workplace.zips()).toHaveLength(1);
      expect(spoolFiles(workplace)).toEqual([]);
      await expectPasswordsVerify(workplace, workplace.zips()[0] ?? '');
      if (failing.code === 1) expect(next.stdout).toContain('aangemaakt');
    },
  );

  test('a ZIP whose folder is gone for good goes to the folder that a later run names', () => {
    const stick = join(workplace.folder, 'stick');
    mkdirSync(stick);
    workplace.runUnder(killAt('link'), ...BULK, '--output', stick);
    rmSync(stick, { recursive: true });
    const other = join(workplace.folder, 'ander');
    mkdirSync(other);
    const next = workplace.run(...BULK, '--output', other);
    expect(next.code).toBe(0);
    expect(next.stderr).toContain('alsnog afgeleverd');
    expect(readdirSync(other)).toHaveLength(1);
    expect(spoolFiles(workplace)).toEqual([]);
  });

  test('a folder that goes on refusing keeps no unfinished copy once the ZIP went elsewhere', () => {
    const [stick, other] = [join(workplace.folder, 'stick'), join(workplace.folder, 'ander')];
    mkdirSync(stick);
    mkdirSync(other);
    const refusing = (when: string): [string, ...string[]] => withFault('link', `error=ENOSPC${when}`);
    expect(workplace.runUnder(refusing(''), ...BULK, '--output', stick).code).toBe(3);
    expect(workplace.runUnder(refusing(':when=1'), ...BULK, '--output', other).code).toBe(0);
    expect(readdirSync(stick)).toEqual([]);
    expect(readdirSync(other)).toHaveLength(1);
  });

  test('an output folder that is gone goes on waiting and blocks nothing', () => {
    const output = join(workplace.folder, 'stick');
    mkdirSync(output);
    workplace.runUnder(killAt('link'), ...BULK, '--output', output);
    renameSync(output, `${output}-weg`);
    const meanwhile = workplace.run('create', '--stamnummer', '945', '--yes');
    expect(meanwhile.code).toBe(3);
    expect(meanwhile.stderr).toContain('kan nog niet afgeleverd worden');
    renameSync(`${output}-weg`, output);
    expect(workplace.run('create', '--stamnummer', '7720', '--yes').stderr).toContain('alsnog afgeleverd');
    expect(readdirSync(output)).toHaveLength(1);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s while hashing: nothing is changed, exit %i', (signal, code) => {
    const before = workplace.storeHash();
    const outcome = workplace.runUnder(
      ['bash', '-c', SIGNAL_WHILE_HASHING, 'bash', join(workplace.folder, 'trace'), signal.slice(3)],
      'bulk',
      '--alles',
      '--yes',
    );
    expect(outcome.stderr).toContain('onderbroken; er is niets gewijzigd');
    expect(outcome.code).toBe(code);
    expect(workplace.storeHash()).toBe(before);
    expect(workplace.zips()).toEqual([]);
    expect(spoolFiles(workplace)).toEqual([]);
  });

  test('SIGINT while the ZIP is made durable: heard before the commit, nothing is changed', () => {
    const before = workplace.storeHash();
    const atFsync = withFault('fsync', 'signal=SIGINT:when=1');
    const outcome = workplace.runUnder(atFsync, ...BULK);
    expect(outcome.stderr).toContain('onderbroken; er is niets gewijzigd');
    expect(outcome.code).toBe(130);
    expect(workplace.storeHash()).toBe(before);
    expect(workplace.zips()).toEqual([]);
    expect(spoolFiles(workplace)).toEqual([]);
  });

  test('four runs at once on one selection: every account once, one ZIP, the others busy or with nothing to do', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => workplace.start(...BULK)));
    expect(workplace.zips()).toHaveLength(1);
    expect(outcomes.filter(({ stdout }) => stdout.includes('aangemaakt'))).toHaveLength(1);
    for (const { code, stdout } of outcomes) {
      expect(code === 75 || (code === 0 && /aangemaakt|Niets te doen/.test(stdout))).toBe(true);
    }
  });

  test('a closed pipe does not stop a run that is saving', () => {
    const outcome = workplace.runUnder(
      ['bash', '-c', '"$@" | true; exit "${PIPESTATUS[0]}"', 'bash'],
      ...BULK,
    );
    expect(outcome.code).toBe(0);
    expect(workplace.zips()).toHaveLength(1);
    expect(statSync(join(workplace.folder, workplace.zips()[0] ?? '')).size).toBeGreaterThan(0);
  });

  test('a full stdout does not lose the ZIP: exit 3, in one line', () => {
    const outcome = workplace.runUnder(['bash', '-c', '"$@" > /dev/full', 'bash'], ...BULK);
    expect(outcome.code).toBe(3);
    expect(outcome.stderr).not.toMatch(/\.js:|Error/);
    expect(outcome.stderr.match(/^leerid: .*$/gm)).toHaveLength(1);
    expect(workplace.zips()).toHaveLength(1);
    expect(spoolFiles(workplace)).toEqual([]);
  });

  test.each(['is gone', 'has become empty'])(
    'a store that %s while its ZIP waits: a new one keeps the ZIP aside, and says where',
    (how) => {
      expect(workplace.runUnder(withFault('link', 'error=ENOSPC'), ...BULK).code).toBe(3);
      const [zip = ''] = spoolFiles(workplace);
      const issued = readFileSync(join(`${workplace.store}.spool`, zip));
      if (how === 'is gone') rmSync(workplace.store);
      else truncateSync(workplace.store);
      const imported = workplace.run('import', FIXTURE);
      expect(imported.code).toBe(0);
      const kept = /Ze staan nu in (\S+\.vervangen-\d{8}-\d{6}\.spool)\./.exec(imported.stderr)?.[1] ?? '';
      expect(readFileSync(join(kept, zip)).equals(issued)).toBe(true);
      expect(spoolFiles(workplace)).toEqual([]);
      // The next run leaves it alone, and check names it.
      expect(workplace.run('create', '--stamnummer', '945', '--yes').code).toBe(0);
      expect(readdirSync(kept)).toEqual([zip]);
      expect(workplace.run('check').stdout).toContain('vervangen');
    },
  );

  test('a store that was away while a new one was made, and comes back: its ZIP is found and delivered', async () => {
    expect(workplace.runUnder(withFault('link', 'error=ENOSPC'), ...BULK).code).toBe(3);
    const away = join(workplace.folder, 'weg.db');
    renameSync(workplace.store, away);
    expect(workplace.run('import', FIXTURE).code).toBe(0);
    renameSync(away, workplace.store);
    const next = workplace.run('create', '--stamnummer', '945', '--yes');
    expect(next.code).toBe(0);
    expect(next.stderr).toContain('alsnog afgeleverd');
    await expectPasswordsVerify(workplace, workplace.zips().find((name) => name.includes('techniek')) ?? '');
  });
});
