import { readFileSync } from 'node:fs';
import { findClassFiles, readClassFile } from '#src/import/find-classes.js';
import { readStudentList } from '#src/import/read-student-list.js';
import { classKey, mendPupilRow, readClasses } from '#src/import/wisa.js';
import { makeFolder, writeList } from './write-list.js';

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => (folder = makeFolder()));
afterEach(() => {
  folder.remove();
});

const CLASSES = 'KLAS,KLASGROEP,OMSCHRIJVING,ADMINGROEP,INSTELLINGSNUMMER';
const PUPILS = 'KLAS,KLASGROEP,NAAM,VOORNAAM,ROEPNAAM,GEBOORTEDATUM,WISAID,STAMBOEKNUMMER,RIJKSREGISTERNR';

test.each([
  ['a name in OMSCHRIJVING, a code in ADMINGROEP', '1A,00,Eerste jaar A,043117,125252', 'Eerste jaar A'],
  ['a name in ADMINGROEP', '1A,00,1A,1e lj 1e gr A,125252', '1e lj 1e gr A'],
  ['a word in both', '1A,00,Latijn,ASO,125252', 'Latijn'],
  ['nothing but a code', '1A,00,,043117,125252', '043117'],
  [
    'commas without quotes',
    '1A,00,5 Onthaal, organisatie, sales,043117,125252',
    '5 Onthaal, organisatie, sales',
  ],
])('the group of a class: %s', (_name, row, groupName) => {
  const classes = readClasses(CLASSES.split(','), [row.split(',')]);
  expect(classes.get(classKey('1a', '00'))).toEqual({ groupName, institutionNumber: '125252' });
});

test('the parts of a class are told apart, and 00 is no part', () => {
  const rows = [
    '3TE,M,1e lj Mechanica,1,125252',
    '3TE,E,1e lj Elektro,2,125252',
    '4K,K,1e lj Kok,3,125252',
  ].map((row) => row.split(','));
  const classes = readClasses(CLASSES.split(','), rows);
  const names = [
    ['3TE', 'E'],
    ['3TE', 'M'],
    ['3TE', '00'],
    ['4K', ''],
  ].map(([klas = '', part = '']) => classes.get(classKey(klas, part))?.groupName);
  expect(names).toEqual(['1e lj Elektro', '1e lj Mechanica', undefined, '1e lj Kok']);
});

test.each([
  [
    'K1,00,Braes,Michelle,Michelle, Servais,19/7/2022,1,2',
    'K1|00|Braes|Michelle|Michelle, Servais|19/7/2022|1|2',
  ],
  ['K1,00,Braes,Michelle,,19/7/2022,1,2', 'K1|00|Braes|Michelle||19/7/2022|1|2'],
  ['K1,00,Bra,es,Michelle,,19/7/2022,1,2,3', 'K1|00|Bra|es|Michelle||19/7/2022|1|2|3'],
])('a call name with a comma in %s', (row, mended) => {
  const keys = [
    'klas',
    'klasgroep',
    'naam',
    'voornaam',
    'roepnaam',
    'geboortedatum',
    'wisaid',
    'stamboeknummer',
  ];
  expect(mendPupilRow(row.split(','), keys).join('|')).toBe(mended);
});

test('the call name is what pupils are called by, the first name is the official one; a class must be listed', async () => {
  const list = writeList(
    folder.path,
    `${PUPILS}\n1A,00,Boel,Jan,Janneke,1/9/2008,9,1,08090100101\n1C,00,Bal,An,,1/9/2008,9,2,\n`,
  );
  const classes = await readClassFile(
    writeList(folder.path, `${CLASSES}\n1A,00,1e lj 1e gr A,1,12345\n`, 'klassen.txt'),
  );
  const { students, errors } = await readStudentList(list, { classes });
  expect(students).toMatchObject([
    {
      firstName: 'Janneke',
      groupName: '1e lj 1e gr A',
      className: '1A',
      institutionNumber: '012345',
      official: null,
    },
  ]);
  expect(errors).toEqual([{ line: 3, column: 'KLAS', value: '1C', code: 'class-unlisted' }]);
});

test('only small files with klas in their name and that very header are taken for the classes', async () => {
  const list = writeList(folder.path, `${PUPILS}\n`, 'klas-wisa.csv');
  const right = writeList(folder.path, `${CLASSES}\n1A,00,A b,1,12345\n`, 'Export-KLASsen.CSV');
  writeList(folder.path, `${CLASSES}\n`, 'anders.csv');
  writeList(folder.path, `KLAS,NAAM\n`, 'klas.csv');
  writeList(folder.path, `${CLASSES}\n${'x'.repeat(2_000_000)}`, 'klas-groot.csv');
  writeList(folder.path, Buffer.from([0, 0, 0]), 'klas.txt');
  expect(await findClassFiles(list)).toEqual([right]);
});

test('a list of WISA needs its classes, and another list has none', async () => {
  const list = writeList(folder.path, `${PUPILS}\n`);
  await expect(readStudentList(list)).rejects.toMatchObject({ code: 'list-classes-needed' });
  const other = readFileSync('fixtures/smartschool.csv');
  const classes = readClasses(CLASSES.split(','), []);
  await expect(readStudentList(writeList(folder.path, other), { classes })).rejects.toMatchObject({
    code: 'list-classes-unused',
  });
  await expect(readClassFile(list)).rejects.toMatchObject({ code: 'classes-unlike' });
});
