import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import Database from 'better-sqlite3';
import { filesWith } from '../support/find-bytes.js';
import { Workplace } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';
import { readPdfText } from '../support/read-pdf.js';
import { readWorkbook } from '../support/read-workbook.js';
import { runWatched } from '../support/watch-process.js';

/** Of a gevorderd account. */
const STAMNUMMER = '945';
const CANARY = 'Kanarie.7vliegt';
const SECOND = 'Merel+8zingt';
const PDF = 'leerid-kaartjes-a4.pdf';

describe('a password that is typed', () => {
  const workplace = new Workplace();
  const [temporary, home] = [join(workplace.folder, 'tijdelijk'), join(workplace.folder, 'thuis')];
  const env = { TMPDIR: temporary, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const hashOf = (): string => {
    const store = new Database(workplace.store, { readonly: true });
    const sql = `SELECT password_hash FROM account WHERE username = 'ivica.cauberghs'`;
    const hash = store.prepare(sql).pluck().get();
    store.close();
    return String(hash);
  };
  beforeAll(() => {
    workplace.importFixture();
    mkdirSync(temporary);
    mkdirSync(home);
  });
  afterAll(() => {
    workplace.remove();
  });

  test('by a script is in the ZIP, and nowhere else', async () => {
    const args = ['create', '--stamnummer', STAMNUMMER, '--password-stdin', '--yes', '--json', '--debug'];
    const { code, stdout, stderr, seen } = await runWatched(workplace, args, { input: `${CANARY}\n`, env });
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain(CANARY);
    expect(seen.join('\n')).toContain('--password-stdin');
    expect(seen.join('\n')).not.toContain(CANARY);
    const [zip = ''] = workplace.zips();
    expect(readPdfText(workplace.unzip(zip, PDF))).toContain(CANARY);
    expect(bcrypt.compareSync(CANARY, hashOf())).toBe(true);
    expect(filesWith(workplace.folder, CANARY)).toEqual([]);
    expect([
      ...readdirSync(temporary),
      ...readdirSync(home),
      ...readdirSync(`${workplace.store}.spool`),
    ]).toEqual([]);
    for (const told of [
      ['history', '--detail', '--json'],
      ['show', '--stamnummer', STAMNUMMER, '--json'],
      ['batches', '--json'],
    ])
      expect(workplace.run(...told, '--debug')).toMatchObject({
        code: 0,
        stdout: expect.not.stringContaining(CANARY) as string,
        stderr: expect.not.stringContaining(CANARY) as string,
      });
  });

  test('by a person is not shown while it is typed, not even its length', async () => {
    const before = hashOf();
    const { code, raw } = await runOnTerminal(
      workplace,
      ['reset', '--stamnummer', STAMNUMMER, '--eigen-wachtwoord'],
      [
        ['Wachtwoord van de leerling', `${SECOND}\r`],
        ['Hetzelfde wachtwoord', `${CANARY}\r`],
        ['niet hetzelfde', `${SECOND}\r`],
        ['Bewaren en afdrukken?', 'j\r'],
      ],
      { env },
    );
    expect(code).toBe(0);
    const [asked = ''] = raw.split('Bewaren en afdrukken?');
    for (const trace of [SECOND, CANARY, SECOND.slice(0, 4), CANARY.slice(0, 4), '***', '•'])
      expect(asked).not.toContain(trace);
    expect(bcrypt.compareSync(SECOND, hashOf())).toBe(true);
    // Neither the password nor the hash that it replaced is left in a free page of the store.
    expect(filesWith(workplace.folder, SECOND)).toEqual([]);
    expect(readFileSync(workplace.store).includes(before)).toBe(false);
  });

  test.each([
    [['--eigen-wachtwoord', CANARY]],
    [[`--eigen-wachtwoord=${CANARY}`]],
    [[`--password-stdin=${CANARY}`]],
    [['--password-stdin', CANARY]],
    [['--wachtwoord', CANARY]],
    [[`--password=${CANARY}`]],
  ])('is never an option, and is not repeated: %p', (options) => {
    const outcome = workplace.run('reset', '--stamnummer', STAMNUMMER, '--yes', '--debug', ...options);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).not.toContain(CANARY);
  });

  test.each([
    ['nothing', ''],
    ['an empty line', '\nKanarie.7vliegt\n'],
    ['a space in it', 'Kanarie 7vliegt\n'],
    ['more than bcrypt reads', `${'é'.repeat(37)}\n`],
    ['a control character', 'Kanarie\u001B[2J7\n'],
    ['too short', 'Kan7\n'],
    ['no end', 'x'.repeat(5_000_000)],
  ])('with %s is refused without being told', async (_name, input) => {
    const before = workplace.storeHash();
    const args = ['reset', '--stamnummer', STAMNUMMER, '--password-stdin', '--yes', '--debug'];
    const { code, stdout, stderr } = await runWatched(workplace, args, { input });
    expect([code === 1 || code === 2, stdout]).toEqual([true, '']);
    expect(stderr).not.toMatch(/Kanarie|Kan7|ééé|xxxx/);
    expect(workplace.storeHash()).toBe(before);
  });

  test('is the same however the letters with accents were typed', async () => {
    const args = ['reset', '--stamnummer', STAMNUMMER, '--password-stdin', '--yes'];
    expect((await runWatched(workplace, args, { input: 'Zoe\u0308.7lacht\n' })).code).toBe(0);
    expect(bcrypt.compareSync('Zo\u00EB.7lacht', hashOf())).toBe(true);
  });
});

describe('passwords that are made', () => {
  const workplace = new Workplace();
  const opened = join(workplace.folder, 'geopend');
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test('are in the ZIP, and nowhere else; nothing is written anywhere else than beside store and ZIP', () => {
    const strace = ['-f', '-qq', '-o', opened, '-e', 'trace=?open,?creat,openat,?mkdir,mkdirat'];
    const bulk = ['bulk', '--groep', '1e lj 3e gr', '--documenten', 'excel', '--yes', '--json', '--debug'];
    const { code, stdout, stderr } = workplace.runUnder(['strace', ...strace], ...bulk);
    expect(code).toBe(0);
    const [zip = ''] = workplace.zips();
    const { rows } = readWorkbook(workplace.unzip(zip, 'leerid-accounts.xlsx'));
    const passwords = rows.slice(1).map((row) => row[5] ?? '');
    expect(passwords).toHaveLength(14);
    for (const password of passwords) {
      expect(stdout + stderr).not.toContain(password);
      expect(filesWith(workplace.folder, password)).toEqual([]);
    }
    const writing = readFileSync(opened, 'utf8')
      .split('\n')
      // The end of a call during which another thread made one: its path stands at its beginning.
      .filter((line) => !line.includes(' resumed>'))
      .filter((line) => /O_WRONLY|O_RDWR|O_CREAT|mkdir|creat\(/.test(line))
      .map((line) => /"([^"]*)"/.exec(line)?.[1] ?? line);
    expect(writing.length).toBeGreaterThan(3);
    const ours = [workplace.folder, '/dev/'];
    expect(writing.filter((path) => !ours.some((start) => path.startsWith(start)))).toEqual([]);
  });
});
