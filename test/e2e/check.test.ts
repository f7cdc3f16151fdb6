import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { checkSchema } from '#src/cli/json/check-schema.js';
import { checkJson } from '../support/check-json.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import { Workplace } from '../support/leerid.js';
import { withFault } from '../support/strace.js';
import { HELD_TO_PERMISSIONS } from '../support/unprivileged.js';

const FULL_DISK = withFault('link', 'error=ENOSPC');
/** Whatever file system is asked for is FAT. */
const ON_FAT = withFault('statfs', 'poke_exit=@arg2=444d000000000000');

describe('leerid check', () => {
  const workplace = new Workplace();
  const path = (name: string) => join(workplace.folder, name);
  const check = (...args: string[]) => checkJson(workplace.run('check', '--json', ...args), checkSchema);
  const codes = (...args: string[]) => check(...args).bevindingen.map(({ code }) => code);
  const DATA = ['type-unfit', 'no-official-data'];
  const edit = (sql: string) => {
    const store = new Database(workplace.store);
    store.exec(sql);
    store.close();
  };
  beforeAll(() => {
    workplace.importFixture();
    workplace.run('bulk', '--groep', '4de leerjaar', '--yes');
    workplace.run('create', '--stamnummer', '7720', '--yes');
  });
  afterAll(() => {
    workplace.remove();
  });

  test('all is well: exit 0, and what is worth a look', async () => {
    const before = workplace.storeHash();
    const holder = await holdRunLock(workplace.store);
    const { code, stdout, stderr } = workplace.run('check');
    await killAtOnce(holder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      "Nagekeken: 200 leerlingen, 60 LeerID's, 2 reeksen.\nAfgeleverde ZIP's: 2 heel.\n",
    );
    expect(stdout).toContain(
      'LET OP: 2 leerlingen van wie het type niet meer bij het onderwijs past: Ilyas Bouazza (2988), Lore Willems (5931)\n  Oplossing: geef hun het juiste type en een nieuw kaartje met leerid reset --type-past-niet\n',
    );
    expect(stdout).toContain("\nGegevensbestand en ZIP's zijn in orde, 2 dingen om na te kijken.\n");
    expect(workplace.run('check', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(workplace.storeHash()).toBe(before);
  });

  test('a store that was named on the line is named for the remedies too', () => {
    expect(workplace.run('check', '--db', workplace.store).stdout).toContain(
      `\nGeef bij elk van die opdrachten ook mee: --db ${workplace.store}\n`,
    );
    expect(workplace.run('check').stdout).not.toContain('--db');
  });

  test('what a run left beside a kept store, and a link to nothing, are no kept stores', () => {
    const kept = `${workplace.store}.vervangen-20261123-101500`;
    writeFileSync(`${kept}.lock`, '', { mode: 0o600 });
    symlinkSync(join(workplace.folder, 'weg.db'), `${kept}-2`);
    expect(codes()).toEqual(DATA);
    for (const name of [`${kept}.lock`, `${kept}-2`]) rmSync(name);
  });

  test('the same in JSON, with every pupil', () => {
    expect(check()).toMatchObject({
      inOrde: true,
      leerlingen: 200,
      leerIDs: 60,
      zips: { heel: 2, nietMeerOpHunPlaats: 0 },
      wachtwoorden: null,
      hersteld: false,
    });
    const [, official] = check().bevindingen;
    expect(official).toMatchObject({ code: 'no-official-data', ernst: 'gegevens', reeks: null, pad: null });
    expect(official?.leerlingen).toHaveLength(8);
  });

  test('the passwords in the ZIPs fit, and none of them is printed', () => {
    const [zip = ''] = workplace.zips();
    mkdirSync(path('uit'));
    workplace.run('print', zip, '--documenten', 'csv', '--output', 'uit');
    const csv = new TextDecoder().decode(
      workplace.unzip(join('uit', readdirSync(path('uit'))[0] ?? ''), 'leerid-mailmerge.csv'),
    );
    const outcome = workplace.run('check', '--wachtwoorden');
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('Wachtwoorden die passen: 10; 1 ZIP heeft geen Excel-bestand.');
    const secrets = [...csv.matchAll(/\b(?=[2-9a-z]*\d)(?=[2-9a-z]*[a-z])[2-9a-z]{6}\b/g)].map(
      ([word]) => word,
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const secret of secrets) expect(outcome.stdout + outcome.stderr).not.toContain(secret);
  });

  test('a ZIP that was changed, or moved away, or that others can read', () => {
    const [zip = ''] = workplace.zips();
    const bytes = readFileSync(path(zip));
    chmodSync(path(zip), 0o644);
    const open = workplace.run('check', '--quiet');
    expect(open.code).toBe(1);
    expect(open.stdout).toBe(
      `FOUT: anderen op deze computer kunnen dit lezen: ${path(zip)}\n  Oplossing: chmod 600 ${path(zip)}, of verwijder de ZIP als ze afgedrukt is\n`,
    );
    expect(workplace.run('check', '--repair', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(statSync(path(zip)).mode & 0o777).toBe(0o600);
    writeFileSync(path(zip), Buffer.concat([bytes, Buffer.from('x')]));
    expect(codes('--wachtwoorden')).toEqual(['zip-changed', ...DATA]);
    renameSync(path(zip), path('verplaatst.zip'));
    expect(check()).toMatchObject({ inOrde: true, zips: { heel: 1, nietMeerOpHunPlaats: 1 } });
    writeFileSync(path(zip), bytes, { mode: 0o600 });
  });

  test('a ZIP on a stick, where no rights can be taken from anybody, is no error and gets no such advice', () => {
    const [zip = ''] = workplace.zips();
    chmodSync(path(zip), 0o644);
    const outcome = workplace.runUnder(ON_FAT, 'check', '--repair', '--json');
    expect(statSync(path(zip)).mode & 0o777).toBe(0o644);
    chmodSync(path(zip), 0o600);
    const { inOrde, bevindingen } = checkJson(outcome, checkSchema);
    const [found] = bevindingen.filter(({ code }) => !DATA.includes(code));
    expect({ inOrde, found }).toMatchObject({
      inOrde: true,
      found: { code: 'zip-unprotected', ernst: 'let-op', pad: path(zip) },
    });
    expect(found?.oplossing).toBe(
      'verwijder de ZIP als ze afgedrukt is, en bewaar de schijf tot dan achter slot',
    );
  });

  test('a password that is another, and a card of nobody', () => {
    const accounts = "SELECT student_id FROM account WHERE password_hash IS NOT NULL AND type = 'basis'";
    const before = readFileSync(workplace.store);
    edit(
      `UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE student_id IN (${accounts} LIMIT 1 OFFSET 1)) WHERE student_id IN (${accounts} LIMIT 1)`,
    );
    const outcome = workplace.run('check', '--wachtwoorden', '--quiet');
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toMatch(
      /^FOUT: in de ZIP van .* past het wachtwoord niet bij het LeerID: .+ \(\d+\)\n/,
    );
    writeFileSync(workplace.store, before);
    expect(codes('--wachtwoorden')).toEqual(DATA);
  });

  test('an encrypted ZIP is tried with its password, and passed over without', () => {
    const password = { LEERID_ZIP_PASSWORD: 'vier woorden na elkaar' };
    const groep = ['--groep', '3de leerjaar'];
    expect(workplace.runWith(password, 'bulk', ...groep, '--yes', '--zip-wachtwoord').code).toBe(0);
    expect(codes('--wachtwoorden')).toEqual([...DATA, 'zip-locked']);
    const given = { LEERID_ZIP_PASSWORD: 'vijf andere woorden achter elkaar' };
    expect(workplace.runWith(given, 'check', '--wachtwoorden').stdout).toMatch(
      /zijn niet geprobeerd: het wachtwoord dat je gaf, past niet op de ZIP\n {2}Oplossing: zet het wachtwoord van de ZIP in de omgevingsvariabele LEERID_ZIP_PASSWORD\n/,
    );
    const outcome = workplace.runWith(password, 'check', '--wachtwoorden', '--json');
    const { wachtwoorden, bevindingen } = checkJson(outcome, checkSchema);
    expect(wachtwoorden?.juist).toBeGreaterThan(10);
    expect(bevindingen.map(({ code }) => code)).toEqual(DATA);
  });

  test('a ZIP that waits for a folder that is gone: found, then delivered elsewhere by --repair --output', () => {
    mkdirSync(path('stick'));
    workplace.runUnder(FULL_DISK, 'create', '--stamnummer', '945', '--yes', '--output', 'stick');
    rmSync(path('stick'), { recursive: true });
    expect(codes()).toEqual(['zip-waiting', ...DATA]);
    expect(workplace.run('check', '--repair', '--quiet')).toMatchObject({ code: 1 });
    mkdirSync(path('elders'));
    const outcome = workplace.run('check', '--repair', '--output', 'elders', '--json');
    const [zip = ''] = readdirSync(path('elders'));
    expect(checkJson(outcome, checkSchema)).toMatchObject({
      hersteld: true,
      inOrde: true,
      eerdereReeksen: [{ uitkomst: 'afgeleverd', zip: join(path('elders'), zip) }],
    });
    expect(zip).toMatch(/\.zip$/);
    expect(readdirSync(`${workplace.store}.spool`)).toEqual([]);
  });

  test('--output alone does nothing, so it is refused', () => {
    expect(workplace.run('check', '--output', 'elders')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'leerid: --output hoort bij --repair; geef ook --repair mee om af te leveren wat wacht, of laat --output weg\n',
    });
  });

  test('a store that others can read is refused everywhere but here, and --repair mends it', () => {
    chmodSync(workplace.store, 0o644);
    expect(workplace.run('list').code).toBe(1);
    expect(codes()).toEqual(['open-to-others', ...DATA]);
    expect(workplace.run('check', '--repair', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(workplace.run('list').code).toBe(0);
  });

  test.each(['spool', 'backups'])(
    'a folder .%s that keeps us out is a finding, also after --repair',
    (name) => {
      const folder = `${workplace.store}.${name}`;
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o000);
      const { code, stdout, stderr } = workplace.runUnder(HELD_TO_PERMISSIONS, 'check', '--quiet');
      const repaired = workplace.runUnder(HELD_TO_PERMISSIONS, 'check', '--repair', '--quiet');
      chmodSync(folder, 0o700);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toBe(
        `FOUT: deze map kan niet bekeken worden: geen toegang: ${folder}\n  Oplossing: kijk na van wie de map is. Werd leerid ooit met sudo uitgevoerd, dan is ze van de beheerder (root); zo wordt ze weer van jou: sudo chown -R "$USER" ${folder} && chmod 700 ${folder}\n`,
      );
      expect(repaired).toEqual({ code: 1, stdout, stderr: '' });
      expect(workplace.run('check', '--quiet').code).toBe(0);
    },
  );

  test('rights on what is of another owner stay, and the finding with them', () => {
    const folder = `${workplace.store}.backups`;
    chmodSync(folder, 0o755);
    chmodSync(workplace.store, 0o644);
    const refusing = withFault('/chmod', 'error=EPERM');
    const { code, stdout, stderr } = workplace.runUnder(refusing, 'check', '--repair', '--quiet');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.match(/FOUT: anderen op deze computer kunnen dit lezen/g)).toHaveLength(2);
    expect(workplace.run('check', '--repair', '--quiet').code).toBe(0);
  });

  test('a broken store: one finding with what to do, exit 1; no store: one line', () => {
    truncateSync(workplace.store, 30_000);
    const { code, stdout } = workplace.run('check');
    expect(code).toBe(1);
    expect(stdout).toContain('FOUT: het gegevensbestand is beschadigd');
    expect(stdout).toContain('leerid restore KOPIE --force');
    expect(checkJson(workplace.run('check', '--json'), checkSchema)).toMatchObject({
      inOrde: false,
      leerlingen: null,
    });
    chmodSync(`${workplace.store}.backups`, 0o000);
    const closed = workplace.runUnder(HELD_TO_PERMISSIONS, 'check', '--json');
    chmodSync(`${workplace.store}.backups`, 0o700);
    expect(checkJson(closed, checkSchema).bevindingen.map((finding) => finding.code)).toEqual([
      'store-broken',
      'folder-closed',
    ]);
    const none = workplace.run('check', '--db', 'nergens.db');
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain('er zijn nog geen leerlingen ingelezen');
  });
});
