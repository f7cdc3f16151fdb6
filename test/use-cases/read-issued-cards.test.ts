import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { join } from 'node:path';
import { sortCards } from '#src/documents/card.js';
import { renderWorkbook } from '#src/documents/workbook.js';
import type { CellProblem } from '#src/domain/cell-problem.js';
import { readIssuedCards } from '#src/use-cases/read-issued-cards.js';
import { CARD_KINDS, makeCard } from '../support/card-samples.js';
import { ROOT } from '../support/leerid.js';
import { codeOfAsync, detailsOfAsync, makeTestFolder, type TestFolder } from '../support/store-samples.js';
import { editZip, makeTextZip, makeZip, readZip } from '../support/zips.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const PRINTING = 'xl/worksheets/sheet2.xml';
const NAME = 'leerid-accounts.xlsx';
const CARDS = Object.values(CARD_KINDS).map((card, index) => ({ ...card, stamnummer: `00${index}` }));

let folder: TestFolder;
let path: string;
let workbook: Uint8Array;
beforeAll(async () => {
  workbook = await renderWorkbook(CARDS, { date: '2026-11-23', files: [] });
});
beforeEach(() => {
  folder = makeTestFolder();
  path = join(folder.path, 'x.zip');
});
afterEach(() => {
  folder.remove();
});

/** Writes a ZIP with this workbook in it. */
async function put(bytes: Uint8Array, password: string | null = null): Promise<void> {
  writeFileSync(path, await makeZip([{ name: NAME, bytes }], password));
}

async function problems(): Promise<Pick<CellProblem, 'row' | 'column' | 'code'>[]> {
  const { problems: found } = (await detailsOfAsync(readIssuedCards(path, null))) as {
    problems: CellProblem[];
  };
  return found.map(({ row, column, code }) => ({ row, column, code }));
}

async function refusal(password: string | null = null): Promise<unknown> {
  const error = (await detailsOfAsync(readIssuedCards(path, password))) as { reason?: string };
  return error.reason ?? error;
}

describe('what was written is read back as it was', () => {
  const difficult = [
    ...CARDS,
    makeCard({
      institutionNumber: null,
      institutionName: 'Sint-Jan & "Zoon" <x>',
      stamnummer: '=1+1',
      firstName: '',
      lastName: "+Ångström 'd محمد",
      groupName: '2e5',
      className: '2026-01-02',
      username: '-1e3',
      password: { kind: 'woord', text: '234abc' },
    }),
    makeCard({
      username: 'élodie_3',
      type: 'gevorderd',
      password: { kind: 'gevorderd', text: '<&>"\'=+x9' },
    }),
  ];

  test('out of a ZIP, the sheet alone, and an encrypted ZIP', async () => {
    const bytes = await renderWorkbook(sortCards(difficult), { date: '2026-09-01', files: [] });
    await put(bytes);
    const expected = { cards: sortCards(difficult), date: '2026-09-01', encrypted: false };
    expect(await readIssuedCards(path, null)).toEqual(expected);
    writeFileSync(path, bytes);
    expect(await readIssuedCards(path, null)).toEqual(expected);
    await put(bytes, 'vier woorden');
    expect(await readIssuedCards(path, 'vier woorden')).toEqual({ ...expected, encrypted: true });
  });

  test('as another program saves it: texts that cells share, in pieces, with other prefixes', async () => {
    const shared = await editZip(workbook, SHEET, (xml) =>
      xml
        .replace(/<c r="C3"[^>]*><v>[^<]*<\/v>/, '<c r="C3" t="s"><v>1</v>')
        .replace(/<c r="B3"[^>]*><v>[^<]*<\/v>/, '<c r="B3" t="inlineStr"><is><t>Anna</t></is>'),
    );
    const strings =
      '<x:sst xmlns:x="y"><x:si><x:t>geen</x:t></x:si><x:si><x:r><x:t>De </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>Boel</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>';
    const files = await readZip(shared);
    files.set('xl/sharedStrings.xml', Buffer.from(strings));
    await put(await makeZip([...files].map(([name, bytes]) => ({ name, bytes }))));
    const { cards } = await readIssuedCards(path, null);
    expect(cards[1]).toMatchObject({ firstName: 'Anna', lastName: 'De Boel' });
  });

  test('rows that were taken out or moved, coloured empty rows and cells far away', async () => {
    await put(
      await editZip(workbook, SHEET, (xml) =>
        xml
          .replace(/<row r="3".*?<\/row>/s, '')
          .replace('</sheetData>', '<row r="900"><c r="A900" s="1"/><c r="XFD900" s="2"/></row></sheetData>'),
      ),
    );
    const { cards } = await readIssuedCards(path, null);
    expect(cards).toEqual([CARDS[0], CARDS[2]]);
  });
});

describe('a cell that was edited into nonsense is named by row and column', () => {
  const cell = (reference: string, content: string) => (xml: string) =>
    xml.replace(new RegExp(`<c r="${reference}"[^>]*>.*?</c>`), content);
  const text = (reference: string, value: string) =>
    cell(reference, `<c r="${reference}" t="str"><v>${value}</v></c>`);

  test.each([
    ['a formula', cell('F2', '<c r="F2" t="str"><f>HYPERLINK("x")</f><v>29ban9</v></c>'), 2, 6, 'formula'],
    ['a number', cell('A2', '<c r="A2"><v>945</v></c>'), 2, 1, 'not-text'],
    ['a date', cell('A2', '<c r="A2" t="d"><v>2026-01-01</v></c>'), 2, 1, 'not-text'],
    ['an error', cell('G2', '<c r="G2" t="e"><v>#REF!</v></c>'), 2, 7, 'not-text'],
    ['no stamnummer', cell('A2', ''), 2, 1, 'empty'],
    ['a stamnummer that Excel garbled', text('A2', '1,23E+11'), 2, 1, 'stamnummer'],
    ['no last name', text('C2', ''), 2, 3, 'empty'],
    ['no group', text('D2', ''), 2, 4, 'empty'],
    ['a name that turns text around', text('B2', 'a\u202Eb'), 2, 2, 'characters'],
    ['a username with a space', text('E2', 'a b'), 2, 5, 'username'],
    ['a username that cannot be drawn', text('E2', '文'), 2, 5, 'username'],
    ['no password', text('F2', ''), 2, 6, 'empty'],
    ['a password against its rule', text('F2', 'geheim'), 2, 6, 'password'],
    ['the password of pictures', text('F3', '29ban9'), 3, 6, 'pictures'],
    ['a type that is none', text('H2', 'Basis'), 2, 8, 'type'],
    ['a kind that the type cannot have', text('I2', 'gevorderd'), 2, 9, 'kind'],
    ['another web address', text('J2', 'https://mijn.leerid.be/iemand.anders'), 2, 10, 'url'],
    ['a web address that is none', text('J2', 'javascript:/suheda.carabin'), 2, 10, 'url'],
    [
      'a web address too long for its QR code',
      text('J2', `https://x.be/${'y/'.repeat(150)}suheda.carabin`),
      2,
      10,
      'url',
    ],
    [
      'the address of another site',
      (xml: string) => xml.replace(/(<c r="J3"[^>]*><v>)https:..mijn.leerid.be/, '$1https://mijn.leer1d.be'),
      3,
      10,
      'other-address',
    ],
    [
      'the address of a site that is not safe',
      (xml: string) => xml.replace(/(<c r="J3"[^>]*><v>)https:/, '$1http:'),
      3,
      10,
      'other-address',
    ],
    ['a number of a school without its zero', text('K2', '12345'), 2, 11, 'institution-number'],
    ['pictures beside a word', text('L2', 'aap'), 2, 12, 'not-empty'],
    [
      'seven pictures',
      text('L3', 'aap, slappe lach, hotdog, peper, auto, puzzel, sneeuwman'),
      3,
      12,
      'pictures',
    ],
    [
      'pictures of another category',
      text('L3', 'ring, slappe lach, hotdog, peper, auto, puzzel, sneeuwman, aap'),
      3,
      12,
      'pictures',
    ],
    ['no school', text('M2', ''), 2, 13, 'empty'],
    [
      'a column of their own',
      (xml: string) => xml.replace(/(<c r="M2".*?<\/c>)/, '$1<c r="N2" t="str"><v>ok</v></c>'),
      2,
      14,
      'not-empty',
    ],
    ['another header', text('F1', 'Wachtwoord'), 1, 6, 'header'],
    ['two headers changed about', text('B1', 'Achternaam'), 1, 2, 'header'],
    [
      'a header more',
      (xml: string) => xml.replace(/(<c r="M1".*?<\/c>)/, '$1<c r="N1" t="str"><v>Opmerking</v></c>'),
      1,
      14,
      'not-empty',
    ],
    ['the same stamnummer twice', text('A3', '000'), 3, 1, 'duplicate'],
    [
      'the same username twice',
      (xml: string) => text('J3', 'https://mijn.leerid.be/SUHEDA.carabin')(text('E3', 'SUHEDA.carabin')(xml)),
      3,
      5,
      'duplicate',
    ],
  ] as const)('%s', async (_, edit, row, column, code) => {
    await put(await editZip(workbook, SHEET, edit));
    expect(await problems()).toEqual([{ row, column, code }]);
  });

  test('the cells of a row are named from left to right', async () => {
    const edits = [text('M2', ''), text('L2', 'aap'), text('F2', ''), text('E2', 'a b'), text('A2', '')];
    await put(await editZip(workbook, SHEET, (xml) => edits.reduce((edited, edit) => edit(edited), xml)));
    expect((await problems()).map(({ column }) => column)).toEqual([1, 5, 6, 12, 13]);
  });

  test('without its header row it has no columns', async () => {
    await put(await editZip(workbook, SHEET, (xml) => xml.replace(/<row r="1".*?<\/row>/s, '')));
    const found = await problems();
    expect(found).toHaveLength(13);
    expect(found[0]).toEqual({ row: 1, column: 1, code: 'header' });
  });

  test('the error never holds what a cell holds', async () => {
    await put(await editZip(workbook, SHEET, text('F2', 'geheim-woord')));
    const error: unknown = await readIssuedCards(path, null).catch((reason: unknown) => reason);
    expect(JSON.stringify(error)).not.toContain('geheim-woord');
  });
});

describe('a file that is not what it ought to be is refused', () => {
  test.each([
    ['no file', 'missing', () => undefined],
    [
      'a folder',
      'folder',
      () => {
        mkdirSync(path);
      },
    ],
    [
      'an empty file',
      'not-zip',
      () => {
        writeFileSync(path, '');
      },
    ],
    [
      'a text',
      'not-zip',
      () => {
        writeFileSync(path, 'Stamnummer;Naam\n');
      },
    ],
    [
      'a ZIP of another program',
      'not-ours',
      async () => {
        writeFileSync(path, await makeTextZip({ 'foto.jpg': 'x', 'leerid.txt': 'x' }));
      },
    ],
    [
      'a ZIP of create',
      'no-workbook',
      async () => {
        writeFileSync(path, await makeTextZip({ 'leerid-kaartjes-a4.pdf': 'x' }));
      },
    ],
    [
      'a name that climbs out of its folder',
      'not-ours',
      async () => {
        writeFileSync(path, await makeTextZip({ '../leerid-accounts.xlsx': 'x' }));
      },
    ],
    ['an Excel file that is none', 'foreign-workbook', () => put(Buffer.from('x'))],
    [
      'an Excel file without anything',
      'foreign-workbook',
      async () => put(await makeTextZip({ 'xl/workbook.xml': '<a/>' })),
    ],
    [
      'an Excel file of another program',
      'foreign-workbook',
      async () => put(await editZip(workbook, 'xl/workbook.xml', (xml) => xml.replace('Afdrukken', 'Blad2'))),
    ],
    [
      'a second sheet that was emptied',
      'foreign-workbook',
      async () =>
        put(
          await editZip(workbook, PRINTING, (xml) =>
            xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>'),
          ),
        ),
    ],
    [
      'a day that is none',
      'foreign-workbook',
      async () => put(await editZip(workbook, PRINTING, (xml) => xml.replace('2026-11-23', '2026-02-30'))),
    ],
    [
      'a newer version',
      'newer',
      async () =>
        put(
          await editZip(workbook, PRINTING, (xml) => xml.replace('leerid-accounts 1<', 'leerid-accounts 2<')),
        ),
    ],
    [
      'no rows',
      'no-rows',
      async () => put(await editZip(workbook, SHEET, (xml) => xml.replace(/<row r="[2-9]".*?<\/row>/gs, ''))),
    ],
    [
      'entities that grow',
      'foreign-workbook',
      async () =>
        put(
          await editZip(workbook, SHEET, (xml) =>
            xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
          ),
        ),
    ],
    [
      'XML that breaks off',
      'foreign-workbook',
      async () => put(await editZip(workbook, SHEET, (xml) => xml.slice(0, 3000))),
    ],
    [
      'a text that is not there',
      'foreign-workbook',
      async () =>
        put(
          await editZip(workbook, SHEET, (xml) =>
            xml.replace(/<c r="A2"[^>]*><v>[^<]*/, '<c r="A2" t="s"><v>7'),
          ),
        ),
    ],
    [
      'a cell of 50 MB',
      'too-large',
      async () =>
        put(
          await editZip(workbook, SHEET, (xml) =>
            xml.replace(/(<c r="B2"[^>]*><v>)[^<]*/, `$1${'x'.repeat(50_000_000)}`),
          ),
        ),
    ],
    [
      'a tag of 5 MB',
      'too-large',
      async () =>
        put(
          await editZip(workbook, SHEET, (xml) =>
            xml.replace('<c r="B2"', `<c x="${'x'.repeat(5_000_000)}" r="B2"`),
          ),
        ),
    ],
    [
      'two million columns',
      'too-large',
      async () =>
        put(
          await editZip(workbook, SHEET, (xml) =>
            xml.replace(/(<c r="M2".*?<\/c>)/, `$1${'<c t="str"><v>x</v></c>'.repeat(2_000_000)}`),
          ),
        ),
    ],
    [
      'a column far to the right',
      'too-large',
      async () =>
        put(
          await editZip(workbook, SHEET, (xml) =>
            xml.replace(/(<c r="M2".*?<\/c>)/, '$1<c r="XFD2" t="str"><v>x</v></c>'),
          ),
        ),
    ],
    [
      'a row far below',
      'too-large',
      async () =>
        put(
          await editZip(workbook, SHEET, (xml) =>
            xml.replace(
              '</sheetData>',
              '<row r="200002"><c r="A200002" t="str"><v>x</v></c></row></sheetData>',
            ),
          ),
        ),
    ],
  ] as [string, string, () => void | Promise<void>][])('%s', async (_, reason, make) => {
    await make();
    expect(await refusal()).toBe(reason);
  });

  test('two files of the name that counts', async () => {
    // The writer refuses that too, so the second is renamed in the bytes.
    const zip = await makeZip([
      { name: NAME, bytes: workbook },
      { name: 'leerid-accountz.xlsx', bytes: workbook },
    ]);
    writeFileSync(
      path,
      Buffer.from(zip.toString('latin1').replaceAll('leerid-accountz', 'leerid-accounts'), 'latin1'),
    );
    expect(await refusal()).toBe('two-workbooks');
  });

  test.each([100, 2000, -30])('a ZIP cut off at %d', async (at) => {
    const zip = await makeZip([{ name: NAME, bytes: workbook }]);
    writeFileSync(path, zip.subarray(0, at));
    expect(['not-zip', 'damaged']).toContain(await refusal());
  });

  test('a wrong checksum', async () => {
    const zip = await makeZip([{ name: NAME, bytes: workbook }]);
    const at = zip.indexOf(NAME) + NAME.length + 1000;
    zip[at] = (zip[at] ?? 0) ^ 1;
    writeFileSync(path, zip);
    expect(await refusal()).toBe('damaged');
  });

  test.each([
    ['in the ZIP', (bytes: Buffer) => Promise.resolve(bytes), NAME],
    ['in the Excel file', (bytes: Buffer) => makeZip([{ name: NAME, bytes }]), 'xl/workbook.xml'],
  ] as const)('a bomb %s is not unpacked: memory stays small', async (_, wrap, name) => {
    writeFileSync(path, await wrap(bomb(name, 600)));
    expect(readElsewhere(path)).toEqual({ reason: 'too-large', small: true });
  });
});

/** What a process of its own, which unpacked nothing else, makes of the file; small: it took less than 300 MB. */
function readElsewhere(file: string): unknown {
  const module = pathToFileURL(join(ROOT, 'dist', 'use-cases', 'read-issued-cards.js')).href;
  const script = `
    import { readFileSync } from 'node:fs';
    const { readIssuedCards } = await import(process.argv[1]);
    const error = await readIssuedCards(process.argv[2], null).catch((reason) => reason);
    const [, peak] = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
    const small = Number(peak) < 300 * 1024;
    console.log(JSON.stringify({ reason: error.details.reason, small }));`;
  const args = ['--input-type=module', '-e', script, module, file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

describe('an encrypted ZIP', () => {
  test('needs its password, and says when it is another', async () => {
    await put(workbook, 'vier woorden');
    expect(await codeOfAsync(readIssuedCards(path, null))).toBe('zip-password-needed');
    expect(await codeOfAsync(readIssuedCards(path, 'vijf woorden'))).toBe('zip-password-wrong');
  });

  test('a password for a ZIP that needs none does no harm', async () => {
    await put(workbook);
    expect((await readIssuedCards(path, 'vier woorden')).encrypted).toBe(false);
  });
});

/** A ZIP of a few hundred kB with one file of so many MB of the same letter, as another program would deflate it. */
function bomb(name: string, megabytes: number): Buffer {
  const raw = Buffer.concat([Buffer.from('<a>'), Buffer.alloc(megabytes * 1024 * 1024, 'x')]);
  const data = deflateRawSync(raw, { level: 9 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(raw.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
