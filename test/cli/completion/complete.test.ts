import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { complete } from '#src/cli/completion/complete.js';
import { makeProgram } from '../../support/program.js';
import { addSchool, addStudents, inStore, makeTestFolder, NOW } from '../../support/store-samples.js';

const GROUP = '1e lj 3e gr Wetenschappen-wiskunde ASO';
const HOSTILE = '$(rm -rf ~) `id` "x"';

const folder = makeTestFolder();

beforeAll(() => {
  inStore(folder.store, (store) => {
    const school = addSchool(store);
    addStudents(store, school, [
      { stamnummer: '945', groupName: GROUP, className: '5WeWiA' },
      { stamnummer: '0946', lastName: 'Daniëls', groupName: GROUP, className: '5WeWiB' },
      { stamnummer: '947', groupName: '10de leerjaar', className: "Bob's klas" },
      {
        stamnummer: '948',
        groupName: '4de leerjaar',
        firstName: 'Ta\tb\nby',
        lastName: '\u001B[31mRood\u202E',
      },
      { stamnummer: '949', groupName: HOSTILE },
      { stamnummer: '950', groupName: 'Vroeger', enrolledUntil: '2025-08-31' },
    ]);
    addStudents(store, addSchool(store, { number: '098765', name: 'Sint-Élisabeth' }), [
      { stamnummer: '1', groupName: 'OKAN' },
    ]);
  });
});

afterAll(() => {
  folder.remove();
});

async function answer(...words: readonly string[]): Promise<string> {
  return await complete(makeProgram(), words, NOW);
}

/** The values that are offered for the last word; the store is the test's own. */
async function values(...words: readonly string[]): Promise<string[]> {
  const [command = '', ...rest] = words;
  const lines = (await answer(command, '--db', folder.store, ...rest)).split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith(':'))
    .map((line) => line.split('\t')[0] ?? '');
}

test.each<[words: string[], expected: string[]]>([
  [['list', '--groep', '1e'], [GROUP]],
  [['list', '--groep', '1e lj 3e gr W'], [GROUP]],
  [['list', '--groep', '1E LJ'], [GROUP]],
  [['list', '--groep', '1e lj '], [GROUP]],
  [['list', '--groep=1e'], [GROUP]],
  [['bulk', '--niet-groep', '4'], ['4de leerjaar']],
  [
    ['list', '--groep', ''],
    [HOSTILE, GROUP, '4de leerjaar', '10de leerjaar', 'OKAN'],
  ],
  [['list', '--groep', 'V'], []],
  [['list', '--ook-uitgeschreven', '--groep', 'V'], ['Vroeger']],
  [['list', '--status', 'inactief', '--groep', 'V'], ['Vroeger']],
  [['list', '--instelling', '098765', '--groep', ''], ['OKAN']],
  [['list', '--instelling', 'nergens', '--groep', ''], []],
  [
    ['list', '--klas', '5wew'],
    ['5WeWiA', '5WeWiB'],
  ],
  [['list', '--niet-klas=B'], ["Bob's klas"]],
  [
    ['create', '--stamnummer', '94'],
    ['945', '947', '948', '949'],
  ],
  [['show', '--stamnummer', '09'], ['0946']],
  [
    ['list', '--instelling', ''],
    ['034512', '098765'],
  ],
  [['list', '--status', 'a'], ['actief']],
  [
    ['bulk', '--wachtwoordtype='],
    ['woord', 'afbeeldingen'],
  ],
  [['list', '--zoek', ''], []],
  [['list', '--onzin', ''], []],
  [['list', 'x', ''], []],
  [['list', '--json='], []],
])('%j: %j', async (words, expected) => {
  expect((await values(...words)).sort()).toEqual([...expected].sort());
});

test.each<[words: string[], expected: string[]]>([
  [['l'], ['list']],
  [['import', '--voor'], ['--voorbeeld']],
  [
    ['list', '--st'],
    ['--stamnummer', '--status'],
  ],
  [['list', '--stamnummer', '1', '--status', 'actief', '--st'], ['--stamnummer']],
  [['list', '--groep', '--st'], []],
  [['list', '--', '--st'], []],
  [['help', 'fi'], ['filters']],
  [['help', 'i'], ['import']],
  [['help', 'filters', ''], []],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish', 'powershell'],
  ],
  [['onzin', ''], []],
])('%j: %j', async (words, expected) => {
  const lines = (await answer(...words)).trimEnd().split('\n');
  expect(lines.slice(0, -1).map((line) => line.split('\t')[0])).toEqual(expected);
});

test('groups come in natural order with the number of their pupils, pupils with their name', async () => {
  expect(await answer('list', '--db', folder.store, '--groep', '')).toContain(
    '4de leerjaar\t1 leerling\n10de leerjaar\t1 leerling\n',
  );
  expect(await answer('list', '--db', folder.store, '--groep', '1e')).toBe(`${GROUP}\t2 leerlingen\n:36\n`);
  expect(await answer('list', `--db=${folder.store}`, '--stamnummer', '0')).toBe(
    '0946\tIvica Daniëls\n:36\n',
  );
});

test('a name can not steer the shell, nor look like another line', async () => {
  expect(await answer('list', '--db', folder.store, '--stamnummer', '948')).toBe(
    '948\tTa b by [31mRood\n:36\n',
  );
});

test.each([
  [['import', ''], ':0\n'],
  [['import', '--voorbeeld', ''], ':0\n'],
  [['import', '--kolom', 'a=b', 'x'], ':0\n'],
  [['list', '--db', ''], ':0\n'],
  [['list', '--db=x'], ':0\n'],
  [['create', '--output', ''], ':16\n'],
  [['import', 'a', ''], ':36\n'],
])('%j: files, folders or nothing by the shell itself: %j', async (words, expected) => {
  expect(await answer(...words)).toBe(expected);
});

describe('without a store that can be read, nothing is offered and nothing is made', () => {
  const cases: Record<string, (path: string) => void> = {
    'no store': () => undefined,
    'another file': (path) => {
      writeFileSync(path, 'geen gegevensbestand', { mode: 0o600 });
    },
    'an empty file': (path) => {
      writeFileSync(path, '', { mode: 0o600 });
    },
    'a newer store': (path) => {
      inStore(path, (store) => store.pragma('user_version = 9999'));
    },
    'a store that another run is writing to': (path) => {
      inStore(path, (store) => addStudents(store, addSchool(store), [{}]));
      busy.push(new Database(path));
      busy.at(-1)?.exec('BEGIN EXCLUSIVE');
    },
  };
  const busy: Database.Database[] = [];
  const place = makeTestFolder();
  afterAll(() => {
    busy.forEach((store) => store.close());
    place.remove();
  });

  test.each(Object.keys(cases))('%s', async (name) => {
    const path = join(place.path, `${name}.db`);
    cases[name]?.(path);
    const before = existsSync(path) ? readFileSync(path) : null;
    const files = readdirSync(place.path);
    expect(await answer('list', '--db', path, '--groep', '')).toBe(':36\n');
    expect(await answer('list', '--db', path, '--stamnummer', '')).toBe(':36\n');
    expect(await answer('list', '--db', path, '--instelling', '')).toBe(':36\n');
    expect(existsSync(path) ? readFileSync(path) : null).toEqual(before);
    expect(readdirSync(place.path)).toEqual(files);
  });

  test('a store that others can read', async () => {
    chmodSync(folder.store, 0o644);
    const given = await values('list', '--groep', '');
    chmodSync(folder.store, 0o600);
    expect(given).toEqual([]);
  });
});
