import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { FIXTURE, Workplace } from '../support/leerid.js';

describe('a file that is no store of ours', () => {
  const workplace = new Workplace();
  let whole: Buffer;
  beforeAll(() => {
    workplace.importFixture();
    whole = readFileSync(workplace.store);
  });
  afterAll(() => {
    workplace.remove();
  });
  const edit = (sql: string) => {
    const store = new Database(workplace.store);
    store.exec(sql);
    store.close();
  };
  const put = (content: string) => {
    writeFileSync(workplace.store, content, { mode: 0o600 });
  };
  /** Its mode, and the bytes of a file. */
  const look = () => {
    const stats = statSync(workplace.store);
    return `${stats.mode} ${stats.isDirectory() ? 'a folder' : workplace.storeHash()}`;
  };

  const KINDS: readonly (readonly [string, () => void, RegExp])[] = [
    [
      'of 0 bytes',
      () => {
        put('');
      },
      /er zijn nog geen leerlingen ingelezen in .*; begin met: leerid import/,
    ],
    [
      'of another program',
      () => {
        edit('PRAGMA application_id = 5');
      },
      /is geen gegevensbestand van leerid; kies een ander met --db/,
    ],
    [
      'of a newer version',
      () => {
        edit('PRAGMA user_version = 99');
      },
      /is gemaakt door een nieuwere versie van leerid; installeer eerst die versie/,
    ],
    [
      'of text',
      () => {
        put('Stamnummer;Voornaam\n'.repeat(200));
      },
      /is geen gegevensbestand van leerid/,
    ],
    [
      'that is a folder',
      () => {
        mkdirSync(workplace.store);
      },
      /is geen gegevensbestand van leerid/,
    ],
  ];

  describe.each(KINDS)('%s', (what, make, says) => {
    beforeAll(() => {
      rmSync(workplace.store, { recursive: true });
      if (what.startsWith('of a')) writeFileSync(workplace.store, whole, { mode: 0o600 });
      make();
    });
    const commands = [
      ['list'],
      ['history'],
      ['bulk', '--alles', '--yes'],
      ['reset', '--stamnummer', '945', '--yes'],
      ['check'],
      ['check', '--repair'],
      ['backup', 'kopie.db'],
      ...(what === 'of 0 bytes' ? [] : [['import', FIXTURE]]),
    ];
    test.each(commands.map((args) => [args]))('leerid %j: one line, and it stays as it is', (args) => {
      const before = look();
      const outcome = workplace.run(...args);
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      expect(outcome.stderr).toMatch(says);
      expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(look()).toBe(before);
      expect(workplace.zips()).toEqual([]);
    });
  });

  test('of 0 bytes: an import makes it a store', () => {
    rmSync(workplace.store, { recursive: true });
    writeFileSync(workplace.store, '', { mode: 0o600 });
    expect(workplace.run('import', FIXTURE).code).toBe(0);
    expect(workplace.run('check').code).toBe(0);
  });

  test.each([
    ['full of zeros', 40_960],
    ['of 0 bytes', 0],
  ])(
    '%s, as after a power cut, beside a copy that an import made: that copy is the answer',
    (_what, size) => {
      const folder = `${workplace.store}.backups`;
      const [older, newer] = ['20261101-080000', '20261102-080000'].map(
        (at) => `${folder}/voor-import-${at}.db`,
      );
      mkdirSync(folder, { mode: 0o700 });
      for (const copy of [older, newer]) writeFileSync(copy ?? '', whole, { mode: 0o600 });
      utimesSync(older ?? '', new Date(0), new Date(0));
      rmSync(workplace.store, { recursive: true, force: true });
      writeFileSync(workplace.store, Buffer.alloc(size), { mode: 0o600 });
      const { code, stderr } = workplace.run('list');
      expect(code).toBe(1);
      const [, command = ''] =
        /Zet de nieuwste automatische kopie terug met: leerid (.*)\n$/.exec(stderr) ?? [];
      expect(command).toBe(`restore ${newer} --force`);
      expect(workplace.run(...command.split(' ')).code).toBe(0);
      expect(workplace.run('list').stdout).toContain('Totaal aantal rijen: 200');
      rmSync(folder, { recursive: true });
    },
  );

  test.each([
    ['tables', 'ALTER TABLE student RENAME COLUMN first_name TO voornaam', 'list'],
    ['words', "UPDATE event SET kind = 'enrol\u00eded'", 'history'],
  ])(
    'a store whose %s are others, which SQLite finds whole: nothing is made, and it says what to do',
    (_what, sql, reader) => {
      writeFileSync(workplace.store, whole, { mode: 0o600 });
      edit(sql);
      const before = look();
      for (const args of [[reader], ['bulk', '--alles', '--yes'], ['check', '--repair']]) {
        const outcome = workplace.run(...args);
        expect(outcome.code).toBe(1);
        expect(outcome.stdout + outcome.stderr).toMatch(/is beschadigd/);
        expect(outcome.stdout + outcome.stderr).toMatch(/leerid restore/);
      }
      expect(look()).toBe(before);
    },
  );
});
