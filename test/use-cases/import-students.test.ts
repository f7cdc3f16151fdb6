import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LeeridError } from '#src/domain/errors.js';
import { EVERYONE } from '#src/domain/selection.js';
import { allInstitutions } from '#src/store/institutions.js';
import type { ImportResult } from '#src/use-cases/import-students.js';
import { listGroups, showStudent } from '#src/use-cases/list-students.js';
import type { Notice, Stage } from '#src/use-cases/run.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import { allStudents, HEADER, importRows } from '../support/import-samples.js';
import {
  codeOfAsync,
  detailsOfAsync,
  inStore,
  makeRun,
  makeTestFolder,
  TODAY,
  type TestFolder,
} from '../support/store-samples.js';

const NOAH = '034512;0101;Noah;De Boel;4de leerjaar';
const MIA = '034512;0102;Mia;Aerts;1e lj 3e gr Economie ASO';
let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

/** The kinds of comparison of an import, in the order of the list. */
async function kinds(
  rows: readonly string[],
  options: Parameters<typeof importRows>[2] = {},
): Promise<string[]> {
  return (await importRows(folder, rows, options)).pupils.map(({ comparison }) => comparison.kind);
}

function history(stamnummer: string): unknown[] {
  const { history: events } = showStudent({ stamnummers: [stamnummer] }, makeRun(folder.store));
  return events.map(({ kind, detail }) => [kind, detail]);
}

test('a first list: pupils, institution, education, and a last day where the list has none', async () => {
  const result = await importRows(folder, [NOAH, MIA, '034512;0103;Jan;Claes;1ste leerjaar A']);
  expect(institutionsOf(result)).toEqual(['Instelling 034512']);
  expect(result).toMatchObject({
    assumedUntil: '2027-08-31',
    rejectsPath: null,
  });
  expect(allStudents(folder)).toMatchObject([
    { stamnummer: '0102', lastName: 'Aerts', education: 'gevorderd', enrolledUntil: '2027-08-31' },
    { stamnummer: '0103', lastName: 'Claes', education: null },
    { stamnummer: '0101', lastName: 'De Boel', education: 'basis', institution: { number: '034512' } },
  ]);
  expect(history('0101')).toEqual([['enrolled', { groupName: '4de leerjaar' }]]);
  expect(statSync(folder.store).mode & 0o777).toBe(0o600);
});

test('the same list again changes nothing', async () => {
  await importRows(folder, [NOAH, MIA]);
  const before = allStudents(folder);
  expect(await kinds([NOAH, MIA])).toEqual(['same', 'same']);
  expect(allStudents(folder)).toEqual(before);
  expect(history('0101')).toHaveLength(1);
});

const WITH_ACCOUNT = `${HEADER};Gebruikersnaam;Type;Status`;

test('who changes name or group keeps the account, and the history says what changed', async () => {
  await importRows(folder, [`${NOAH};noah.deboel;basis;Actief`], { header: WITH_ACCOUNT });
  expect(await kinds(['034512;0101;Noah;De Boel-Claes;5de leerjaar'])).toEqual(['changed']);
  expect(allStudents(folder)).toMatchObject([
    { lastName: 'De Boel-Claes', groupName: '5de leerjaar', account: { username: 'noah.deboel' } },
  ]);
  expect(history('0101').at(-1)).toEqual([
    'moved',
    { lastName: ['De Boel', 'De Boel-Claes'], groupName: ['4de leerjaar', '5de leerjaar'] },
  ]);
});

test('accounts of the list are taken over, once', async () => {
  const rows = [
    `${NOAH};noah.deboel;basis;Actief`,
    `${MIA};mia.aerts;;Inactief`,
    '034512;0103;Jan;Claes;4de leerjaar;;;Geen account',
  ];
  await importRows(folder, rows, { header: WITH_ACCOUNT });
  expect(await kinds(rows, { header: WITH_ACCOUNT })).toEqual(['same', 'same', 'same']);
  expect(allStudents(folder).map(({ account }) => account)).toMatchObject([
    {
      username: 'mia.aerts',
      type: 'gevorderd',
      passwordKind: null,
      passwordSetAt: null,
      deactivatedAt: '2026-11-23T09:15:00.000Z',
    },
    null,
    { username: 'noah.deboel', type: 'basis', deactivatedAt: null },
  ] as object[]);
  expect(history('0102').map((event) => (event as unknown[])[0])).toEqual(['enrolled', 'account-taken-over']);
});

test('an account is taken over for a pupil who was there already', async () => {
  await importRows(folder, [NOAH]);
  expect(await kinds([`${NOAH};noah.deboel;;`], { header: WITH_ACCOUNT })).toEqual(['same']);
  expect(allStudents(folder)).toMatchObject([{ account: { username: 'noah.deboel', type: 'basis' } }]);
});

test('a username that was issued to another pupil is refused, whatever its case', async () => {
  await importRows(folder, [`${NOAH};élise;basis;Actief`], { header: WITH_ACCOUNT });
  const row = `${MIA};ÉLISE;gevorderd;Actief`;
  await expect(importRows(folder, [NOAH + ';;;', row], { header: WITH_ACCOUNT })).rejects.toMatchObject({
    code: 'list-bad-rows',
    details: { issues: [{ line: 3, column: 'Gebruikersnaam', value: 'ÉLISE', code: 'username-issued' }] },
  });
  expect(allStudents(folder)).toHaveLength(1);
});

test('a row that the store finds bad is written with its cells, its number masked', async () => {
  const header = `${WITH_ACCOUNT};INSZ`;
  await importRows(folder, [`${NOAH};élise;basis;Actief;`], { header });
  const rows = [`${NOAH};;;;`, `${MIA};ÉLISE;gevorderd;Actief;85073003328`];
  const { rejectsPath } = await importRows(folder, rows, { header, skipBadRows: true });
  const [, row] = readFileSync(rejectsPath ?? '', 'utf8').split('\r\n');
  expect(row).toMatch(
    /^3;".*";034512;0102;Mia;Aerts;1e lj 3e gr Economie ASO;ÉLISE;gevorderd;Actief;85\.07\.30-\*/,
  );
});

test('an account of unknown type, for a pupil whose education does not tell, is refused', async () => {
  await expect(
    importRows(folder, ['034512;0103;Jan;Claes;1ste leerjaar A;jan;;'], { header: WITH_ACCOUNT }),
  ).rejects.toMatchObject({ details: { issues: [{ line: 2, code: 'account-type-undecided' }] } });
});

test('one bad row: nothing is stored', async () => {
  const rows = [NOAH, '034512;;Mia;Aerts;4de leerjaar', '034512;0101;Dubbel;Nummer;4de leerjaar'];
  await expect(importRows(folder, rows)).rejects.toMatchObject({
    code: 'list-bad-rows',
    details: {
      issues: [
        { line: 3, code: 'empty-required' },
        { line: 4, code: 'stamnummer-duplicate' },
      ],
    },
  });
  expect(readdirSync(folder.path)).toEqual(['lijst.csv']);
});

test('bad rows may be skipped: the good are stored, the bad stand with their reason in a file beside the list', async () => {
  const result = await importRows(folder, [NOAH, '034512;;Mia;Aerts;4de leerjaar'], { skipBadRows: true });
  expect(allStudents(folder)).toHaveLength(1);
  expect(result.rejectsPath).toBe(join(folder.path, 'lijst-fouten.csv'));
  expect(readFileSync(result.rejectsPath ?? '', 'utf8')).toContain('Aerts');
});

test('a list of bad rows alone stores nothing, also when they may be skipped', async () => {
  const work = importRows(folder, ['034512;;Mia;Aerts;4de leerjaar'], { skipBadRows: true });
  expect(await codeOfAsync(work)).toBe('list-no-rows');
  expect(existsSync(folder.store)).toBe(false);
});

test('a dry run gives the same plan and leaves no file', async () => {
  expect(await kinds([NOAH, MIA], { dryRun: true })).toEqual(['new', 'new']);
  expect(readdirSync(folder.path)).toEqual(['lijst.csv']);
  await importRows(folder, [NOAH]);
  const before = readFileSync(folder.store);
  expect(await kinds([NOAH.replace('4de', '5de'), MIA], { dryRun: true })).toEqual(['changed', 'new']);
  expect(readFileSync(folder.store).equals(before)).toBe(true);
});

function institutionsOf({ pupils }: ImportResult): string[] {
  return [...new Set(pupils.map(({ institution }) => institution.name))];
}

test('several institutions in one list, in which a stamnummer may occur twice', async () => {
  const rows = [NOAH, '098765;0101;Noah;Ander;4de leerjaar'];
  expect(institutionsOf(await importRows(folder, rows))).toEqual(['Instelling 034512', 'Instelling 098765']);
  expect(await kinds(rows)).toEqual(['same', 'same']);
  const { groups } = listGroups({ institution: '098765', includeLeft: false }, makeRun(folder.store));
  expect(groups).toMatchObject([{ name: '4de leerjaar', students: 1 }]);
});

test('an institution gets the name that the list gives it, and keeps it', async () => {
  const header = `${HEADER};Instelling`;
  expect(institutionsOf(await importRows(folder, [`${NOAH};Sint-Jan`], { header }))).toEqual(['Sint-Jan']);
  expect(institutionsOf(await importRows(folder, [NOAH]))).toEqual(['Sint-Jan']);
});

test('two names without a number are two institutions', async () => {
  const header = 'Instelling;Stamnummer;Voornaam;Naam;Administratieve groep';
  await importRows(folder, ['School A;945;Jan;A;4de leerjaar', 'School B;945;Piet;B;4de leerjaar'], {
    header,
  });
  expect(allStudents(folder).map(({ firstName, institution }) => [firstName, institution.name])).toEqual([
    ['Jan', 'School A'],
    ['Piet', 'School B'],
  ]);
});

test('rows that name one institution in two ways can not mean one pupil twice', async () => {
  const rows = ['034512;945;Jan;A;4de leerjaar', ';945;Piet;B;4de leerjaar'];
  const refused = await detailsOfAsync(importRows(folder, rows, { institution: '034512' }));
  expect(refused).toMatchObject({ issues: [{ line: 3, code: 'stamnummer-duplicate', otherLine: 2 }] });
  expect(existsSync(folder.store)).toBe(false);
});

test('rows that are bad against the store are listed with the others, and can be skipped', async () => {
  const header = `${HEADER};Gebruikersnaam;Type`;
  await importRows(folder, [`${NOAH};noah.d;basis`], { header });
  const rows = [
    '034512;77;Mia;Aerts;4de leerjaar;NOAH.D;basis',
    '034512;78;Jan;;4de leerjaar;;',
    '034512;79;An;Claes;4de leerjaar;;',
  ];
  const refused = await detailsOfAsync(importRows(folder, rows, { header }));
  expect(refused).toMatchObject({
    issues: [
      { line: 2, column: 'Gebruikersnaam', code: 'username-issued' },
      { line: 3, column: 'Naam', code: 'empty-required' },
    ],
  });
  const { pupils, rejectsPath } = await importRows(folder, rows, { header, skipBadRows: true });
  expect(pupils.map(({ listed }) => listed.firstName)).toEqual(['An']);
  expect(
    readFileSync(rejectsPath ?? '', 'utf8')
      .trim()
      .split('\r\n'),
  ).toHaveLength(3);
});

describe('a list without an instellingsnummer', () => {
  const header = HEADER.replace('Instellingsnummer;', '');
  const row = '0101;Noah;De Boel;4de leerjaar';

  test('makes an institution without a number in an empty store, and finds it again', async () => {
    await importRows(folder, [row], { header });
    expect(await kinds([row], { header })).toEqual(['same']);
    expect(allStudents(folder)[0]?.institution).toMatchObject({ number: null, name: 'Onze school' });
  });

  test('belongs to the one institution in the store', async () => {
    await importRows(folder, [NOAH]);
    expect(await kinds([row], { header })).toEqual(['same']);
  });

  test('needs --instelling when there are more', async () => {
    await importRows(folder, [NOAH, '098765;0101;Noah;Ander;4de leerjaar']);
    expect(await codeOfAsync(importRows(folder, [row], { header }))).toBe('institution-needed');
    expect(await kinds([row], { header, institution: '034512' })).toEqual(['same']);
    expect(await codeOfAsync(importRows(folder, [row], { header, institution: 'nergens' }))).toBe(
      'institution-unknown',
    );
    expect(await codeOfAsync(importRows(folder, [row], { header, institution: 'instelling' }))).toBe(
      'institution-several',
    );
  });

  test('gives its institution a number once a list has it, and no pupil twice', async () => {
    await importRows(folder, [row], { header });
    expect(await kinds([NOAH])).toEqual(['same']);
    expect(allStudents(folder).map(({ institution }) => institution.number)).toEqual(['034512']);
    expect(await kinds([NOAH.replace('034512', '098765')])).toEqual(['new']);
  });

  test('does not take a list of two institutions for its own', async () => {
    await importRows(folder, [row], { header });
    expect(await kinds([NOAH, '098765;0101;Noah;Ander;4de leerjaar'])).toEqual(['new', 'new']);
  });

  test('--instelling with six digits makes a new one', async () => {
    await importRows(folder, [row], { header, institution: '034512' });
    expect(allStudents(folder)[0]?.institution.number).toBe('034512');
  });

  test('an institution gets number and name at once, as a setting for every night', async () => {
    const setting = { header, institution: 'De Klaver (034512)', institutionByDefault: true };
    await importRows(folder, [row], { header });
    expect(await kinds([row], setting)).toEqual(['same']);
    expect(allStudents(folder)[0]?.institution).toMatchObject({ number: '034512', name: 'De Klaver' });
    expect(await kinds([row], setting)).toEqual(['same']);
    expect(inStore(folder.store, allInstitutions)).toHaveLength(1);
  });

  test('the setting instelling is no word about this very list: a name that the list has goes first', async () => {
    await importRows(folder, [NOAH, '098765;0101;Noah;Ander;4de leerjaar']);
    const byDefault = { institution: '034512', institutionByDefault: true, partial: true };
    expect(await kinds([row], { header, ...byDefault })).toEqual(['same']);
    const named = { header: `${header};Instelling`, ...byDefault };
    expect(await codeOfAsync(importRows(folder, [`${row};Sint-Jan`], named))).toBe('institution-needed');
    expect(await kinds([`${row};Instelling 098765`], named)).toEqual(['changed']);
    expect(await kinds([MIA.replace('034512', '098765')], byDefault)).toEqual(['new']);
  });

  test('rows with and without the number can mean the same institution', async () => {
    const rows = [NOAH, ';0102;Mia;Aerts;4de leerjaar'];
    await importRows(folder, rows, { institution: '034512' });
    expect(new Set(allStudents(folder).map(({ institution }) => institution.id)).size).toBe(1);
    expect(await kinds(rows)).toEqual(['same', 'same']);
  });
});

test('what the administrator says of the education is remembered for the institution', async () => {
  const undecided = '034512;0103;Jan;Claes;1ste leerjaar A';
  await importRows(folder, [undecided], { education: 'secundair' });
  expect(await kinds([undecided])).toEqual(['same']);
  expect(allStudents(folder)[0]?.education).toBe('gevorderd');
  await importRows(folder, [undecided], { education: 'buitengewoon' });
  expect(allStudents(folder)[0]?.education).toBe('basis');
});

test('an abort stores nothing', async () => {
  const signal = AbortSignal.abort(new LeeridError('interrupted', { signal: 'SIGINT' }));
  expect(await codeOfAsync(importRows(folder, [NOAH], { run: { signal } }))).toBe('interrupted');
  expect(existsSync(folder.store)).toBe(false);
});

test('while another run holds the store nothing is stored', async () => {
  await importRows(folder, [NOAH]);
  const child = await holdRunLock(folder.store);
  expect(await codeOfAsync(importRows(folder, [NOAH, MIA]))).toBe('store-busy');
  await killAtOnce(child);
  expect(allStudents(folder)).toHaveLength(1);
  expect(await kinds([NOAH, MIA])).toEqual(['same', 'new']);
});

test('someone who left and is in the list again is back', async () => {
  await importRows(folder, [`${NOAH};31/10/2026`], { header: `${HEADER};Uitschrijvingsdatum` });
  expect(allStudents(folder)[0]?.enrolledUntil).toBe('2026-10-31');
  expect(listGroups({ ...EVERYONE }, makeRun(folder.store)).groups).toEqual([]);
  expect(await kinds([NOAH])).toEqual(['changed']);
  expect((allStudents(folder)[0]?.enrolledUntil ?? '') > TODAY).toBe(true);
});

test('progress is told of reading and of storing, a hundred times or so and not for every pupil', async () => {
  const notices: Notice[] = [];
  const rows = Array.from({ length: 1050 }, (_, index) => `034512;${index};Noah;De Boel;4de leerjaar`);
  await importRows(folder, rows, { run: { report: (notice) => notices.push(notice) } });
  const told = (stage: Stage) =>
    notices.flatMap((notice) => (notice.kind === 'progress' && notice.stage === stage ? [notice] : []));
  expect(told('read')).toMatchObject([{ done: 0 }, { done: told('read')[0]?.total }]);
  const stored = told('import').map(({ done }) => done);
  expect([stored[0], stored.at(-1)]).toEqual([0, 1050]);
  expect(stored.length).toBeGreaterThan(90);
  expect(stored.length).toBeLessThan(120);
  expect(stored).toEqual([...stored].sort((a, b) => a - b));
});
