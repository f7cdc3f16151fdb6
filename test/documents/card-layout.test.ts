import fc from 'fast-check';
import { boxBounds, looseBoxes, type Box } from '#src/documents/boxes.js';
import { illegibleReason } from '#src/documents/card-layout.js';
import type { Card } from '#src/documents/card.js';
import { CUT_OUT_95X55, STICKER_105X48, STICKER_CARDS, type CardSize } from '#src/documents/card-size.js';
import { qrPath, QUIET_ZONE } from '#src/documents/qr-path.js';
import { loadPictures, picturesOf } from '#src/documents/picture-list.js';
import { CARD_KINDS, DIFFICULT_CARDS, makeCard } from '../support/card-samples.js';
import { cardParts, layOutCard } from '../support/lay-out-card.js';

const SIZES: readonly [string, CardSize][] = [['a4', CUT_OUT_95X55], ...Object.entries(STICKER_CARDS)];
const LARGE: readonly [string, CardSize][] = [
  ['a4', CUT_OUT_95X55],
  ['105x48', STICKER_105X48],
];
const CARDS = [...Object.values(CARD_KINDS), ...DIFFICULT_CARDS];
const layout = (...args: Parameters<typeof layOutCard>): Box[] => looseBoxes(layOutCard(...args));

/** The cards that can be read on a size; the few others are refused. */
function readable(size: CardSize): Card[] {
  return CARDS.filter((card) => illegibleReason(card, size, cardParts(card)) === null);
}

/** Boxes that leave the card's printable part. */
function strayBoxes(boxes: readonly Box[], size: CardSize): Box[] {
  const slack = 0.001;
  return boxes.filter((box) => {
    const { left, top, right, bottom } = boxBounds(box);
    const far = { x: size.width - size.padding + slack, y: size.height - size.padding + slack };
    return left < size.padding - slack || top < size.padding - slack || right > far.x || bottom > far.y;
  });
}

/** Pairs of boxes that cover each other by more than the white that a text's bounds hold. */
function overlaps(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b): [Box, Box][] => {
      const [p, q] = [boxBounds(a), boxBounds(b)];
      const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      return wide > 0.01 && high > 0.25 ? [[a, b]] : [];
    }),
  );
}

function textsOf(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : []));
}

const LONGEST = 'jean-christophemaximiliaan.vandenabbeele-vandenbr2';

describe.each(SIZES)('a card on %s', (_, size) => {
  test('keeps everything inside its borders and apart', () => {
    for (const card of readable(size)) {
      const boxes = layout(card, size);
      expect(strayBoxes(boxes, size)).toEqual([]);
      expect(overlaps(boxes)).toEqual([]);
    }
  });

  test('keeps the quiet zone of the QR code white, and its modules large enough to scan', () => {
    for (const card of readable(size)) {
      const boxes = layout(card, size);
      const { modules } = qrPath(card.url);
      const [qr] = boxes.flatMap((box) => (box.kind === 'qr' ? [box] : []));
      if (qr === undefined) throw new Error('no QR code');
      expect(qr.size / modules).toBeGreaterThanOrEqual(0.5);
      const quiet = (QUIET_ZONE * qr.size) / modules - 0.001;
      const near = boxes.filter((box) => {
        const { left, top } = boxBounds(box);
        return box !== qr && left < qr.x + qr.size + quiet && top < qr.y + qr.size + quiet;
      });
      expect(near).toEqual([]);
    }
  });

  test('shows username and password whole, and all eight pictures', () => {
    for (const card of readable(size)) {
      const boxes = layout(card, size);
      const code = boxes.flatMap((box) => (box.kind === 'text' && box.role === 'code' ? [box.text] : []));
      expect(code.join('')).toBe(card.username);
      const { password } = card;
      if (password.kind !== 'afbeeldingen') expect(textsOf(boxes)).toContain(password.text);
      else expect(boxes.filter((box) => box.kind === 'picture')).toHaveLength(8);
    }
  });

  test('has no type below 7 pt', () => {
    const sizes = readable(size).flatMap((card) =>
      layout(card, size).flatMap((box) => (box.kind === 'text' ? [box.size] : [])),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7 - 1e-9);
  });

  test('says school and date, and the names before the username', () => {
    for (const card of readable(size)) {
      const texts = textsOf(layout(card, size));
      expect(texts.join(' ')).toMatch(/BRUSSEL-STA/);
      expect(texts.join(' ')).toMatch(/23 november 2026|23\/11\/2026/);
      const roles = layout(card, size).flatMap((box) => (box.kind === 'text' ? [box.role] : []));
      expect(roles.lastIndexOf('name')).toBeLessThan(roles.indexOf('code'));
    }
  });

  test('any name stays inside the card, whatever its letters', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(name, name, name, fc.boolean(), (firstName, lastName, groupName, pictures) => {
        const kind = pictures ? CARD_KINDS.afbeeldingen : CARD_KINDS.woord;
        const card = { ...kind, firstName, lastName, groupName, className: groupName.slice(0, 8) };
        if (illegibleReason(card, size, cardParts(card)) !== null) return;
        expect(strayBoxes(layout(card, size), size)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test.each(LARGE)('every card can be read on %s', (_, size) => {
  expect(readable(size)).toEqual(CARDS);
});

test.each(Object.entries(STICKER_CARDS))('on %s only a username of 50 letters may be too much', (_, size) => {
  const refused = CARDS.filter((card) => !readable(size).includes(card));
  expect(new Set(refused.map(({ username }) => username)).size).toBeLessThanOrEqual(1);
  for (const card of refused) expect(card.username).toBe(LONGEST);
});

test('a card that cannot be read is refused: who, on what, why, and where it can', () => {
  const card = makeCard({ username: LONGEST, firstName: 'Jean', password: CARD_KINDS.afbeeldingen.password });
  const refusal = (() => {
    try {
      return layout(card, STICKER_CARDS['70x36']);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toMatchObject({
    code: 'cards-not-legible',
    details: {
      pupils: [{ name: 'Jean Carabin', stamnummer: '0945', reason: 'pictures' }],
      width: 70,
      height: 36,
    },
  });
  expect(refusal).toMatchObject({ details: { fits: ['105x48', '99.1x38.1', '70x37', '63.5x38.1'] } });
});

test('any eight pictures stand apart, and so do their names', () => {
  const position = fc.integer({ min: 1, max: 24 });
  fc.assert(
    fc.property(fc.array(position, { minLength: 8, maxLength: 8 }), (positions) => {
      const card = { ...CARD_KINDS.afbeeldingen, password: { kind: 'afbeeldingen', positions } as const };
      const boxes = layout(card, CUT_OUT_95X55);
      expect(overlaps(boxes)).toEqual([]);
      expect(strayBoxes(boxes, CUT_OUT_95X55)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the last name takes the place of a missing first name', () => {
  const [both, one] = [makeCard(), makeCard({ firstName: '' })].map((card) =>
    layout(card, STICKER_105X48).flatMap((box) => (box.kind === 'text' && box.role === 'name' ? [box] : [])),
  );
  expect(both?.map(({ text }) => text)).toEqual(['Süheda', 'Carabin']);
  expect(one?.map(({ text }) => text)).toEqual(['Carabin']);
});

test.each(LARGE)('the heading stands straight above the values: %s', (_, size) => {
  const boxes = layout(CARD_KINDS.woord, size);
  const name = boxes.find((box) => box.kind === 'text' && box.text === 'Süheda');
  const username = boxes.find((box) => box.kind === 'text' && box.text === 'suheda.carabin');
  expect(name?.x).toBeCloseTo(username?.x ?? 0, 3);
});

test.each(LARGE)('a secondary pupil is told what happens the first time: %s', (_, size) => {
  const texts = textsOf(layout(CARD_KINDS.gevorderd, size));
  expect(texts).toContain('Tijdelijk wachtwoord:');
  expect(texts).toContain('De eerste keer kies je zelf een nieuw wachtwoord, van minstens 12 tekens.');
  expect(textsOf(layout(CARD_KINDS.woord, size)).join(' ')).not.toContain('eerste keer');
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
    const boxes = layout(CARD_KINDS.woord, size, ratio);
    const [logo] = boxes.flatMap((box) => (box.kind === 'logo' ? [box] : []));
    if (logo === undefined) throw new Error('no logo');
    expect(logo.width / logo.height).toBeCloseTo(ratio, 6);
    expect(logo.height).toBeLessThanOrEqual(size.logo.height);
    expect(logo.width).toBeLessThanOrEqual(size.logo.width);
    expect(boxes.filter((box) => box.kind === 'wordmark')).toEqual([]);
    expect(overlaps(boxes)).toEqual([]);
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
