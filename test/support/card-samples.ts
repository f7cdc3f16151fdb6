import type { Card } from '#src/documents/card.js';

type CardParts = Partial<Omit<Card, 'url'>>;

/** A card of an invented pupil, with the parts that matter to a test put in. */
export function makeCard(parts: CardParts = {}): Card {
  const username = parts.username ?? 'suheda.carabin';
  return {
    institutionNumber: '012345',
    institutionName: 'BRUSSEL-STAD - TEST School 2',
    stamnummer: '0945',
    firstName: 'Süheda',
    lastName: 'Carabin',
    groupName: '4de leerjaar',
    className: null,
    type: 'basis',
    password: { kind: 'woord', text: '29ban9' },
    ...parts,
    username,
    url: `https://mijn.leerid.be/${encodeURIComponent(username)}`,
  };
}

const SECONDARY: CardParts = {
  groupName: '1e lj 3e gr Wetenschappen-wiskunde ASO',
  className: '5WeWiA',
  type: 'gevorderd',
  password: { kind: 'gevorderd', text: 'pgusJ7Zn' },
};
const PICTURES: CardParts = { password: { kind: 'afbeeldingen', positions: [10, 2, 7, 24, 1, 13, 5, 18] } };
const LONG: CardParts = {
  firstName: 'Jean-Christophe Maximiliaan',
  lastName: 'Van den Abbeele-Vandenbroucke',
  username: 'jean-christophemaximiliaan.vandenabbeele-vandenbr2',
};

/** One card of every kind. */
export const CARD_KINDS = {
  woord: makeCard(),
  afbeeldingen: makeCard({
    ...PICTURES,
    firstName: 'Abdulghani',
    lastName: 'Bogdan',
    username: 'abdulghani.bogdan',
  }),
  gevorderd: makeCard({
    ...SECONDARY,
    firstName: 'Ivica',
    lastName: 'Cauberghs',
    username: 'ivica.cauberghs',
  }),
} as const;

/** Names that cards have gone wrong on: long, of one letter, with accents, in other scripts. */
export const DIFFICULT_CARDS: readonly Card[] = [
  makeCard(LONG),
  makeCard({ ...LONG, ...PICTURES }),
  makeCard({ ...LONG, ...SECONDARY }),
  makeCard({
    firstName: 'Nguyễn Thị Hằng',
    lastName: 'Trần Đặng Ế Ữ',
    className: '4B',
    username: 'nguyenthihang.tran',
  }),
  makeCard({
    firstName: 'Łukasz',
    lastName: 'Wiśniewski-Źdźbłowiczówna-Grzegorczyk',
    username: 'lukasz.wisniewski',
  }),
  makeCard({ firstName: 'Αλέξανδρος', lastName: 'Παπαδόπουλος', username: 'alexandros.papadopoulos' }),
  makeCard({ firstName: 'Владислав', lastName: 'Щербаков', username: 'vladislav.shcherbakov' }),
  makeCard({ firstName: 'محمد', lastName: 'Peeters', username: 'mhmd.peeters' }),
  makeCard({ firstName: '', lastName: 'Pseudohypoparathyroidistischemannenkoors', username: 'pseudo' }),
  makeCard({
    ...PICTURES,
    firstName: 'Abcdefghij'.repeat(30),
    lastName: 'Zyxwvutsrq'.repeat(30),
    username: 'abc.zyx',
  }),
];

const MAXIMILIAAN: CardParts = {
  firstName: 'Maximiliaan',
  lastName: 'Vandenbroucke',
  username: 'maximiliaan.vandenbroucke',
};
const ANNE_SOPHIE: CardParts = {
  firstName: 'Anne-Sophie',
  lastName: 'Vanden Bossche',
  username: 'annesophie.vandenbossche',
};

/** Names as every school has them, a little longer than most; in a group with a long name too. */
export const ORDINARY_CARDS: readonly Card[] = [MAXIMILIAAN, ANNE_SOPHIE].flatMap((name) => [
  makeCard({ ...name, groupName: '1ste leerjaar', className: '1A' }),
  makeCard({ ...name, groupName: '1ste leerjaar', className: '1A', ...PICTURES }),
  makeCard({ ...name, ...SECONDARY }),
]);
