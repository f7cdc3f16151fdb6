import fc from 'fast-check';
import { boxBounds, looseBoxes, type Box } from '#src/documents/boxes.js';
import { illegibleReason } from '#src/documents/card-layout.js';
import type { Card } from '#src/documents/card.js';
import { CUT_OUT_95X55, STICKER_105X48, STICKER_CARDS, type CardSize } from '#src/documents/card-size.js';
import type { FontRole } from '#src/documents/fonts.js';
import { isCrowded } from '#src/documents/legible.js';
import { qrPath, QUIET_ZONE } from '#src/documents/qr-path.js';
import { loadPictures, picturesOf } from '#src/documents/picture-list.js';
import { CARD_KINDS, DIFFICULT_CARDS, makeCard, ORDINARY_CARDS } from '../support/card-samples.js';
import { drawCards } from '../support/draw-cards.js';
import { cropImage, inkNearBorder, type GreyImage } from '../support/grey-image.js';
import { cardParts, layOutCard } from '../support/lay-out-card.js';
import { isWithin, lettersOf, lettersOfWords, overlapping, printable } from '../support/placed-words.js';
import { readDrawnWords, readPlacedWords, scanPages, type PlacedWord } from '../support/read-pdf.js';

const SIZES: readonly [string, CardSize][] = [['a4', CUT_OUT_95X55], ...Object.entries(STICKER_CARDS)];
/** By how much the names of ordinary cards are larger than quiet text, in pt, on the smallest stickers. */
const LEAST_LEAD: Readonly<Record<string, number>> = { '70x37': 1, '70x36': 1, '63.5x38.1': 1 };
/** The cards without school and day, on the smallest stickers. */
const LONGEST_WITHOUT = ['afbeeldingen', 'gevorderd'].map(
  (kind) => `jean-christophemaximiliaan.vandenabbeele-vandenbr2 ${kind}`,
);
const NO_FOOT: Readonly<Record<string, readonly string[]>> = {
  '70x37': LONGEST_WITHOUT,
  '70x36': LONGEST_WITHOUT,
  '63.5x38.1': [
    'maximiliaan.vandenbroucke afbeeldingen',
    'maximiliaan.vandenbroucke gevorderd',
    'annesophie.vandenbossche afbeeldingen',
    'annesophie.vandenbossche gevorderd',
    ...LONGEST_WITHOUT,
  ],
};
const LARGE: readonly [string, CardSize][] = [
  ['a4', CUT_OUT_95X55],
  ['105x48', STICKER_105X48],
];
const CARDS = [...Object.values(CARD_KINDS), ...ORDINARY_CARDS, ...DIFFICULT_CARDS];
const layout = (...args: Parameters<typeof layOutCard>): Box[] => looseBoxes(layOutCard(...args));
const DPI = 150;
const toPixels = (mm: number): number => Math.round((mm * DPI) / 25.4);
const LONG_PICTURES = {
  username: 'jean-christophemaximiliaan.vandenabbeele-vandenbr2',
  lastName: 'Van den Abbeele',
  password: CARD_KINDS.afbeeldingen.password,
} as const;

/** Names of more letters than an ordinary card has. */
const isExtreme = ({ firstName, lastName }: Card): boolean => `${firstName} ${lastName}`.length > 26;

function namesOf(boxes: readonly Box[]): Box[] {
  return looseBoxes(boxes).filter((box) => box.kind === 'text' && box.role === 'name');
}

/** The lines of an image that are not all white, from above. */
function inkedRows(image: GreyImage): number[] {
  const rows = Array.from({ length: image.height }, (_, row) => row);
  return rows.filter((row) => inkNearBorder(cropImage(image, 0, row, image.width, 1), Infinity) > 0);
}

/** Boxes that leave the card's printable part. */
function strayBoxes(boxes: readonly Box[], size: CardSize): Box[] {
  return boxes.filter((box) => !isWithin(boxBounds(box), printable(size)));
}

function textsOf(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : []));
}

/** Type in which something is set, in pt: the smallest of names and credentials, the largest of quiet text. */
function typeOf(boxes: readonly Box[], role: FontRole): number {
  const sizes = boxes.flatMap((box) => (box.kind === 'text' && box.role === role ? [box.size] : []));
  return role === 'text' ? Math.max(...sizes) : Math.min(...sizes);
}

describe.each(SIZES)('a card on %s', (format, size) => {
  let pages: PlacedWord[][] = [];
  let texts: string[] = [];
  let images: GreyImage[] = [];
  beforeAll(async () => {
    const bytes = await drawCards(CARDS, size);
    const words = readPlacedWords(bytes);
    pages = CARDS.map((_, page) => words.filter((word) => word.page === page));
    const drawn = readDrawnWords(bytes);
    texts = CARDS.map((_, page) => lettersOfWords(drawn.filter((word) => word.page === page)));
    images = scanPages(bytes, DPI);
  });

  test('can be read, whatever it says', () => {
    const refused = CARDS.filter((card) => illegibleReason(card, size, cardParts(card)) !== null);
    expect(refused).toEqual([]);
  });

  test('keeps its words inside its borders and apart, and 5 mm white', () => {
    const border = toPixels(size.padding) - 1;
    for (const [index, words] of pages.entries()) {
      expect(words.filter((word) => !isWithin(lettersOf(word), printable(size)))).toEqual([]);
      expect(overlapping(words)).toEqual([]);
      const image = images[index];
      expect(image && inkNearBorder(image, border)).toBe(0);
    }
  });

  test('keeps the tails of a name off the accents of the next', async () => {
    const cards = [
      ['Şehrazatnurselen', 'Ğüneşoğullarından'],
      ['Ợnguyenthuyhoang', 'Ẫnguyenthanhhang'],
      ['Çaglanurselengul', 'Écaillebrunettes'],
    ].map(([firstName = '', lastName = '']) => makeCard({ firstName, lastName }));
    const [upper = [], lower = []] = await Promise.all(
      [0, 1].map(async (line) => {
        const change = (boxes: readonly Box[]): Box[] => namesOf(boxes).slice(line, line + 1);
        return scanPages(await drawCards(cards, size, { change }), 600).map(inkedRows);
      }),
    );
    for (const [index, card] of cards.entries()) {
      const { lastName } = card;
      expect(namesOf(layout(card, size))).toHaveLength(2);
      expect([lastName, (upper[index]?.at(-1) ?? 0) < (lower[index]?.[0] ?? 0)]).toEqual([lastName, true]);
    }
  });

  test('keeps the quiet zone of the QR code white, and its modules large enough to scan', () => {
    for (const [index, card] of CARDS.entries()) {
      const { modules } = qrPath(card.url);
      const qr = layout(card, size).find((box) => box.kind === 'qr');
      const image = images[index];
      if (qr === undefined || image === undefined) throw new Error('no QR code');
      expect(qr.size / modules).toBeGreaterThanOrEqual(0.5);
      const quiet = (QUIET_ZONE * qr.size) / modules;
      // A pixel lies on either edge.
      const start = toPixels(qr.x + qr.size) + 1;
      const zone = toPixels(quiet) - 2;
      const beside = cropImage(image, start, 0, zone, start + zone);
      const below = cropImage(image, 0, start, start + zone, zone);
      expect([beside, below].map((part) => inkNearBorder(part, Infinity))).toEqual([0, 0]);
    }
  });

  test('shows username and password whole, and all eight pictures', () => {
    for (const [index, card] of CARDS.entries()) {
      const { password } = card;
      const written = texts[index] ?? '';
      expect(written).toContain(card.username);
      if (password.kind !== 'afbeeldingen') expect(written).toContain(password.text);
      else expect(layout(card, size).filter((box) => box.kind === 'picture')).toHaveLength(8);
    }
  });

  test('has the name before the username, and larger than all quiet text', () => {
    for (const card of CARDS) {
      const boxes = layout(card, size);
      const roles = boxes.flatMap((box) => (box.kind === 'text' ? [box.role] : []));
      expect(roles.lastIndexOf('name')).toBeLessThan(roles.indexOf('code'));
      const lead = typeOf(boxes, 'name') - typeOf(boxes, 'text');
      expect([card.username, lead >= (isExtreme(card) ? 0 : (LEAST_LEAD[format] ?? 2))]).toEqual([
        card.username,
        true,
      ]);
    }
  });

  test('says school and day, but for the names that leave no room for those', () => {
    const silent = CARDS.filter((_, index) => {
      const written = texts[index] ?? '';
      return !/BRUSSEL-/.test(written) || !/23november2026|23\/11\/2026/.test(written);
    });
    expect(silent.map(({ username, password }) => `${username} ${password.kind}`)).toEqual(
      NO_FOOT[format] ?? [],
    );
  });

  test('tells a secondary pupil what happens the first time, and which class it is', () => {
    for (const [index, card] of CARDS.entries()) {
      const written = texts[index] ?? '';
      const line = /Deeerstekeerkiesje(zelf)?eennieuwwachtwoord(,van|:)minstens12tekens\./;
      expect(line.test(written)).toBe(card.type === 'gevorderd');
      expect(written).toContain(card.className ?? '');
    }
  });

  test('any name stays inside the card, whatever its letters', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(name, name, name, fc.boolean(), (firstName, lastName, groupName, pictures) => {
        const kind = pictures ? CARD_KINDS.afbeeldingen : CARD_KINDS.woord;
        const card = { ...kind, firstName, lastName, groupName, className: groupName.slice(0, 8) };
        expect(strayBoxes(layout(card, size), size)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('a card that cannot be read is refused: who, on what, why, and where it can', () => {
  const card = makeCard({ ...LONG_PICTURES, firstName: 'Jean-Christophe Maximiliaan' });
  const highLogo = 0.5;
  const refusal = (() => {
    try {
      return layout(card, STICKER_CARDS['70x36'], highLogo);
    } catch (error) {
      return error;
    }
  })();
  const pupils = [
    { name: 'Jean-Christophe Maximiliaan Van den Abbeele', stamnummer: '0945', reason: 'pictures' },
  ];
  const fits = ['105x48', '99.1x38.1', '70x37'];
  expect(refusal).toMatchObject({
    code: 'cards-not-legible',
    details: { pupils, width: 70, height: 36, fits },
  });
});

test('any eight pictures stand apart, and so do their names', () => {
  const position = fc.integer({ min: 1, max: 24 });
  fc.assert(
    fc.property(fc.array(position, { minLength: 8, maxLength: 8 }), (positions) => {
      const card = { ...CARD_KINDS.afbeeldingen, password: { kind: 'afbeeldingen', positions } as const };
      const boxes = layout(card, CUT_OUT_95X55);
      expect(isCrowded(layOutCard(card, CUT_OUT_95X55))).toBe(false);
      expect(strayBoxes(boxes, CUT_OUT_95X55)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the last name takes the place of a missing first name', () => {
  const [both, one] = [makeCard(), makeCard({ firstName: '' })].map((card) =>
    layout(card, CUT_OUT_95X55).flatMap((box) => (box.kind === 'text' && box.role === 'name' ? [box] : [])),
  );
  expect(both?.map(({ text }) => text)).toEqual(['Süheda', 'Carabin']);
  expect(one?.map(({ text }) => text)).toEqual(['Carabin']);
});

test.each(LARGE)('the heading stands straight above the values: %s', (_, size) => {
  const boxes = layout(CARD_KINDS.woord, size);
  const name = boxes.find((box) => box.kind === 'text' && box.role === 'name');
  const username = boxes.find((box) => box.kind === 'text' && box.text === 'suheda.carabin');
  expect(name?.x).toBeCloseTo(username?.x ?? 0, 3);
});

test('A4 says the whole name of a group, as the sticker does', () => {
  for (const [, size] of LARGE) {
    const texts = textsOf(layout(CARD_KINDS.gevorderd, size)).join(' ');
    expect(texts.replace('- ', '-')).toContain('1e lj 3e gr Wetenschappen-wiskunde ASO');
    expect(texts).toContain('5WeWiA');
  }
});

test('a logo takes the place of the wordmark, whole and clear of the names', () => {
  for (const [ratio, size] of [
    [3, STICKER_105X48],
    [0.5, CUT_OUT_95X55],
    [8, STICKER_CARDS['70x36']],
  ] as const) {
    const boxes = layOutCard(CARD_KINDS.woord, size, ratio);
    const [logo] = boxes.flatMap((box) => (box.kind === 'logo' ? [box] : []));
    if (logo === undefined) throw new Error('no logo');
    expect(logo.width / logo.height).toBeCloseTo(ratio, 6);
    expect(logo.height).toBeLessThanOrEqual(size.logo.height);
    expect(logo.width).toBeLessThanOrEqual(size.logo.width);
    expect(boxes.filter((box) => box.kind === 'wordmark')).toEqual([]);
    expect(isCrowded(boxes)).toBe(false);
    expect(strayBoxes(boxes, size)).toEqual([]);
  }
});

test('the pictures have their Dutch names on A4, no word broken, and none on a sticker', () => {
  const names = picturesOf([10, 2, 7, 24, 1, 13, 5, 18], loadPictures()).map(({ name }) => name);
  const captions = textsOf(layout(CARD_KINDS.afbeeldingen, CUT_OUT_95X55)).join(' ');
  for (const word of names.flatMap((name) => name.split(' '))) expect(captions).toContain(word);
  const onSticker = textsOf(layout(CARD_KINDS.afbeeldingen, STICKER_105X48));
  expect(onSticker.filter((text) => names.includes(text))).toEqual([]);
});

test.each<[string, string, string[]]>([
  [
    'https://mijn.leerid.be/',
    'maximiliaanalexanderwillem.vandenbroeckedekeersma2',
    ['https://mijn.leerid.be/', 'maximiliaanalexanderwillem.', 'vandenbroeckedekeersma2'],
  ],
  [
    'https://aanmelden.leerid.scholengroep-antwerpen.be/inloggen/',
    'jean.vandenabbeele-vandenbrouckx',
    ['https://aanmelden.leerid.scholengroep-', 'antwerpen.be/inloggen/jean.vandenabbeele-', 'vandenbrouckx'],
  ],
])('on A4 the address %s%s breaks after a sign', (site, username, lines) => {
  const card = { ...makeCard({ username }), url: site + username };
  const texts = layout(card, CUT_OUT_95X55).flatMap((box) => (box.kind === 'text' ? [box] : []));
  expect(
    texts.filter(({ role, text }) => role === 'text' && card.url.includes(text)).map(({ text }) => text),
  ).toEqual(lines);
});
