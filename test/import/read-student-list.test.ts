import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Row } from '#src/import/collect-rows.js';
import { readStudentList } from '#src/import/read-student-list.js';
import { readTable } from '#src/import/read-table.js';
import { makeFolder, toDelimited, writeList } from './write-list.js';

const folder = makeFolder();
afterAll(folder.remove);

const HEADER = ['Stamnummer', 'Voornaam', 'Naam', 'Administratieve groep', 'Klas', 'Ingeschreven tot'];
const TABLE = [
  HEADER,
  ['00945', 'Süheda', 'Daniëls', '4de leerjaar', '4A', '31/08/2023'],
  ['946', 'Lukas', 'D\'Hooghe; "Boel", junior', '4de leerjaar', '4B', '31/08/2023'],
  ['947', '', 'Çelik', '1e lj 3e gr Economie ASO', '5Ec', '31/08/2023'],
];
const NAMES = ['Daniëls', 'D\'Hooghe; "Boel", junior', 'Çelik'];

const ENCODINGS: readonly (readonly [label: string, codec: string, mark: boolean])[] = [
  ['UTF-8', 'utf8', false],
  ['UTF-8', 'utf8', true],
  ['UTF-16LE', 'utf16le', false],
  ['UTF-16LE', 'utf16le', true],
  ['UTF-16BE', 'utf16be', false],
  ['UTF-16BE', 'utf16be', true],
  ['Windows-1252', 'win1252', false],
];
const DELIMITERS = [
  [';', 'puntkomma'],
  [',', 'komma'],
  ['\t', 'tab'],
] as const;
const WRITTEN = ENCODINGS.flatMap((encoding) =>
  DELIMITERS.flatMap((delimiter) =>
    ['\n', '\r\n', '\r'].map((lineEnd) => ({ encoding, delimiter, lineEnd })),
  ),
);

function encode(text: string, codec: string, addBOM: boolean): Buffer {
  if (!iconv.encodingExists(codec)) throw new Error(codec);
  return iconv.encode(text, codec, { addBOM });
}

async function readText(text: string, options = {}): ReturnType<typeof readStudentList> {
  return await readStudentList(writeList(folder.path, text), options);
}

test.each(WRITTEN)('the same pupils in %j', async ({ encoding, delimiter, lineEnd }) => {
  const [label, codec, mark] = encoding;
  for (const quoteAll of [false, true]) {
    const text = toDelimited(TABLE, delimiter[0], { lineEnd, quoteAll });
    const list = await readStudentList(writeList(folder.path, encode(text, codec, mark)));
    expect([list.encoding, list.delimiter, list.rowCount]).toEqual([label, delimiter[1], 3]);
    expect(list.errors).toEqual([]);
    expect(list.students.map((student) => student.lastName)).toEqual(NAMES);
    expect(list.students.map((student) => student.line)).toEqual([2, 3, 4]);
    expect(list.students[0]).toMatchObject({
      stamnummer: '00945',
      firstName: 'Süheda',
      enrolledUntil: '2023-08-31',
    });
  }
});

test('any table reads back the same, however it is written', async () => {
  // Letters of which no two in Windows-1252 are one in UTF-8: then nobody could tell the two apart.
  const name = fc
    .string({
      unit: fc.constantFrom(...Array.from('abcXYZéëüçñß\'-"; ,\t\n.0189')),
      minLength: 1,
      maxLength: 20,
    })
    .map((text) => `N${text}.`);
  const write = fc.record({
    names: fc.array(name, { minLength: 1, maxLength: 8 }),
    form: fc.constantFrom(...WRITTEN),
    quoteAll: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(write, async ({ names, form, quoteAll }) => {
      const table = [HEADER, ...names.map((text, index) => [`0${index}`, text, text, text, text, ''])];
      const written = toDelimited(table, form.delimiter[0], { lineEnd: form.lineEnd, quoteAll });
      const list = await readStudentList(
        writeList(folder.path, encode(written, form.encoding[1], form.encoding[2])),
      );
      expect(list.errors).toEqual([]);
      const clean = names.map((text) => text.replace(/\s+/g, ' '));
      expect(list.students.map((student) => student.lastName)).toEqual(clean);
      expect(list.students.map((student) => student.stamnummer)).toEqual(
        names.map((_, index) => `0${index}`),
      );
    }),
    { numRuns: 60 },
  );
});

test('bytes of any kind give a list or an error with a code', async () => {
  const start = Buffer.from(toDelimited([HEADER], ';'));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, withHeader) => {
      const path = writeList(folder.path, withHeader ? Buffer.concat([start, bytes]) : bytes);
      const outcome = await readStudentList(path).then(
        (list) => list.encoding,
        (error: unknown) => (error as Partial<{ code: string }>).code,
      );
      expect(outcome).toMatch(/^(?:list-|UTF-|Windows-)/);
    }),
    { numRuns: 100 },
  );
});

describe('lines', () => {
  test('blank ones are passed over, and the numbers stay true', async () => {
    const text = '\n \nStamnummer;Voornaam;Naam;Admgroep\n\n1;An;"De\nBoel";G\n;;;\n2;;;\n';
    const list = await readText(text);
    expect(list.students).toMatchObject([{ line: 5, lastName: 'De Boel' }]);
    expect(list.errors.map((issue) => issue.line)).toEqual([8, 8]);
    expect(list.rowCount).toBe(2);
  });

  test('Excel’s own first line says the delimiter and counts as a line', async () => {
    const list = await readText('sep=,\r\nStamnummer,Voornaam,Naam,Admgroep\r\n1,An,"Boel;Bal",G\r\n');
    expect(list.delimiter).toBe('komma');
    expect(list.students).toMatchObject([{ line: 3, lastName: 'Boel;Bal' }]);
  });

  test('a letter of two bytes and a CR LF may stand on the border of what is read at once', async () => {
    const filler = (length: number): string => `1;${'é'.repeat(length)};An;Naam;G\r\n`;
    for (let shift = 0; shift < 4; shift += 1) {
      const head = `Stamnummer;Instelling;Voornaam;Naam;Admgroep\r\n`;
      const rows = Array.from({ length: 12 }, (_, index) =>
        filler(15_000 + shift + index).replace('1;', `${index + 1};`),
      );
      const read: Row[] = [];
      const path = writeList(folder.path, head + rows.join(''));
      const form = await readTable(path, {}, (row) => read.push(row));
      expect(form.encoding).toBe('UTF-8');
      const [, ...pupils] = read;
      expect(pupils.map(({ cells }) => cells[1]?.length)).toEqual(
        rows.map((_, index) => 15_000 + shift + index),
      );
      expect(pupils.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
    }
  });
});

test.each([
  ['Stamnr;Voornaam;Naam;Admgroep', { stamnummer: 'Stamnr' }],
  [
    'Stamnummer;Voornaam;Naam;Admgroep;LeerID;Account-type',
    { stamnummer: 'Stamnummer', username: 'LeerID', accountType: 'Account-type' },
  ],
  ['Stamnummer;Voornaam;Naam;Admgroep;Gebruikersnaam', { stamnummer: 'Stamnummer' }],
])('the columns of %s by their own names', async (header, names) => {
  expect((await readText(`${header}\n1;An;Boel;G\n`)).columnNames).toEqual(names);
});

describe('what was asked goes before what is found', () => {
  test('the delimiter', async () => {
    const list = await readText('Stamnummer,x;Voornaam;Naam;Admgroep\n1;An;B;G\n', {
      delimiter: ';',
      columns: ['Stamnummer=Stamnummer,x'],
    });
    expect(list.students).toMatchObject([{ stamnummer: '1', lastName: 'B' }]);
  });

  test('the encoding', async () => {
    const text = toDelimited(TABLE, ';');
    const path = writeList(folder.path, encode(text, 'cp850', false));
    const list = await readStudentList(path, { encoding: 'cp850' });
    expect(list.students[0]?.firstName).toBe('Süheda');
    await expect(readStudentList(path, { encoding: 'UTF-8' })).rejects.toMatchObject({
      code: 'list-wrong-encoding',
    });
    await expect(readStudentList(path, { encoding: 'klingon' })).rejects.toMatchObject({
      code: 'encoding-unknown',
    });
  });
});

describe('files that are no list', () => {
  const START = 'Stamnummer;Voornaam;Naam;Admgroep\n';
  test.each<[string, string | Uint8Array, object]>([
    ['nothing in it', '', { code: 'list-empty' }],
    ['only a mark', '\ufeff', { code: 'list-empty' }],
    ['only blank lines', '\n \n;;\n', { code: 'list-empty' }],
    ['only a header', START, { code: 'list-no-rows' }],
    [
      'a workbook',
      `PK\x03\x04${'.'.repeat(26)}[Content_Types].xml`,
      { code: 'list-xlsx-refused', details: { reason: 'not-xlsx' } },
    ],
    [
      'a ZIP',
      `PK\x03\x04${'.'.repeat(26)}leerid-accounts.xlsx....xl/`,
      { code: 'list-not-text', details: { looksLike: 'zip' } },
    ],
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      { code: 'list-not-text', details: { looksLike: 'xls' } },
    ],
    ['a PDF', '%PDF-1.7\n', { code: 'list-not-text', details: { looksLike: 'pdf' } }],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a00', 'hex'),
      { code: 'list-not-text', details: { looksLike: 'other' } },
    ],
    [
      'a web page',
      '<!DOCTYPE html><p>Meld je aan',
      { code: 'list-not-text', details: { looksLike: 'other' } },
    ],
    ['zeros', Buffer.alloc(1000), { code: 'list-not-text', details: { looksLike: 'other' } }],
    ['no pupils', 'a;b\n1;2\n', { code: 'list-missing-columns' }],
    [
      'a quote that stays open',
      `${START}1;An;B;G\n2;"An;B;G\n3;An;B;G\n`,
      { code: 'list-bad-quotes', details: { line: 3 } },
    ],
    ['a quote inside', `${START}1;An;B;G\n2;"An" x;B;G\n`, { code: 'list-bad-quotes', details: { line: 3 } }],
    [
      'bytes of no character',
      Buffer.from(`${START}1;M\x81ller;B;G\n`, 'latin1'),
      { code: 'list-wrong-encoding' },
    ],
    [
      'a broken character after a mark',
      Buffer.from('\xef\xbb\xbfStamnummer;\xe9', 'latin1'),
      { code: 'list-wrong-encoding' },
    ],
    ['513 columns', `${START.trim()}${';'.repeat(509)}\n1;An;B;G\n`, { code: 'list-too-many-columns' }],
    ['a row of delimiters', START + ';'.repeat(3_000_000), { code: 'list-too-many-columns' }],
    [
      'a huge field',
      `${START}1;${'n'.repeat(65_537)};B;G\n`,
      { code: 'list-field-too-large', details: { line: 2 } },
    ],
    [
      'an endless field',
      `${START}1;${'n'.repeat(3_000_000)}`,
      { code: 'list-field-too-large', details: { line: 2 } },
    ],
  ])('%s', async (_name, content, error) => {
    await expect(readStudentList(writeList(folder.path, content))).rejects.toMatchObject(error);
  });

  test('a field of exactly 64 KB is read', async () => {
    const list = await readText(`Opmerking;${START}${'n'.repeat(65_536)};1;An;B;G\n`);
    expect(list.students).toMatchObject([{ stamnummer: '1', lastName: 'B' }]);
  });

  test('a missing file, a folder, a file in a file', async () => {
    const path = writeList(folder.path, 'x');
    await expect(readStudentList(join(folder.path, 'nee.csv'))).rejects.toMatchObject({
      code: 'list-not-found',
    });
    await expect(readStudentList(join(path, 'nee.csv'))).rejects.toMatchObject({ code: 'list-not-found' });
    await expect(readStudentList(folder.path)).rejects.toMatchObject({ code: 'list-is-folder' });
  });

  test('a file over 256 MB is refused by its size', async () => {
    const path = writeList(folder.path, START, 'groot.csv');
    truncateSync(path, 256 * 1024 * 1024 + 1);
    await expect(readStudentList(path)).rejects.toMatchObject({ code: 'list-too-large' });
  });

  test('a device without end is refused', async () => {
    await expect(readStudentList('/dev/zero')).rejects.toMatchObject({ code: 'list-not-text' });
  });
});

test('a pipe is read as a file is', async () => {
  const pipe = join(folder.path, 'pijp');
  execFileSync('mkfifo', [pipe]);
  const path = writeList(folder.path, toDelimited(TABLE, ';'));
  const reading = readStudentList(pipe);
  execFileSync('sh', ['-c', 'cat "$1" > "$2"', 'sh', path, pipe]);
  expect((await reading).students).toHaveLength(3);
});
