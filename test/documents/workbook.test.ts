import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Card } from '#src/documents/card.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import { listedFiles } from '#src/documents/document-files.js';
import { renderWorkbook } from '#src/documents/workbook.js';
import { loadPictures, picturesOf } from '#src/documents/picture-list.js';
import { CARD_KINDS, makeCard } from '../support/card-samples.js';

/** What an independent reader finds in the first sheet: the cells, their types and formats, and how it is set up. */
interface ReadSheet {
  readonly sheets: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly types: readonly string[];
  readonly formats: readonly string[];
  readonly bold: readonly boolean[];
  readonly widths: readonly number[];
  readonly frozen: string;
  readonly filter: string;
  readonly creator: string;
  readonly modifiedBy: string;
  readonly landscape: boolean;
  readonly fit: readonly (number | boolean)[];
  readonly paper: number;
  readonly repeated: string | null;
  readonly printed: string | null;
  /** Of the rows of the second sheet, in pt. */
  readonly heights: readonly number[];
  readonly printing: readonly (readonly (string | null)[])[];
}

const READER = `
import json, re, sys, zipfile, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
printing = book.worksheets[1]
cells = [cell for one in book.worksheets for row in one.iter_rows() for cell in row if cell.value is not None]
print(json.dumps({
  "sheets": book.sheetnames,
  "rows": [[cell.value for cell in row] for row in sheet.iter_rows()],
  "types": sorted({cell.data_type for cell in cells}),
  "formats": sorted({cell.number_format for cell in cells}),
  "bold": [all(c.font.b for c in row) for row in sheet.iter_rows(max_row=2)],
  "widths": [next(d.width for d in sheet.column_dimensions.values() if d.min <= c.column <= d.max) for c in sheet[1]],
  "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
  "creator": book.properties.creator, "modifiedBy": book.properties.lastModifiedBy,
  "landscape": sheet.page_setup.orientation == "landscape", "paper": int(sheet.page_setup.paperSize),
  "fit": [bool(sheet.sheet_properties.pageSetUpPr.fitToPage), sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
  "repeated": sheet.print_title_rows,
  "printed": re.search("Print_Area[^>]*>(.*?)<", zipfile.ZipFile(sys.argv[1]).read("xl/workbook.xml").decode())[1],
  "heights": [printing.row_dimensions[row + 1].height for row in range(printing.max_row)],
  "printing": [[cell.value for cell in row] for row in printing.iter_rows()],
}))`;

const FILES = listedFiles({ ...DEFAULT_PRINT, documents: ['excel', ...DEFAULT_PRINT.documents] }, 1, 5_000);

async function readBack(cards: readonly Card[]): Promise<ReadSheet> {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-xlsx-'));
  try {
    const path = join(folder, 'accounts.xlsx');
    writeFileSync(path, await renderWorkbook(cards, { date: '2026-11-23', files: FILES }));
    return JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', READER, path], { encoding: 'utf8' }),
    ) as ReadSheet;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEADERS = [
  'Stamnummer',
  'Voornaam',
  'Achternaam',
  'Administratieve groep',
  'LeerID Gebruikersnaam',
  'LeerID Wachtwoord',
  'Klas',
  'Type',
  'Wachtwoordtype',
  'URL',
  'Instellingsnummer',
  'Afbeeldingen',
  'Instelling',
];

test('has exactly the cells that school software and a reprint need', async () => {
  const { rows } = await readBack(Object.values(CARD_KINDS));
  const names = picturesOf([10, 2, 7, 24, 1, 13, 5, 18], loadPictures()).map(({ name }) => name);
  const url = 'https://mijn.leerid.be/';
  const school = '012345';
  const name = 'BRUSSEL-STAD - TEST School 2';
  expect(rows).toEqual([
    HEADERS,
    [
      '0945',
      'Süheda',
      'Carabin',
      '4de leerjaar',
      'suheda.carabin',
      '29ban9',
      null,
      'basis',
      'woord',
      `${url}suheda.carabin`,
      school,
      null,
      name,
    ],
    [
      '0945',
      'Abdulghani',
      'Bogdan',
      '4de leerjaar',
      'abdulghani.bogdan',
      'afbeeldingswachtwoord: zie pdf',
      null,
      'basis',
      'afbeeldingen',
      `${url}abdulghani.bogdan`,
      school,
      names.join(', '),
      name,
    ],
    [
      '0945',
      'Ivica',
      'Cauberghs',
      '1e lj 3e gr Wetenschappen-wiskunde ASO',
      'ivica.cauberghs',
      'pgusJ7Zn',
      '5WeWiA',
      'gevorderd',
      'gevorderd',
      `${url}ivica.cauberghs`,
      school,
      null,
      name,
    ],
  ]);
});

test('every cell is text, whatever it looks like', async () => {
  const difficult = makeCard({
    stamnummer: '000123',
    firstName: '=HYPERLINK("x")',
    lastName: '+1 <&> "aanhaling" _x0041_',
    groupName: '2e5',
    className: '2026-01-02',
    username: '-1e3',
    password: { kind: 'woord', text: '123e45' },
    institutionNumber: null,
  });
  const { rows, types, formats } = await readBack([difficult]);
  expect(rows[1]?.slice(0, 7)).toEqual([
    '000123',
    '=HYPERLINK("x")',
    '+1 <&> "aanhaling" _x0041_',
    '2e5',
    '-1e3',
    '123e45',
    '2026-01-02',
  ]);
  expect(types).toEqual(['s']);
  expect(formats).toEqual(['@']);
});

test('is ready to use: bold frozen header, filter over all rows, columns as wide as their texts; and names nobody', async () => {
  const long = 'Wolfeschlegelsteinhausenbergerdorff';
  const sheet = await readBack([makeCard(), makeCard({ lastName: long })]);
  expect(sheet.sheets).toEqual(['LeerID-accounts', 'Afdrukken']);
  expect(sheet.bold).toEqual([true, false]);
  expect(sheet.frozen).toBe('A2');
  expect(sheet.filter).toBe('A1:M3');
  expect([sheet.creator, sheet.modifiedBy]).toEqual(['leerid', 'leerid']);
  for (const [index, header] of HEADERS.entries()) expect(sheet.widths[index]).toBeGreaterThan(header.length);
  expect(sheet.widths[HEADERS.indexOf('Achternaam')]).toBeGreaterThan(long.length);
  expect(sheet.widths[HEADERS.indexOf('Afbeeldingen')]).toBeLessThan(20);
});

test('is ready to print: A4 on its side, what a teacher needs as wide as the page, the header on each', async () => {
  const sheet = await readBack([makeCard()]);
  expect(sheet).toMatchObject({ landscape: true, paper: 9, fit: [true, 1, 0], repeated: '$1:$1' });
  expect(sheet.printed).toMatch(/!\$A\$1:\$I\$2$/);
});

test('the second sheet says what is in the ZIP, how to print it, and what a reprint needs', async () => {
  const { printing } = await readBack([makeCard(), makeCard()]);
  const said = new Map(printing.map(([label, text]) => [label, text]));
  expect(said.get('Gemaakt op')).toBe('23 november 2026');
  expect(said.get("Aantal LeerID's")).toBe('2');
  expect(said.get('Formaat')).toBe('leerid-accounts 1');
  expect(said.get('Datum op de kaartjes')).toBe('2026-11-23');
  for (const { name, kind } of FILES) {
    expect([name, said.get(name)]).toEqual([
      name,
      expect.stringContaining(kind === 'excel' ? 'alle gegevens' : '100\u00A0%'),
    ]);
  }
});

test('every row of the second sheet is as high as its text, in whatever program', async () => {
  const { printing, heights } = await readBack([makeCard()]);
  const crowded = printing.filter(([, text], row) => (text ?? '').length > ((heights[row] ?? 0) / 15) * 76);
  expect(crowded).toEqual([]);
  expect(heights.every((height) => height >= 15)).toBe(true);
});

test('what XML cannot hold is left out', async () => {
  const { rows } = await readBack([makeCard({ firstName: 'A\u0000b\u001F\uD800c\uFFFF' })]);
  expect(rows[1]?.[1]).toBe('Abc');
});

test('without cards it is a header', async () => {
  expect((await readBack([])).rows).toEqual([HEADERS]);
});
