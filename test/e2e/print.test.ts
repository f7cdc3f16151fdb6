import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from '#src/cli/json/print-schema.js';
import { checkJson } from '../support/check-json.js';
import { Workplace } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';
import { KEYS, Screen } from '../support/screen.js';
import { Wizards } from '../support/wizards.js';
import { withFault } from '../support/strace.js';

describe('print', () => {
  const workplace = new Workplace();
  const { folder } = workplace;
  let zip: string;
  beforeAll(() => {
    workplace.importFixture();
    workplace.run('bulk', '--groep', '4de leerjaar', '--wachtwoordtype', 'afbeeldingen', '--yes');
    zip = workplace.zips()[0] ?? '';
    // Nothing of it is looked at.
    renameSync(workplace.store, join(folder, 'elders.db'));
  });
  afterAll(() => {
    workplace.remove();
  });

  test('makes the same PDFs, byte for byte, without a store', () => {
    const outcome = workplace.run('print', zip);
    expect(outcome).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Volgende stap: druk') as string,
    });
    expect(outcome.stdout).toMatch(/^Kaartjes van 10 LeerID's, gemaakt op \d+ \w+ \d{4} \(leerid-/);
    const again = workplace.zips().find((name) => name.includes('herdruk')) ?? '';
    expect(outcome.stdout).toContain(`\n${join(folder, again)}\n`);
    for (const name of [
      'leerid-kaartjes-a4.pdf',
      'leerid-stickers-105x48-vel.pdf',
      'leerid-stickers-105x48-rol.pdf',
    ]) {
      const bytes = Buffer.from(workplace.unzip(again, name));
      expect(bytes.length).toBeGreaterThan(10_000);
      expect(bytes.equals(workplace.unzip(zip, name))).toBe(true);
    }
    expect(existsSync(workplace.store)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.print'))).toEqual([]);
  });

  test('--dry-run and --json say the same and write nothing', () => {
    const before = readdirSync(folder);
    const looked = checkJson(workplace.run('print', zip, '--dry-run', '--json'), printSchema);
    expect(looked).toMatchObject({
      bron: join(folder, zip),
      aantal: 10,
      zip: null,
      bestanden: [],
      versleuteld: false,
    });
    expect(readdirSync(folder)).toEqual(before);
    const made = checkJson(workplace.run('print', zip, '--json', '--quiet'), printSchema);
    expect(made).toMatchObject({ aantal: 10, datum: looked.datum, bestanden: expect.any(Array) as [] });
    expect(readFileSync(made.zip ?? '').length).toBeGreaterThan(10_000);
  });

  test('every refusal is one line, exits 1 and leaves nothing', () => {
    const again = workplace.zips().find((name) => name.includes('herdruk')) ?? '';
    const before = readdirSync(folder);
    for (const [path, reason] of [
      ['weg.zip', 'bestaat niet'],
      ['.', 'is een map'],
      ['elders.db', 'is geen ZIP'],
      [again, "heeft alleen PDF's"],
    ] as const) {
      const { code, stdout, stderr } = workplace.run('print', path);
      expect([path, code, stdout, stderr.split('\n').length]).toEqual([path, 1, '', 2]);
      expect(stderr).toContain(reason);
    }
    expect(workplace.run('print').code).toBe(2);
    expect(workplace.run('print', zip, '--output', 'nergens').code).toBe(1);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a signal at the last moment, and a full disk, leave no ZIP; what a killed run left is cleaned away by the next', () => {
    const output = join(folder, 'uit');
    mkdirSync(output);
    const cutOff = (signal: string) =>
      workplace.runUnder(withFault('fsync', `signal=${signal}:when=1`), 'print', zip, '--output', output);
    const { code, stderr } = cutOff('SIGTERM');
    expect([code, readdirSync(output)]).toEqual([143, []]);
    expect(stderr).toContain('onderbroken; er is niets gewijzigd');
    const full = workplace.runUnder(
      withFault('fsync', 'error=ENOSPC:when=1'),
      'print',
      zip,
      '--output',
      output,
    );
    expect([full.code, readdirSync(output)]).toEqual([1, []]);
    expect(full.stderr).toContain(`de ZIP kan niet geschreven worden in ${output}: de schijf is vol`);
    cutOff('SIGKILL');
    expect(readdirSync(output)).toEqual([expect.stringMatching(/^\.leerid-.*\.print$/)]);
    expect(workplace.run('print', zip, '--output', output).code).toBe(0);
    expect(readdirSync(output)).toEqual([expect.stringMatching(/herdruk-4de-leerjaar\.zip$/)]);
  });
});

const PASSWORD = 'vier losse woorden';
const SECRET = { LEERID_ZIP_PASSWORD: PASSWORD };

describe('an encrypted ZIP', () => {
  let workplace: Workplace;
  beforeEach(() => {
    workplace = new Workplace();
    workplace.importFixture();
  });
  afterEach(() => {
    workplace.remove();
  });

  test('is never readable on the disk, spool included, and opens with 7-Zip', () => {
    const log = join(workplace.folder, 'strace.log');
    const trace = [
      'strace',
      '-f',
      '-qq',
      '-s',
      '300',
      '-e',
      'trace=write,pwrite64,writev',
      '-o',
      log,
    ] as const;
    const outcome = workplace.runUnder(
      ['env', `LEERID_ZIP_PASSWORD=${PASSWORD}`, ...trace],
      ...['bulk', '--groep', '4de leerjaar', '--yes', '--zip-wachtwoord', '--quiet'],
    );
    expect(outcome.code).toBe(0);
    const written = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => !/ write\([12], /.test(line));
    expect(written.some((line) => line.includes('PK\\3\\'))).toBe(true);
    for (const readable of ['%PDF', '[Content_Types]', PASSWORD])
      expect(written.filter((line) => line.includes(readable))).toEqual([]);
    const [zip = ''] = workplace.zips();
    const list = execFileSync('7z', ['l', '-slt', join(workplace.folder, zip)], { encoding: 'utf8' });
    expect(list.match(/^Method = AES-256/gm)).toHaveLength(4);
    expect(
      execFileSync('7z', ['t', `-p${PASSWORD}`, join(workplace.folder, zip)], { encoding: 'utf8' }),
    ).toContain('Everything is Ok');
    const everything = [workplace.store, join(workplace.folder, zip)].map((path) => readFileSync(path));
    for (const bytes of everything) expect(bytes.includes(PASSWORD)).toBe(false);
  });

  test('one that waited in the spool is delivered without its password', () => {
    const killAtLink = withFault('link', 'signal=SIGKILL:when=1');
    workplace.runUnder(
      ['env', `LEERID_ZIP_PASSWORD=${PASSWORD}`, ...killAtLink],
      ...['bulk', '--groep', '4de leerjaar', '--yes', '--zip-wachtwoord'],
    );
    expect(workplace.zips()).toEqual([]);
    expect(workplace.run('create', '--stamnummer', '945', '--yes').stderr).toContain('alsnog afgeleverd');
    const zip = workplace.zips().find((name) => name.includes('4de')) ?? '';
    const { code, stdout, stderr } = workplace.runWith(SECRET, 'print', zip);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('7-Zip') as string });
    expect(stdout).toContain("Kaartjes van 10 LeerID's");
    const again = workplace.zips().find((name) => name.includes('herdruk')) ?? '';
    expect(readFileSync(join(workplace.folder, again)).includes('%PDF')).toBe(false);
  });

  test('the password is never an argument, and without a terminal it has to be in the variable', () => {
    const bulk = ['bulk', '--groep', '4de leerjaar', '--yes'];
    for (const args of [
      ['--zip-wachtwoord=geheim12'],
      ['--zip-wachtwoord', 'geheim12'],
      ['--debug', '--zip-wachtwoord=geheim12'],
    ]) {
      const { code, stderr } = workplace.run(...bulk, ...args);
      expect(code).toBe(2);
      expect(stderr).toContain('geschiedenis van je shell');
      expect(stderr).not.toContain('geheim12');
    }
    expect(workplace.run(...bulk, '--zip-wachtwoord')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('LEERID_ZIP_PASSWORD') as string,
    });
    expect(workplace.runWith({ LEERID_ZIP_PASSWORD: 'kort' }, ...bulk, '--zip-wachtwoord')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('minstens 8 tekens') as string,
    });
    expect(workplace.zips()).toEqual([]);
    const open = workplace.runWith(SECRET, ...bulk, '--debug', '--json');
    expect(open.stderr).toContain('wordt de ZIP niet versleuteld');
    expect(open.stdout + open.stderr).not.toContain(PASSWORD);
    expect(JSON.parse(open.stdout)).toMatchObject({ versleuteld: false });
  });

  test('on a terminal it is asked twice and not shown; print asks for it, three times at most', async () => {
    const made = await runOnTerminal(
      workplace,
      ['create', '--stamnummer', '945', '--zip-wachtwoord'],
      [
        ['Wachtwoord voor de ZIP', 'kort\r'],
        ['minstens 8 tekens', `${PASSWORD}\r`],
        ['Hetzelfde wachtwoord', 'iets anders\r'],
        ['niet hetzelfde', `${PASSWORD}\r`],
        ['Bewaren en afdrukken?', 'j\r'],
      ],
    );
    expect(made.code).toBe(0);
    expect(made.screen).toContain('7-Zip');
    expect(made.raw).not.toContain(PASSWORD);
    expect(made.raw).not.toContain('kort');
    workplace.runWith(SECRET, 'bulk', '--groep', '4de leerjaar', '--yes', '--zip-wachtwoord');
    const zip = workplace.zips().find((name) => name.includes('4de')) ?? '';
    const wrong = await runOnTerminal(
      workplace,
      ['print', zip],
      [
        ['Wachtwoord van de ZIP', 'fout een\r'],
        ['nog 2 keer', 'fout twee\r'],
        ['nog 1 keer', 'fout drie\r'],
      ],
    );
    expect(wrong.code).toBe(1);
    expect(wrong.screen).toMatch(/leerid: het wachtwoord past\s+niet op/);
    const right = await runOnTerminal(
      workplace,
      ['print', zip],
      [
        ['Wachtwoord van de ZIP', 'fout een\r'],
        ['nog 2 keer', `${PASSWORD}\r`],
      ],
    );
    expect(right.code).toBe(0);
    expect(right.screen).toContain('herdruk-4de-leerjaar.zip');
    expect(right.raw).not.toContain(PASSWORD);
  });
});

describe('encryption in the wizard', () => {
  const wizards = new Wizards();
  afterEach(() => {
    wizards.close();
  });
  afterAll(() => {
    wizards.remove();
  });

  test.each([80, 40])('is a line above the rows, at %d columns', async (cols) => {
    const workplace = wizards.workplace();
    workplace.importFixture();
    const screen = new Screen(workplace, ['create', '--stamnummer', '945'], { cols });
    await screen.answers(
      [/Bewaren en afdrukken\? \(j/, `a${KEYS.enter}`],
      ['kijk na', KEYS.down.repeat(4)],
      [/> De ZIP versleutelen.*: nee/, KEYS.enter],
      ['Wachtwoord voor de ZIP', `${PASSWORD}${KEYS.enter}`],
      ['Hetzelfde wachtwoord', `${PASSWORD}${KEYS.enter}`],
      [/> De ZIP versleutelen.*: ja/, KEYS.up.repeat(4)],
      ['> Bewaren en afdrukken', KEYS.enter],
    );
    expect(await screen.exits()).toBe(0);
    expect(screen.history().replace(/\s+/g, ' ')).toContain(
      'De ZIP is versleuteld (AES-256). Open ze met 7-Zip',
    );
    expect(screen.history()).not.toContain(PASSWORD);
    const [zip = ''] = workplace.zips();
    expect(readFileSync(join(workplace.folder, zip)).includes('%PDF')).toBe(false);
  });
});
