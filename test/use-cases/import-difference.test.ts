import type { Comparison } from '#src/import/compare-list.js';
import { allStudents, HEADER, historyOf, importRows } from '../support/import-samples.js';
import { codeOfAsync, makeRun, makeTestFolder, type TestFolder } from '../support/store-samples.js';
import { accountStatus } from '#src/domain/account.js';
import type { ImportRequest } from '#src/use-cases/plan-import.js';
import { todayInBrussels } from '#src/domain/day.js';
import { EVERYONE } from '#src/domain/selection.js';
import { planCreation, type CreateAccountsRequest } from '#src/use-cases/plan-creation.js';
import { makeIssueRequest } from '../support/issue-request.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

const UNTIL = `${HEADER};Uitschrijvingsdatum`;
const at = (day: string) => ({ now: new Date(`${day}T10:00:00Z`) });

/** So many pupils of one school, numbered from 1. */
function rows(count: number, { school = '034512', until = '31/08/2027', name = 'Leerling' } = {}): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${school};${index + 1};${name}${index + 1};Van ${name}${index + 1};4de leerjaar;${until}`,
  );
}

async function importOn(day: string, list: readonly string[], parts: Partial<ImportRequest> = {}) {
  return importRows(folder, list, { header: UNTIL, run: at(day), ...parts });
}

function kindsOf(pupils: readonly { comparison: Comparison }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { comparison } of pupils) counts[comparison.kind] = (counts[comparison.kind] ?? 0) + 1;
  return counts;
}

const student = (stamnummer: string) => allStudents(folder).find((one) => one.stamnummer === stamnummer);
const kindsInHistory = (stamnummer: string) => historyOf(folder, stamnummer).map(({ kind }) => kind);

test('who is not in the list any more has left that day, and comes back with the same enrolment', async () => {
  await importOn('2026-10-01', rows(20));
  const { gone } = await importOn('2026-10-02', rows(20).slice(1));
  expect(gone.map(({ stamnummer }) => stamnummer)).toEqual(['1']);
  expect(student('1')?.leftOn).toBe('2026-10-02');
  const again = await importOn('2026-10-03', rows(20).slice(1));
  expect(again.gone).toEqual([]);
  expect(kindsOf(again.pupils)).toEqual({ same: 19 });
  expect(kindsOf((await importOn('2026-10-09', rows(20))).pupils)).toEqual({ same: 19, returned: 1 });
  expect(student('1')?.leftOn).toBeNull();
  expect(kindsInHistory('1')).toEqual(['enrolled', 'left', 'returned']);
});

test('a partial list ends no enrolment, and neither does one whose bad rows are passed over', async () => {
  await importOn('2026-10-01', rows(20));
  expect((await importOn('2026-10-02', rows(3), { partial: true })).gone).toEqual([]);
  const bad = [...rows(20).slice(2), '034512;1;An;Maes;4de leerjaar;31/02/2027'];
  expect((await importOn('2026-10-02', bad, { skipBadRows: true })).gone).toEqual([]);
  expect(allStudents(folder).filter(({ leftOn }) => leftOn !== null)).toEqual([]);
});

test('a list of one school leaves the pupils of another alone', async () => {
  await importOn('2026-10-01', [...rows(5), ...rows(5, { school: '098765' })]);
  expect((await importOn('2026-10-02', rows(5))).gone).toEqual([]);
});

test.each([
  ['two schools, without the third', ['034512', '098765'], {}, ['111111']],
  ['one school', ['034512'], {}, []],
  ['two schools as a part', ['034512', '098765'], { partial: true }, []],
  ['all schools', ['034512', '098765', '111111'], {}, []],
])('a list of %s tells which it may have forgotten', async (_, schools, parts, numbers) => {
  const of = (names: readonly string[]) => names.flatMap((school) => rows(2, { school }));
  await importOn('2026-10-01', of(['034512', '098765', '111111']));
  await importOn('2026-10-01', rows(1, { school: '222222', until: '30/09/2026' }));
  const { unlisted } = await importOn('2026-10-02', of(schools), parts);
  expect(unlisted.map(({ number }) => number)).toEqual(numbers);
});

describe('the brake', () => {
  test.each([
    [10, 9, null],
    [10, 8, 'list-brake'],
    [20, 18, null],
    [20, 17, 'list-brake'],
    [5, 4, 'list-brake'],
  ])('of %i pupils %i are left: %s', async (before, after, code) => {
    await importOn('2026-10-01', rows(before));
    const refusal = await codeOfAsync(
      importOn('2026-10-02', rows(before).slice(before - after)).then(() => null),
    );
    expect(refusal).toBe(code);
    expect(allStudents(folder).filter(({ leftOn }) => leftOn !== null)).toHaveLength(
      code === null ? before - after : 0,
    );
  });

  test('--force believes the list, and looking shows the difference', async () => {
    await importOn('2026-10-01', rows(10));
    const seen = await importOn('2026-10-02', rows(2), { dryRun: true });
    expect([seen.gone.length, seen.brakes]).toEqual([
      8,
      [{ institution: 'Instelling 034512', gone: 8, replaced: 0, enrolled: 10 }],
    ]);
    expect((await importOn('2026-10-02', rows(2), { force: true })).gone).toHaveLength(8);
  });

  test('pupils who become somebody else count as well: it is the list of another school', async () => {
    await importOn('2026-10-01', rows(10));
    const others = rows(10, { name: 'Ander' });
    expect(await codeOfAsync(importOn('2026-10-02', others))).toBe('list-brake');
    const renamed = rows(10).map((row) => row.replace('Van ', 'De '));
    expect(kindsOf((await importOn('2026-10-02', renamed)).pupils)).toEqual({ changed: 10 });
  });

  test('at the change of school year who has left or leaves within 31 days does not count', async () => {
    await importOn('2026-10-01', rows(30));
    const nextYear = rows(20, { until: '31/08/2028' });
    // Still 32 days to go: half a list by accident.
    expect(await codeOfAsync(importOn('2027-07-30', nextYear))).toBe('list-brake');
    const early = await importOn('2027-08-20', nextYear, { dryRun: true });
    expect([early.brakes, early.gone.length]).toEqual([[], 10]);
    const { gone, pupils } = await importOn('2027-09-01', nextYear);
    expect([gone, kindsOf(pupils)]).toEqual([[], { changed: 20 }]);
  });
});

test('who is enrolled anew after months away is back; who goes on after the summer is not', async () => {
  await importOn('2026-10-01', rows(2));
  const [first = '', second = ''] = rows(2, { until: '31/08/2028' });
  expect(kindsOf((await importOn('2027-09-01', [first], { partial: true })).pupils)).toEqual({ changed: 1 });
  expect(kindsOf((await importOn('2028-01-10', [second], { partial: true })).pupils)).toEqual({
    returned: 1,
  });
});

describe('the same person', () => {
  const PERSON = `${HEADER};Officiële voornaam;Officiële naam;Geboortedatum;Rijksregisternummer;Uitschrijvingsdatum;Gebruikersnaam;Type;Status`;
  const NUMBER = '07031912386';
  const sixth = `034512;945;Ivica;Cauberghs;6de leerjaar;Ivica;Cauberghs;19/03/2007;${NUMBER};31/08/2027;ivica.c;basis;actief`;
  const first = `098765;212;Ivi;Cauberghs;1ste leerjaar A;IVICA;Cauberghs;19/03/2007;${NUMBER};31/08/2028;;;`;
  const others = rows(20, { school: '034512' }).map(
    (row) => `${row.split(';').slice(0, 5).join(';')};;;;;31/08/2028;;;`,
  );
  const importPerson = (day: string, list: readonly string[], parts: Partial<ImportRequest> = {}) =>
    importRows(folder, list, { header: PERSON, run: at(day), ...parts });

  beforeEach(async () => {
    await importPerson('2027-05-01', [sixth, ...others]);
  });

  test('is reported, not made one unasked', async () => {
    const { lookalikes } = await importPerson('2027-09-01', [first]);
    expect(lookalikes.map(({ old, pupil }) => [old.stamnummer, pupil.enrolment.stamnummer])).toEqual([
      ['945', '212'],
    ]);
    expect(allStudents(folder).filter(({ lastName }) => lastName === 'Cauberghs')).toHaveLength(2);
  });

  test('gets no second account of a bulk, and one of create, which names that very pupil', async () => {
    await importPerson('2027-09-01', [first]);
    const plan = (parts: Partial<CreateAccountsRequest>) =>
      planCreation(
        makeIssueRequest({ outputFolder: folder.path, undecidedType: 'basis', ...parts }),
        makeRun(folder.store, at('2027-09-02')),
      );
    const bulk = await plan({});
    expect(bulk.formerSelves.map(({ student, old }) => [student.stamnummer, old.stamnummer])).toEqual([
      ['212', '945'],
    ]);
    expect(bulk.accounts.map(({ student }) => student.stamnummer)).not.toContain('212');
    const alone = await plan({ kind: 'create', selection: { ...EVERYONE, stamnummers: ['212'] } });
    expect(alone.accounts).toHaveLength(1);
  });

  test.each([
    ['at once', false],
    ['after they were stored as two', true],
  ])('keeps account and history when a person says so, %s', async (_, storedBefore) => {
    if (storedBefore) await importPerson('2027-09-01', [first]);
    const samePupils = [
      {
        from: { institutionNumber: null, stamnummer: '945' },
        to: { institutionNumber: '098765', stamnummer: '212' },
      },
    ];
    const { pupils, lookalikes } = await importPerson('2027-09-02', [first], { samePupils });
    expect([kindsOf(pupils), lookalikes]).toEqual([{ merged: 1 }, []]);
    const found = allStudents(folder).filter(({ lastName }) => lastName === 'Cauberghs');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      stamnummer: '212',
      institution: { number: '098765' },
      groupName: '1ste leerjaar A',
      account: { username: 'ivica.c' },
    });
    if (found[0] !== undefined)
      expect(accountStatus(found[0], todayInBrussels(at('2027-09-02').now))).toBe('actief');
    expect(kindsInHistory('212')).toContain('merged');
    expect(kindsOf((await importPerson('2027-09-03', [first])).pupils)).toEqual({ same: 1 });
  });

  test('keeps the official data when a list without the number names them', async () => {
    const name = (stamnummer: string) => ({ institutionNumber: null, stamnummer });
    const samePupils = [{ from: name('945'), to: name('212') }];
    await importOn('2027-09-01', ['098765;212;Ivi;Cauberghs;1ste leerjaar A;31/08/2028'], { samePupils });
    expect(student('212')?.official).toMatchObject({ firstName: 'Ivica', birthDate: '2007-03-19' });
  });

  test('is not seen in who stays, nor in a namesake of another age', async () => {
    const younger = first.replaceAll('2007', '2008').replace(NUMBER, '08031912310');
    expect((await importPerson('2027-09-01', [younger], { dryRun: true })).lookalikes).toEqual([]);
    expect((await importPerson('2027-05-02', [first], { dryRun: true })).lookalikes).toEqual([]);
  });

  test.each([
    ['999', '212', 'same-pupil-unknown'],
    ['945', '999', 'same-pupil-unknown'],
    ['1', '212', 'same-pupil-listed'],
  ])('%s=%s is refused: %s', async (from, to, code) => {
    const name = (stamnummer: string) => ({ institutionNumber: null, stamnummer });
    const list = [first, ...others];
    const samePupils = [{ from: name(from), to: name(to) }];
    expect(await codeOfAsync(importPerson('2027-09-01', list, { samePupils }))).toBe(code);
  });

  test.each([
    ['one old pupil', '945', '945', '212', '213'],
    ['one new pupil', '945', '946', '212', '212'],
  ])('%s is not made one with two, of whom one would be gone', async (_, from, otherFrom, to, otherTo) => {
    const name = (stamnummer: string) => ({ institutionNumber: null, stamnummer });
    const known = sixth.replace(';945;', ';946;').replace('ivica.c', 'ivica.c2');
    await importPerson('2027-05-01', [known], { partial: true });
    const list = [first, first.replace(';212;', ';213;')];
    const samePupils = [
      { from: name(from), to: name(to) },
      { from: name(otherFrom), to: name(otherTo) },
    ];
    expect(await codeOfAsync(importPerson('2027-09-01', list, { samePupils }))).toBe('same-pupil-twice');
  });
});
