import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';
import { runMeasured } from '../support/peak-memory.js';
import { makeWorkbook } from '../support/write-workbook.js';
import { writeList } from '../import/write-list.js';

const HEADER = 'Stamnummer;Voornaam;Naam;Administratieve groep';
const MOST_MEGABYTES = 300;

const workplace = new Workplace();
afterAll(() => {
  workplace.remove();
});

/** Writes the piece so many times behind the start. */
function writeMany(start: string, piece: string, times: number): string {
  const path = join(workplace.folder, 'bom.csv');
  const descriptor = openSync(path, 'w');
  writeSync(descriptor, start);
  const many = piece.repeat(1000);
  for (let done = 0; done < times; done += 1000) writeSync(descriptor, many);
  closeSync(descriptor);
  return path;
}

/** One line that says what is wrong, and no more memory than any list. */
function expectRefused(outcome: ReturnType<typeof runMeasured>, message: RegExp): void {
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
  expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(outcome.stderr).toMatch(message);
  expect(outcome.megabytes).toBeLessThan(MOST_MEGABYTES);
}

describe('a file', () => {
  test.each([
    ['a field of 50 MB', `${HEADER}\n1;`, 'n', 50_000_000, /regel 2: een veld is groter dan 64 kB/],
    ['a quoted field of 50 MB', `${HEADER}\n1;"`, 'n\n', 25_000_000, /regel 2: een veld is groter dan 64 kB/],
    ['two million columns', HEADER, ';x', 2_000_000, /heeft meer dan 512 kolommen/],
    ['a row of two million cells', `${HEADER}\n1;An;Boel;G`, ';x', 2_000_000, /heeft meer dan 512 kolommen/],
    [
      'a million marks on a letter',
      `${HEADER}\n1;An;Boe`,
      '\u0301',
      1_000_000,
      /een veld is groter dan 64 kB/,
    ],
  ])('with %s', (_name, start, piece, times, message) => {
    expectRefused(runMeasured(workplace, '"$@"', 'import', writeMany(start, piece, times)), message);
  });

  test('with a million bad rows: fifty are named', () => {
    const path = writeMany(`${HEADER}\n`, '1;An;Boel;G\n', 1_000_000);
    const outcome = runMeasured(workplace, '"$@"', 'import', path);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/meer dan \d+ foute rijen, er is niets ingelezen/);
    expect(outcome.stderr.split('\n').length).toBeLessThan(60);
    expect(outcome.megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

describe('what is piped in without an end', () => {
  const TOO_LARGE = /is groter dan 64 MB/;
  test.each([
    ['the same row', `(echo '${HEADER}'; yes '1;An;Boel;G')`, TOO_LARGE],
    ['numbered rows', `(echo '${HEADER}'; seq -f '%.0f;An;Boel;G' 1 1000000000)`, TOO_LARGE],
    ['one line', `(echo '${HEADER}'; yes x | tr -d '\\n')`, TOO_LARGE],
    ['one quoted field', `(echo '${HEADER}'; echo '1;"'; yes)`, TOO_LARGE],
    ['a workbook', `(printf 'PK\\003\\004%026d[Content_Types].xml' 0; yes)`, TOO_LARGE],
    ['zeros', 'cat /dev/zero', /is geen leerlingenlijst/],
    ['noise', 'cat /dev/urandom', /is geen leerlingenlijst|is niet te lezen/],
  ])('%s', (_name, endless, message) => {
    expectRefused(runMeasured(workplace, `${endless} | "$@"`, 'import', '/dev/stdin'), message);
  });
});

describe('a workbook that grows when it is unpacked', () => {
  const BLOW_UP = `
import sys, zipfile
path, part, end, filler, times = sys.argv[1:6]
with zipfile.ZipFile(path) as book: files = {name: book.read(name) for name in book.namelist()}
with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as book:
    for name, data in files.items():
        head, found, tail = data.partition(end.encode())
        with book.open(name, 'w', force_zip64=True) as out:
            out.write(head)
            if name == part:
                size = min(1000, int(times))
                for turn in range(int(times) // size):
                    many = filler * size
                    if '#' in filler: many = ''.join(filler.replace('#', str(turn * size + one)) for one in range(size))
                    out.write(many.encode())
            out.write(found + tail)
`;
  const SHEET = ['xl/worksheets/sheet1.xml', '</sheetData>'] as const;
  const RELATIONS = ['xl/_rels/workbook.xml.rels', '</Relationships>'] as const;
  /** One letter outside Latin-1 doubles what the others take. */
  const long = (length: number) => `\u0100${'n'.repeat(length)}`;
  test.each([
    ['rows, more than 2 GB', SHEET, '<row><c t="inlineStr"><is><t></t></is></c></row>', 45_000_000],
    ['tags in one another', SHEET, '<a>', 20_000_000],
    ['texts that cells share', ['xl/sharedStrings.xml', '</sst>'], '<si><t>ab</t></si>', 20_000_000],
    ['files that it names', RELATIONS, '<Relationship Id="a#" Target="b"/>', 200_000],
    ['long names of files', RELATIONS, `<Relationship Id="a#" Target="${long(25_000)}"/>`, 9_000],
    ['long names of sheets', ['xl/workbook.xml', '</sheets>'], `<sheet name="${long(60_000)}"/>`, 900],
    ['texts in one row', SHEET, `<c t="str"><v>${long(15_000)}</v></c>`, 16_000],
    ['texts in pieces', SHEET, `<c t="inlineStr"><is>${'<t>a</t>'.repeat(15_000)}</is></c>`, 2_000],
    ['tags with long attributes', SHEET, `<a b="${long(60_000)}">`, 4_000],
  ] as const)('%s', async (_name, [part, end], filler, times) => {
    const bytes = await makeWorkbook([HEADER.split(';'), ['1', 'An', 'Boel', 'OKAN']]);
    const path = writeList(workplace.folder, bytes, 'bom.xlsx');
    execFileSync('/usr/bin/python3', ['-c', BLOW_UP, path, part, end, filler, String(times)]);
    expectRefused(
      runMeasured(workplace, '"$@"', 'import', path),
      /is uitgepakt veel te groot voor een leerlingenlijst/,
    );
  });
});

describe('a list of 240 MB whose rows are wide', () => {
  /** Rows of 240 kB, in four columns that are not read. */
  function writeWide(row: (number: number) => string): string {
    const path = join(workplace.folder, 'breed.csv');
    const descriptor = openSync(path, 'w');
    writeSync(descriptor, `${HEADER};Klas;Geboortedatum;a;b;c;d\n`);
    const wide = `;${'x'.repeat(60_000)}`.repeat(4);
    for (let number = 1; number <= 1000; number += 1) writeSync(descriptor, `${row(number)}${wide}\n`);
    closeSync(descriptor);
    return path;
  }

  test('is read: nothing is kept of what is not asked for', () => {
    const path = writeWide(
      (number) => `${number};Maximiliaan-Alexander;Van den Abbeele-Boel${number};4de leerjaar;4A;01/02/2015`,
    );
    const outcome = runMeasured(workplace, '"$@"', 'import', path);
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.stdout).toContain('1000 nieuw');
    expect(outcome.megabytes).toBeLessThan(MOST_MEGABYTES);
  });

  test('and bad: some of it is enough to refuse it', () => {
    const path = writeWide((number) => `${number};An;Boel;4de leerjaar;4A;31/02/2015`);
    const outcome = runMeasured(workplace, '"$@"', 'import', path, '--deellijst', '--foute-rijen-overslaan');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/meer dan \d+ foute rijen, er is niets ingelezen/);
    expect(outcome.megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
