import type { Card } from '#src/documents/card.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import type { PaperName } from '#src/documents/paper.js';
import { renderWhole } from '../support/render-whole.js';
import { CARD_KINDS, DIFFICULT_CARDS, makeCard } from '../support/card-samples.js';
import {
  checkPdf,
  inspectPdf,
  readPdfFonts,
  readPdfInfo,
  readPdfText,
  scanQrCodes,
} from '../support/read-pdf.js';

const PAPERS: readonly PaperName[] = ['a4', 'sticker-vel', 'sticker-rol'];
const OPTIONS = { date: '2026-11-23', title: 'LeerID-kaartjes' };
const CARDS: readonly Card[] = [...Object.values(CARD_KINDS), ...DIFFICULT_CARDS].map((card, index) => ({
  ...card,
  stamnummer: String(index),
}));

async function render(cards: readonly Card[], paper: PaperName): Promise<Uint8Array> {
  return (await renderWhole(cards, paper, OPTIONS)).bytes;
}

/** The language of a document, which pdf-lib writes as UTF-16 in hexadecimal. */
function languageOf(source: string): string {
  const [, plain, hex = ''] = /\/Lang (?:\((.*?)\)|<([\da-f]+)>)/i.exec(source) ?? [];
  return plain ?? Buffer.from(hex, 'hex').swap16().toString('utf16le').replace('\uFEFF', '');
}

/** Text as a reader compares it: one space between words. */
function flatten(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

describe.each(PAPERS)('%s', (paper) => {
  test('has every username, password and name as text', async () => {
    const text = flatten(readPdfText(await render(CARDS, paper)));
    for (const card of CARDS) {
      expect(text).toContain(card.username);
      if (card.password.kind !== 'afbeeldingen') expect(text).toContain(card.password.text);
    }
    for (const name of [
      'Süheda',
      'Nguyễn Thị Hằng',
      'Trần Đặng Ế Ữ',
      'Łukasz',
      'Αλέξανδρος',
      'Щербаков',
      'Mhmd',
    ]) {
      expect(text).toContain(name);
    }
    expect(text).toContain('Tijdelijk wachtwoord:');
  });

  test.each([150, 200])('has a QR code for every card that a scan at %i dpi reads', async (dpi) => {
    const codes = scanQrCodes(await render(CARDS, paper), dpi);
    expect(codes).toEqual(CARDS.map((card) => card.url).sort());
  });

  test('is a sound PDF that says nothing of who made it, and is not scaled when printed', async () => {
    const bytes = await render(CARDS, paper);
    checkPdf(bytes);
    const fonts = readPdfFonts(bytes);
    expect(fonts.length).toBeGreaterThanOrEqual(5);
    for (const font of fonts) expect(font).toEqual({ embedded: true, subset: true, copied: true });
    const source = inspectPdf(bytes);
    expect(source).toMatch(/\/PrintScaling \/None/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(languageOf(source)).toBe('nl-BE');
    const info = readPdfInfo(bytes);
    expect(info.get('Title')).toBe('LeerID-kaartjes');
    expect([info.get('Producer'), info.get('Creator'), info.get('Author')]).toEqual([
      'leerid',
      'leerid',
      undefined,
    ]);
  });

  test('is the same file for the same cards', async () => {
    const [first, second] = [await render(CARDS, paper), await render(CARDS, paper)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('pages', () => {
  const many = Array.from({ length: 13 }, (_, index) => makeCard({ username: `leerling.${index}` }));
  const groups = [...many, makeCard({ groupName: '5de leerjaar' }), makeCard({ groupName: '6de leerjaar' })];

  test.each([
    ['a4', many, 2],
    ['a4', groups, 4],
    ['sticker-vel', many, 2],
    ['sticker-vel', groups, 2],
    ['sticker-rol', many, 13],
  ] as const)('%s: the cards take their pages', async (paper, cards, pages) => {
    const rendered = await renderWhole(cards, paper, OPTIONS);
    expect(rendered.pages).toBe(pages);
    expect(readPdfInfo(rendered.bytes).get('Pages')).toBe(String(pages));
  });

  test.each([
    ['a4', '595.276 x 841.89 pts (A4)'],
    ['sticker-vel', '595.276 x 841.89 pts (A4)'],
    ['sticker-rol', '297.638 x 136.063 pts'],
  ] as const)('%s has its size', async (paper, size) => {
    expect(readPdfInfo(await render([makeCard()], paper)).get('Page size')).toBe(size);
  });

  test('A4 says in its foot what it is, of which group, the date and the page', async () => {
    const text = flatten(readPdfText(await render(groups, 'a4')));
    expect(text).toContain(
      'LeerID-kaartjes · BRUSSEL-STAD - TEST School 2 · 4de leerjaar · 23 november 2026 blad 1 van 4',
    );
    expect(text).toContain('6de leerjaar · 23 november 2026 blad 4 van 4');
  });

  test('A4 per class has a cover and a foot for each class, with the group where it is one', async () => {
    const pupils = ['LaWi 5A', 'LaWi 5B', 'WeWi 5A', 'WeWi'].map((text, index) => {
      const [groupName = '', className = null] = text.split(' ');
      return makeCard({ groupName, className, stamnummer: String(index) });
    });
    const print = { ...DEFAULT_PRINT, newPagePer: 'klas' as const };
    const { bytes, pages } = await renderWhole(pupils, 'a4', { ...OPTIONS, print });
    expect(pages).toBe(3);
    const text = flatten(readPdfText(bytes));
    const covers = ['Klas 5A: 2 leerlingen', 'Klas 5B (LaWi): 1 leerling', 'WeWi: 1 leerling'];
    const feet = ['Klas 5A · 23 november', 'Klas 5B (LaWi) · 23 november', 'WeWi · 23 november'];
    for (const line of [...covers, ...feet]) expect(text).toContain(line);
  });

  test('stickers have no foot', async () => {
    expect(readPdfText(await render(groups, 'sticker-vel'))).not.toContain('blad');
  });
});

test('a QR code is one path, and what cards share is in the file once', async () => {
  const twice = [CARD_KINDS.afbeeldingen, CARD_KINDS.afbeeldingen];
  const source = inspectPdf(await render(twice, 'sticker-vel'));
  // Eight pictures, the wordmark, the finder patterns; two labels, the group, school and date.
  expect(source.match(/^ *\/Subtype \/Form/gm)).toHaveLength(8 + 2 + 5);
  expect(source.match(/\/FontFile2/g)).toHaveLength(3);
  expect(source.match(/ re f Q/g)).toHaveLength(2);
  expect(source.match(/ re W n/g)).toHaveLength(2);
});

test.each(PAPERS)('pictures cost a page of %s at most 1.3 times the bytes', async (paper) => {
  const positions = (index: number) =>
    Array.from({ length: 8 }, (_, at) => ((index * (2 * at + 3)) % 24) + 1);
  const make = (count: number, kind: Card): Card[] =>
    Array.from({ length: count }, (_, index) => {
      const password =
        kind.password.kind === 'afbeeldingen'
          ? ({ kind: 'afbeeldingen', positions: positions(index) } as const)
          : kind.password;
      return makeCard({ ...kind, username: `voornaam${index}.achternaam`, password });
    });
  const perCard = async (kind: Card): Promise<number> =>
    ((await render(make(300, kind), paper)).length - (await render(make(100, kind), paper)).length) / 200;
  expect(await perCard(CARD_KINDS.afbeeldingen)).toBeLessThan(1.3 * (await perCard(CARD_KINDS.woord)));
});

test('a card adds little to the file', async () => {
  const cards = (count: number): Card[] =>
    Array.from({ length: count }, (_, index) => makeCard({ username: `voornaam${index}.achternaam` }));
  const [some, more] = [await render(cards(120), 'sticker-vel'), await render(cards(240), 'sticker-vel')];
  expect((more.length - some.length) / 120).toBeLessThan(600);
});

test('long work tells how many cards are drawn, short work nothing', async () => {
  const drawn: number[] = [];
  const options = { date: '2026-11-23', title: 'kaartjes', onDrawn: (count: number) => drawn.push(count) };
  const cards = Array.from({ length: 450 }, (_, index) => makeCard({ stamnummer: String(index) }));
  await renderWhole(cards.slice(0, 10), 'sticker-rol', options);
  expect(drawn).toEqual([]);
  await renderWhole(cards, 'sticker-rol', options);
  expect(drawn).toEqual([50, 100, 150, 200, 250, 300, 350, 400, 450]);
});
