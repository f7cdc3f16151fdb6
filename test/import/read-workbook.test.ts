import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readStudentList } from '#src/import/read-student-list.js';
import { makeWorkbook } from '../support/write-workbook.js';
import { editZip, makeTextZip } from '../support/zips.js';
import { makeFolder, writeList } from './write-list.js';

const folder = makeFolder();
afterAll(folder.remove);

const HEADER = [
  'Stamnummer',
  'Voornaam',
  'Naam',
  'Administratieve groep',
  'Instellingsnummer',
  'Ingeschreven tot',
  'Klas',
];

async function read(bytes: Uint8Array, name = 'lijst.csv') {
  return await readStudentList(writeList(folder.path, bytes, name));
}

test('a workbook is known by its content, and its first sheet read: texts, numbers, days, formulas', async () => {
  const formula = { formula: 'UPPER("5a")', result: '5A', date1904: false };
  const bytes = await makeWorkbook(
    [
      HEADER,
      ['00945', 'Süheda', 'Daniëls', '4de leerjaar', 34512, new Date('2027-08-31T00:00:00Z'), formula],
      [],
      [98765432101, 'Łukasz', 'De "Boel"; & Co', '4de leerjaar', 34512, '31/08/2027'],
    ],
    { formats: ['', '', '', '', '000000', 'dd/mm/yyyy', ''] },
  );
  const list = await read(bytes, 'naam-zonder-extensie');
  expect([list.encoding, list.delimiter, list.sheet, list.rowCount]).toEqual([
    'Excel-werkmap',
    null,
    'Leerlingen',
    2,
  ]);
  expect(list.errors).toEqual([]);
  expect(list.students).toMatchObject([
    {
      line: 2,
      stamnummer: '00945',
      firstName: 'Süheda',
      institutionNumber: '034512',
      enrolledUntil: '2027-08-31',
      className: '5A',
    },
    {
      line: 4,
      stamnummer: '98765432101',
      lastName: 'De "Boel"; & Co',
      enrolledUntil: '2027-08-31',
      className: null,
    },
  ]);
});

test('the other calendar, and a header lower down', async () => {
  const until = new Date('2027-08-31T00:00:00Z');
  const rows = [[], [], HEADER, ['1', 'An', 'Boel', 'OKAN', '12345', until, '']];
  const list = await read(
    await makeWorkbook(rows, { formats: ['', '', '', '', '', 'd mmm yyyy'], date1904: true }),
  );
  expect(list.students).toMatchObject([{ line: 4, enrolledUntil: '2027-08-31' }]);
});

test('what Excel made of a long number is no stamnummer', async () => {
  const list = await read(await makeWorkbook([HEADER, [1.2345678901234568e17, 'An', 'Boel', 'OKAN']]));
  expect(list.errors).toMatchObject([{ line: 2, column: 'Stamnummer', code: 'stamnummer-invalid' }]);
});

test('openpyxl writes inline strings and booleans', async () => {
  const path = join(folder.path, 'python.xlsx');
  execFileSync('/usr/bin/python3', [
    '-c',
    'import sys, openpyxl, datetime\nbook = openpyxl.Workbook(write_only=True)\nsheet = book.create_sheet("Blad1")\n' +
      'sheet.append(["Stamnummer", "Voornaam", "Naam", "Administratieve groep", "Klas", "Einddatum"])\n' +
      'sheet.append([7, "Zoë", "Boel", "OKAN", True, datetime.date(2027, 8, 31)])\nbook.save(sys.argv[1])',
    path,
  ]);
  const list = await readStudentList(path);
  expect(list.students).toMatchObject([
    { stamnummer: '7', firstName: 'Zoë', className: '1', enrolledUntil: '2027-08-31' },
  ]);
});

describe('what is refused', () => {
  const small = () => makeWorkbook([HEADER, ['1', 'An', 'Boel', 'OKAN']]);
  test.each<[string, () => Promise<Uint8Array>, object]>([
    [
      'another ZIP',
      () => makeTextZip({ 'lijst.csv': 'x' }),
      { code: 'list-not-text', details: { looksLike: 'zip' } },
    ],
    [
      'a workbook cut off',
      async () => (await small()).subarray(0, 3000),
      { code: 'list-xlsx-refused', details: { reason: 'not-xlsx' } },
    ],
    [
      'XML that is none',
      async () => await editZip(await small(), 'xl/worksheets/sheet1.xml', () => '<worksheet'),
      { code: 'list-xlsx-refused' },
    ],
    [
      'entities',
      async () =>
        await editZip(await small(), 'xl/sharedStrings.xml', (text) =>
          text.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'),
        ),
      { code: 'list-xlsx-refused' },
    ],
    ['nothing in it', () => makeWorkbook([]), { code: 'list-empty' }],
    ['only a header', () => makeWorkbook([HEADER]), { code: 'list-no-rows' }],
    [
      'no pupils',
      () =>
        makeWorkbook([
          ['a', 'b'],
          ['1', '2'],
        ]),
      { code: 'list-missing-columns' },
    ],
    [
      '513 columns',
      () => makeWorkbook([[...HEADER, ...new Array<string>(506).fill('x')]]),
      { code: 'list-too-many-columns' },
    ],
    [
      'a huge field',
      () => makeWorkbook([HEADER, ['1', 'n'.repeat(70_000)]]),
      { code: 'list-field-too-large', details: { line: 2 } },
    ],
    [
      'a huge field in the sheet itself',
      async () =>
        await editZip(await small(), 'xl/worksheets/sheet1.xml', (text) =>
          text.replace(
            '</sheetData>',
            `<row r="7"><c t="str"><v>${'n'.repeat(70_000)}</v></c></row></sheetData>`,
          ),
        ),
      { code: 'list-field-too-large', details: { line: 7 } },
    ],
    [
      'a row of more than 1 MB',
      () => makeWorkbook([HEADER, new Array<string>(34).fill('n'.repeat(32_000))]),
      { code: 'list-xlsx-refused', details: { reason: 'too-large' } },
    ],
    [
      'a sheet with a long name',
      async () =>
        await editZip(await small(), 'xl/workbook.xml', (text) =>
          text.replace('Leerlingen', 'n'.repeat(300)),
        ),
      { code: 'list-xlsx-refused', details: { reason: 'too-large' } },
    ],
  ])('%s', async (_name, make, error) => {
    await expect(read(await make())).rejects.toMatchObject(error);
  });
});

describe('bombs stay small in memory', () => {
  const READ = `
    import { readFileSync } from 'node:fs';
    const { readStudentList } = await import('#src/import/read-student-list.js');
    const code = await readStudentList(process.argv[1]).then(() => 'read', (error) => error.code + ' ' + (error.details?.reason ?? ''));
    // Of this process alone: the system counts its parent's in the measure that Node knows.
    const peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
    console.log(JSON.stringify({ code, peak }));
  `;
  const BLOW_UP = `
import sys, zipfile
path, part, end, filler, times = sys.argv[1:6]
with zipfile.ZipFile(path) as book: files = {name: book.read(name) for name in book.namelist()}
with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as book:
    for name, data in files.items():
        head, found, tail = data.partition(end.encode())
        with book.open(name, 'w') as out:
            out.write(head)
            if name == part:
                for _ in range(int(times) // 1000): out.write((filler * 1000).encode())
            out.write(found + tail)
    if part == 'parts':
        for number in range(int(times)): book.writestr(f'xl/{number}{filler}', '')
`;
  const SHEET = ['xl/worksheets/sheet1.xml', '</sheetData>'];
  const SHARED = ['xl/sharedStrings.xml', '</sst>'];
  test.each([
    [
      'bad rows',
      [...SHEET, '<row><c t="inlineStr"><is><t>x</t></is></c></row>', '3000000'],
      'list-bad-rows ',
    ],
    ['empty cells', [...SHEET, '<row><c s="1"/></row>', '16000000'], 'list-xlsx-refused too-large'],
    ['shared texts', [...SHARED, '<si><t>ab</t></si>', '4000000'], 'list-xlsx-refused too-large'],
    ['one text', [...SHARED, 'a', '20000000'], 'list-xlsx-refused too-large'],
    ['parts', ['parts', '-', '-', '25000'], 'list-xlsx-refused not-xlsx'],
    ['long names of parts', ['parts', '-', 'n'.repeat(1500), '15000'], 'list-xlsx-refused not-xlsx'],
  ])('%s', async (_name, args, expected) => {
    const path = writeList(
      folder.path,
      await makeWorkbook([HEADER, ['1', 'An', 'Boel', 'OKAN']]),
      'bom.xlsx',
    );
    execFileSync('/usr/bin/python3', ['-c', BLOW_UP, path, ...args]);
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', READ, path], {
      encoding: 'utf8',
    });
    const { code, peak } = JSON.parse(stdout) as { code: string; peak: number };
    expect(code).toBe(expected);
    expect(peak).toBeLessThan(300);
  });
});
