import bcrypt from 'bcryptjs';
import { passwordHash } from '#src/store/accounts.js';
import { openStoreForReading, type Store } from '#src/store/open-store.js';
import { loadPictures } from '#src/documents/picture-list.js';
import { Workplace } from '../support/leerid.js';
import { readPdfText, readPdfWords } from '../support/read-pdf.js';
import { readWorkbook } from '../support/read-workbook.js';
import { scanCards } from '../support/scan-cards.js';

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
const PDFS = [
  ['leerid-kaartjes-a4.pdf', 'a4'],
  ['leerid-stickers-105x48-vel.pdf', 'sticker-vel'],
  ['leerid-stickers-105x48-rol.pdf', 'sticker-rol'],
] as const;
const SEE_PDF = 'afbeeldingswachtwoord: zie pdf';

/** The secret that was hashed, out of the Dutch names of the eight pictures. */
function positionsOf(names: string): string {
  const { categories } = loadPictures();
  return names
    .split(/,\s*/)
    .map(
      (name, index) => (categories[index]?.pictures.findIndex((picture) => picture.name === name) ?? -1) + 1,
    )
    .map((position) => String(position).padStart(2, '0'))
    .join('-');
}

function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '');
}

/** The text of each card: what stands before the next card's user name. */
function cardTexts(pdfText: string): string[] {
  return pdfText.split('\f').filter((page) => page.trim() !== '');
}

describe.each(['woord', 'afbeeldingen'] as const)('the whole school, 151 pupils, with %s', (kind) => {
  const workplace = new Workplace();
  let store: Store;
  let zip = '';
  let rows: readonly (readonly (string | null)[])[] = [];
  const pdfs = new Map<string, Uint8Array>();

  beforeAll(() => {
    workplace.importFixture();
    const outcome = workplace.run('bulk', '--alles', '--yes', '--wachtwoordtype', kind);
    if (outcome.code !== 0) throw new Error(outcome.stderr);
    zip = workplace.zips()[0] ?? '';
    for (const [name] of PDFS) pdfs.set(name, workplace.unzip(zip, name));
    store = openStoreForReading(workplace.store);
    rows = readWorkbook(workplace.unzip(zip, 'leerid-accounts.xlsx')).rows;
  });
  afterAll(() => {
    store.close();
    workplace.remove();
  });

  test('the Excel has the exact headers, 151 rows, text cells only', () => {
    const book = readWorkbook(workplace.unzip(zip, 'leerid-accounts.xlsx'));
    expect(book.rows[0]).toEqual(HEADERS);
    expect(book.rows).toHaveLength(152);
    expect(book.types).toEqual(['s']);
    expect(book.frozen).toBe('A2');
    expect(book.filter).not.toBeNull();
    for (const row of book.rows) expect(row[5]).toMatch(/./);
  });

  test('every password of the Excel verifies against the store', async () => {
    for (const row of rows.slice(1)) {
      const [, , , , username, password, , type, , , , pictures] = row;
      const isPictures = password === SEE_PDF;
      expect(isPictures).toBe(kind === 'afbeeldingen' && type === 'basis');
      const secret = isPictures ? positionsOf(pictures ?? '') : (password ?? '');
      const hash = passwordHash(store, username ?? '') ?? '';
      expect(hash).toMatch(/^\$2[aby]\$10\$/);
      expect(await bcrypt.compare(secret, hash)).toBe(true);
    }
  });

  test('every password on every roll sticker is the one of that pupil', () => {
    const pages = cardTexts(readPdfText(pdfs.get('leerid-stickers-105x48-rol.pdf') ?? new Uint8Array()));
    expect(pages).toHaveLength(151);
    rows.slice(1).forEach((row, index) => {
      const page = withoutSpaces(pages[index] ?? '');
      const [, firstName, lastName, , username, password] = row;
      if (isDrawn(firstName ?? '')) expect(page).toContain(withoutSpaces(firstName ?? ''));
      if (isDrawn(lastName ?? '')) expect(page).toContain(withoutSpaces(lastName ?? ''));
      expect(pages[index]).toContain(username);
      if (password !== SEE_PDF) expect(pages[index]).toContain(password);
    });
  });

  test('every name, username and password is found by pdftotext in every PDF', () => {
    for (const bytes of pdfs.values()) {
      const text = readPdfText(bytes);
      const dense = withoutSpaces(readPdfWords(bytes));
      for (const [, firstName, lastName, , username, password, , , , , , pictures] of rows.slice(1)) {
        expect(text).toContain(username);
        for (const name of [firstName, lastName].filter((one) => isDrawn(one ?? ''))) {
          expect(dense).toContain(withoutSpaces(name ?? ''));
        }
        if (password !== SEE_PDF) expect(text).toContain(password);
        else expect((pictures ?? '').split(/,\s*/)).toHaveLength(8);
      }
    }
  });

  test('every A4 card names the eight pictures of its own password, in their order', () => {
    const words = readPdfWords(pdfs.get('leerid-kaartjes-a4.pdf') ?? new Uint8Array());
    const cards = new Map(
      words
        .split('Gebruikersnaam:')
        .slice(1)
        .map((card) => {
          const [username = '', ...rest] = card.trimStart().split(/\s+/);
          // A long name is broken at a syllable, with a hyphen that is not its own.
          return [username, rest.join('').replaceAll('-', '')];
        }),
    );
    expect(cards.size).toBe(151);
    for (const [, , , , username, password, , , , , , pictures] of rows.slice(1)) {
      const card = cards.get(username ?? '') ?? '';
      const names = withoutSpaces((pictures ?? '').replaceAll(/[,-]/g, ''));
      if (password === SEE_PDF) expect(card).toMatch(new RegExp(`^(?:Wachtwoord:)?${names}`));
      else expect(card).toContain(password);
    }
  });

  test.each(PDFS)("every QR code of %s decodes at 200 dpi to the usernames' addresses", (name, paper) => {
    const expected = rows.slice(1).map((row) => `https://mijn.leerid.be/${row[4] ?? ''}`);
    expect(scanCards(pdfs.get(name) ?? new Uint8Array(), paper, 200)).toEqual([...expected].sort());
  });

  test('no username was issued twice, and the pupils who had a LeerID kept theirs', () => {
    const list = JSON.parse(workplace.run('list', '--json').stdout) as {
      gebruikersnaam: string;
      status: string;
    }[];
    expect(new Set(list.map(({ gebruikersnaam }) => gebruikersnaam.toLowerCase())).size).toBe(200);
    expect(list.every(({ status }) => status === 'actief')).toBe(true);
  });
});

/** Latin, Greek and Cyrillic names are drawn as they are; others are transliterated on the card. */
function isDrawn(name: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u.test(
    name,
  );
}
