import fc from 'fast-check';
import { boxBounds, type Box } from '#src/documents/boxes.js';
import { layoutCard } from '#src/documents/card-layout.js';
import type { Card } from '#src/documents/card.js';
import { CUT_OUT_95X55, STICKER_105X48, type CardSize } from '#src/documents/card-size.js';
import type { PaperName } from '#src/documents/paper.js';
import { qrPath, QUIET_ZONE } from '#src/documents/qr-path.js';
import { loadPictures, picturesOf } from '#src/documents/picture-list.js';
import { CARD_KINDS, DIFFICULT_CARDS, makeCard } from '../support/card-samples.js';

const SIZES: readonly [PaperName, CardSize][] = [
  ['a4', CUT_OUT_95X55],
  ['sticker-vel', STICKER_105X48],
];
const CARDS = [...Object.values(CARD_KINDS), ...DIFFICULT_CARDS];

function layout(card: Card, size: CardSize): Box[] {
  const pictures =
    card.password.kind === 'afbeeldingen' ? picturesOf(card.password.positions, loadPictures()) : [];
  return layoutCard(card, size, qrPath(card.url).modules, pictures);
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
      return wide > 0.01 && high > 0.45 ? [[a, b]] : [];
    }),
  );
}

function textsOf(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : []));
}

describe.each(SIZES)('a card on %s', (_, size) => {
  test.each(CARDS)(
    'keeps everything inside its borders and apart: $type $password.kind $username',
    (card) => {
      const boxes = layout(card, size);
      expect(strayBoxes(boxes, size)).toEqual([]);
      expect(overlaps(boxes)).toEqual([]);
    },
  );

  test.each(CARDS)('keeps the quiet zone of the QR code white: $username', (card) => {
    const boxes = layout(card, size);
    const { modules } = qrPath(card.url);
    const qr = boxes.find((box) => box.kind === 'qr');
    expect(qr).toBeDefined();
    if (qr === undefined) return;
    expect(qr.size / modules).toBeGreaterThanOrEqual(0.5);
    const quiet = (QUIET_ZONE * qr.size) / modules - 0.001;
    const near = boxes.filter((box) => {
      const { left, top } = boxBounds(box);
      return box !== qr && left < qr.x + qr.size + quiet && top < qr.y + qr.size + quiet;
    });
    expect(near).toEqual([]);
  });

  test.each(CARDS)('shows username and password whole: $username', (card) => {
    const texts = textsOf(layout(card, size));
    expect(texts).toContain(card.username);
    if (card.password.kind !== 'afbeeldingen') expect(texts).toContain(card.password.text);
    else expect(layout(card, size).filter((box) => box.kind === 'picture')).toHaveLength(8);
  });

  test('has no type below 7 pt but the names of pictures', () => {
    const small = CARDS.flatMap((card) => layout(card, size)).filter(
      (box) => box.kind === 'text' && box.size < 7 && box.tone !== 'ink',
    );
    expect(small).toEqual([]);
  });

  test('any name stays inside the card', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(name, name, name, fc.boolean(), (firstName, lastName, groupName, pictures) => {
        const kind = pictures ? CARD_KINDS.afbeeldingen : CARD_KINDS.woord;
        const card = { ...kind, firstName, lastName, groupName, className: groupName };
        expect(strayBoxes(layout(card, size), size)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
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

test('the heading stands straight above the values of a basis account', () => {
  const boxes = layout(CARD_KINDS.woord, STICKER_105X48);
  const name = boxes.find((box) => box.kind === 'text' && box.text === 'Süheda');
  const username = boxes.find((box) => box.kind === 'text' && box.text === 'suheda.carabin');
  expect(name?.x).toBeCloseTo(username?.x ?? 0, 3);
});

test('a secondary pupil is told that the password is temporary', () => {
  expect(textsOf(layout(CARD_KINDS.gevorderd, CUT_OUT_95X55))).toContain('Tijdelijk wachtwoord:');
});

test('the pictures have their Dutch names on A4, no word broken, and none on a sticker', () => {
  const names = picturesOf([10, 2, 7, 24, 1, 13, 5, 18], loadPictures()).map(({ name }) => name);
  const captions = textsOf(layout(CARD_KINDS.afbeeldingen, CUT_OUT_95X55)).join(' ');
  for (const word of names.flatMap((name) => name.split(' '))) expect(captions).toContain(word);
  const onSticker = textsOf(layout(CARD_KINDS.afbeeldingen, STICKER_105X48));
  expect(onSticker.filter((text) => names.includes(text))).toEqual([]);
});
