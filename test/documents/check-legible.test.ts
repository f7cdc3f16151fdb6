import { checkLegible } from '#src/documents/check-legible.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import type { DocumentKind, StickerFormat } from '#src/documents/print-settings.js';
import { CARD_KINDS, DIFFICULT_CARDS, makeCard, ORDINARY_CARDS } from '../support/card-samples.js';

/** With a high logo the longest names leave the pictures no room. */
const LOGO = new TextEncoder().encode('<svg viewBox="0 0 9 9"><circle cx="5" cy="5" r="4"/></svg>');
const LONG = makeCard({
  firstName: 'Jean-Christophe Maximiliaan',
  lastName: 'Van den Abbeele-Vandenbroucke',
  username: 'jean-christophemaximiliaan.vandenabbeele-vandenbr2',
  password: CARD_KINDS.afbeeldingen.password,
  stamnummer: '1',
});
const CARDS = [LONG, CARD_KINDS.woord, { ...LONG, stamnummer: '2' }];
const ORDINARY = [...Object.values(CARD_KINDS), ...ORDINARY_CARDS];

async function check(
  cards: typeof CARDS,
  format: StickerFormat,
  documents: DocumentKind[],
): Promise<unknown> {
  const sticker = { ...DEFAULT_PRINT.sticker, format };
  const print = { ...DEFAULT_PRINT, documents, sticker, logo: { kind: 'svg', bytes: LOGO } as const };
  return checkLegible(cards, print, '2026-11-23').then(
    () => null,
    (error: unknown) => error,
  );
}

test('all cards that can not be read on a small sticker are named at once', async () => {
  const pupils = ['1', '2'].map((stamnummer) => ({
    name: 'Jean-Christophe Maximiliaan Van den Abbeele-Vandenbroucke',
    stamnummer,
    reason: 'pictures',
  }));
  for (const document of ['stickers', 'rol'] as const) {
    const refusal = await check(CARDS, '70x36', ['a4', document]);
    expect(refusal).toMatchObject({ code: 'cards-not-legible', details: { pupils, width: 70, height: 36 } });
  }
});

test.each([
  ['on A4 alone', CARDS, '70x36', ['a4', 'excel']],
  ['on the usual sticker', [...CARDS, ...DIFFICULT_CARDS], '105x48', ['a4', 'stickers', 'rol']],
  ['of usual length', ORDINARY, '70x36', ['stickers']],
  ['of usual length', ORDINARY, '63.5x38.1', ['stickers']],
] as const)('cards %s are let by', async (_, cards, format, documents) => {
  expect(await check([...cards], format, [...documents])).toBeNull();
});
