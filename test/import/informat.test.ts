import { informatGroup } from '#src/import/informat.js';
import { readStudentList } from '#src/import/read-student-list.js';
import { makeFolder, writeList } from './write-list.js';

const folder = makeFolder();
afterAll(folder.remove);

test.each([
  ['1', '3', 'Wetenschappen-wiskunde ASO', '1e lj 3e gr Wetenschappen-wiskunde ASO'],
  ['5', '3', 'Wetenschappen-wiskunde ASO', '1e lj 3e gr Wetenschappen-wiskunde ASO'],
  ['7', '3', 'Kantoor BSO', '3e lj 3e gr Kantoor BSO'],
  ['3', '3', 'Kantoor BSO', '3e lj 3e gr Kantoor BSO'],
  ['4', '2', 'Latijn ASO', '2e lj 2e gr Latijn ASO'],
  ['2', '2', 'Latijn ASO', '2e lj 2e gr Latijn ASO'],
  ['2', '1', 'Moderne', '2e lj 1e gr Moderne'],
  ['1', '1', '1e lj 1e gr A', '1e lj 1e gr A'],
  ['5', '3', '1ste leerjaar in de 3de graad Latijn', '1ste leerjaar in de 3de graad Latijn'],
  ['4', '', 'Lager onderwijs', '4e leerjaar Lager onderwijs'],
  ['4', '', '', '4e leerjaar'],
  ['', '', 'OKAN', 'OKAN'],
  ['x', '2', 'Grafische', 'Grafische'],
])('leerjaar %j, graad %j, afdeling %j is %s', (leerjaar, graad, afdeling, group) => {
  const cells: Readonly<Record<string, string>> = { leerjaar, graad, afdeling };
  expect(informatGroup((key) => cells[key] ?? '')).toBe(group);
});

const HEADER =
  'p_persoon,Naam,Voornaam,stamnr,Stamnr_kort,instelnr,begindatum,einddatum,afdeling,Klas,graad,leerjaar,voorlopig';

/** The rows of pupil 1, each `begin,end,voorlopig`, as the list is read on 1 October 2026. */
async function read(...rows: readonly string[]) {
  const text = rows.map((row) => {
    const [begin = '', end = '', voorlopig = ''] = row.split(',');
    return `9,Boel,An,1,1,030569,${begin},${end},OKAN,O,,,${voorlopig}`;
  });
  const path = writeList(folder.path, [HEADER, ...text, ''].join('\n'));
  return await readStudentList(path, { today: '2026-10-01' });
}

test.each([
  ['an ended and a running one', ['1/9/2026,30/9/2026', '1/10/2026,31/8/2027'], [3]],
  ['a running one without an end, and one to come', ['1/9/2026,', '1/9/2027,'], [2]],
  ['two to come', ['1/9/2028,', '1/9/2027,'], [3]],
  ['two that ended', ['1/9/2024,30/6/2025', '1/9/2023,30/6/2024'], [2]],
  ['three', ['1/9/2024,30/6/2025', '1/9/2025,30/6/2026', '1/9/2026,31/8/2027'], [4]],
  ['two that run: a person must judge', ['1/9/2026,', '15/9/2026,31/8/2027'], [2, 3]],
])('several rows: %s', async (_name, rows, lines) => {
  const { students, passedOver, errors, rowCount, ignoredColumns } = await read(...rows);
  expect(students.map(({ line }) => line)).toEqual(lines);
  expect(passedOver.map(({ reason }) => reason)).toEqual(
    rows.slice(lines.length).map(() => 'other-enrolment'),
  );
  expect([errors, rowCount, ignoredColumns]).toEqual([[], rows.length, ['p_persoon', 'Stamnr_kort']]);
});

test('provisional rows and those that end the day they begin are no pupils, whatever is wrong with them', async () => {
  const list = await read('x,,1', '1/9/2026,01-09-2026,0', '1/9/2026,31/8/2027,WAAR', '1/9/2026,,0');
  expect(list.passedOver).toEqual([
    { line: 2, reason: 'provisional' },
    { line: 3, reason: 'ends-at-start' },
    { line: 4, reason: 'provisional' },
  ]);
  expect([list.students.map(({ line }) => line), list.errors]).toEqual([[5], []]);
});
