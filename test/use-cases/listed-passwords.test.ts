import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import { listedFiles } from '#src/documents/document-files.js';
import { renderMailMerge } from '#src/documents/mail-merge.js';
import { renderWorkbook } from '#src/documents/workbook.js';
import { passwordSecret } from '#src/domain/credentials.js';
import { passwordHash } from '#src/store/accounts.js';
import { openStoreForReading } from '#src/store/open-store.js';
import { CARD_KINDS } from '../support/card-samples.js';
import { allStudents, importFile, importRows } from '../support/import-samples.js';
import { makeTestFolder, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => (folder = makeTestFolder()));
afterEach(() => {
  folder.remove();
});

const HEADER = 'Stamnummer;Voornaam;Achternaam;Administratieve groep;LeerID Gebruikersnaam;LeerID Wachtwoord';

function hashOf(username: string): string | null {
  const store = openStoreForReading(folder.store);
  try {
    return passwordHash(store, username);
  } finally {
    store.close();
  }
}

test.each([
  ['29ban9', '4de leerjaar', 'basis', 'woord', false],
  ['k7RtmQ4x', '1e lj 2e gr Latijn ASO', 'gevorderd', 'gevorderd', true],
  // What is known by the password goes before what the group says: the account may be that of an earlier school.
  ['29ban9', '1e lj 2e gr Latijn ASO', 'basis', 'woord', false],
  ['29ban9', '1ste leerjaar A', 'basis', 'woord', false],
  ['é'.repeat(36), '1ste leerjaar A', 'gevorderd', 'gevorderd', true],
])('the password %s of a pupil in %s: %s, %s', async (password, group, type, passwordKind, mustChange) => {
  await importRows(folder, [`1;An;Boel;${group};an.boel;${password}`], { header: HEADER });
  expect(allStudents(folder)[0]?.account).toMatchObject({
    username: 'an.boel',
    type,
    passwordKind,
    mustChange,
  });
  expect(bcrypt.compareSync(password, hashOf('an.boel') ?? '')).toBe(true);
});

test.each(['afbeeldingswachtwoord: zie pdf', 'Afbeeldingswachtwoord:  zie PDF'])(
  '%s is no password',
  async (text) => {
    await importRows(folder, [`1;An;Boel;1ste leerjaar A;an.boel;${text}`], { header: HEADER });
    expect(allStudents(folder)[0]?.account).toMatchObject({
      type: 'basis',
      passwordKind: 'afbeeldingen',
      passwordSetAt: null,
    });
    expect(hashOf('an.boel')).toBeNull();
  },
);

test.each([
  [
    'xlsx',
    (cards: typeof CARDS) =>
      renderWorkbook(cards, { date: '2026-09-01', files: listedFiles(DEFAULT_PRINT, cards.length, 5_000) }),
  ],
  ['csv', (cards: typeof CARDS) => Promise.resolve(renderMailMerge(cards))],
])('our own accounts come back out of the %s, pictures too', async (extension, render) => {
  const path = join(folder.path, `accounts.${extension}`);
  writeFileSync(path, await render(CARDS));
  const { list, pupils } = await importFile(folder, path);
  expect([list.source, pupils.length, list.errors]).toEqual(['LeerID', 3, []]);
  expect(allStudents(folder)[0]?.institution).toMatchObject({
    number: '012345',
    name: 'BRUSSEL-STAD - TEST School 2',
  });
  for (const { username, password, type } of CARDS) {
    const account = allStudents(folder).find((student) => student.account?.username === username)?.account;
    expect(account).toMatchObject({ type, passwordKind: password.kind });
    expect(bcrypt.compareSync(passwordSecret(password), hashOf(username) ?? '')).toBe(true);
  }
});
const CARDS = Object.values(CARD_KINDS).map((card, index) => ({ ...card, stamnummer: `0${index}` }));

test('who has an account keeps it, password too', async () => {
  await importRows(folder, ['1;An;Boel;4de leerjaar;an.boel;29ban9'], { header: HEADER });
  const before = hashOf('an.boel');
  await importRows(folder, ['1;An;Boel;4de leerjaar;an.ander;zal659'], { header: HEADER });
  expect(allStudents(folder)[0]?.account?.username).toBe('an.boel');
  expect(hashOf('an.boel')).toBe(before);
});

test('a list of accounts leaves what it has no column for as it is', async () => {
  const full =
    'Instellingsnummer;Stamnummer;Voornaam;Naam;Administratieve groep;Klas;Onderwijsniveau;Soort onderwijs;INSZ;Geboortedatum;Ingeschreven tot';
  await importRows(
    folder,
    ['012345;1;An;Boel;1ste leerjaar A;1A;Basisonderwijs;Gewoon;85073003328;30/07/1985;30/06/2036'],
    { header: full },
  );
  const { pupils } = await importRows(folder, ['1;An;Boel;1ste leerjaar A;an.boel;29ban9'], {
    header: HEADER,
  });
  expect(pupils.map(({ comparison }) => comparison.kind)).toEqual(['same']);
  expect(allStudents(folder)).toMatchObject([
    { className: '1A', education: 'basis', enrolledUntil: '2036-06-30', account: { username: 'an.boel' } },
  ]);
});

test('a list of accounts enrols nobody anew who left, a full list does', async () => {
  const school = Array.from(
    { length: 10 },
    (_, index) => `012345;${index + 1};An;Boel;4de leerjaar;4A;31/08/2036`,
  );
  const full = 'Instellingsnummer;Stamnummer;Voornaam;Naam;Administratieve groep;Klas;Ingeschreven tot';
  await importRows(folder, school, { header: full });
  await importRows(folder, school.slice(1), { header: full });
  const left = () =>
    allStudents(folder)
      .filter(({ leftOn }) => leftOn !== null)
      .map(({ stamnummer }) => stamnummer);
  const { pupils } = await importRows(folder, ['1;An;Boel;5de leerjaar;an.boel;29ban9'], { header: HEADER });
  expect(pupils.map(({ comparison }) => comparison.kind)).toEqual(['changed']);
  expect(left()).toEqual(['1']);
  await importRows(folder, ['012345;1;An;Boel;4de leerjaar;4A;31/08/2036'], { header: full, partial: true });
  expect(left()).toEqual([]);
});

const PASSWORD = 'Kn4rie8x';
test.each([
  ['too long', '1;An;Boel;OKAN;an.boel;' + PASSWORD.repeat(10), 'password-unfit'],
  ['with a space', `1;An;Boel;OKAN;an.boel;${PASSWORD} x`, 'password-unfit'],
  ['without a username', `1;An;Boel;OKAN;;${PASSWORD}`, 'account-incomplete'],
  ['in a row with another fault', `1;An;;OKAN;an.boel;${PASSWORD}`, 'empty-required'],
  ['in a row with a cell too many', `1;An;De;Boel;OKAN;an.boel;${PASSWORD}`, 'wrong-field-count'],
  ['in a row with a cell too few', `1;An;OKAN;an.boel;${PASSWORD}`, 'wrong-field-count'],
])('a password %s is shown nowhere', async (_name, row, code) => {
  const rows = ['2;Bo;Bal;OKAN;bo.bal;29ban9', row];
  const { list, rejectsPath } = await importRows(folder, rows, { header: HEADER, skipBadRows: true });
  expect(list.errors).toMatchObject([{ line: 3, code }]);
  const said = JSON.stringify([list.errors, list.warnings, list.rejectedRows]);
  expect(said + readFileSync(rejectsPath ?? '', 'utf8')).not.toContain(PASSWORD.slice(0, 4));
  expect(readFileSync(folder.store).includes('29ban9')).toBe(false);
});

test('a row of our own Excel that was changed shows no picture either', async () => {
  const header = `${HEADER};Type;Afbeeldingen`;
  const rows = [
    '2;Bo;Bal;OKAN;bo.bal;afbeeldingswachtwoord: zie pdf;basis;hond, kat',
    '3;Bo;Bel;OKAN;bo.bel;afbeeldingswachtwoord: zie pdf;gevorderd;',
  ];
  await expect(importRows(folder, rows, { header })).rejects.toMatchObject({
    code: 'list-bad-rows',
    details: {
      issues: [
        { line: 2, column: 'Afbeeldingen', value: '' },
        { line: 3, column: 'LeerID Wachtwoord', value: '' },
      ],
    },
  });
});

test('hashing tells how far it is, and ends when the run is broken off, with nothing stored', async () => {
  const stages: string[] = [];
  const abort = new AbortController();
  const report = (notice: { kind: string; stage?: string }): void => {
    if (notice.stage === 'hash') abort.abort(new Error('stop'));
    stages.push(notice.stage ?? notice.kind);
  };
  const rows = Array.from({ length: 20 }, (_, index) => `${index};An;Boel;OKAN;an.boel${index};29ban9`);
  const importing = importRows(folder, rows, { header: HEADER, run: { signal: abort.signal, report } });
  await expect(importing).rejects.toThrow('stop');
  expect(stages).toContain('hash');
  expect(() => readFileSync(folder.store)).toThrow('ENOENT');
});
