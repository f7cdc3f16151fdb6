import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PICTURE_CATEGORIES, PICTURES_PER_CATEGORY } from '#src/domain/credentials.js';
import { loadPictures, parsePictureList, picturesOf, type PictureList } from '#src/documents/picture-list.js';

interface DrawnPath {
  d: string;
  fill: string;
  rule: string;
  opacity: number;
}
type PicturePaths = Record<string, { width: number; height: number; paths: DrawnPath[] } | undefined>;

const list = loadPictures();
const pictures = list.categories.flatMap((category) => category.pictures);
const paths = JSON.parse(
  readFileSync(new URL('../../dist/assets/picture-paths.json', import.meta.url), 'utf8'),
) as PicturePaths;

describe('the list', () => {
  test('is read once', () => {
    expect(loadPictures()).toBe(list);
  });

  test('has 8 categories of 24 pictures, in the order that passwords count on', () => {
    expect(list.categories.map((category) => category.name)).toEqual([
      'dieren',
      'smileys',
      'eten en drinken',
      'fruit en groente',
      'voertuigen',
      'sport en spel',
      'natuur en weer',
      'kleding',
    ]);
    for (const category of list.categories) expect(category.pictures).toHaveLength(PICTURES_PER_CATEGORY);
  });

  test('never changes order: the positions are passwords (assets/README.md)', () => {
    const order = pictures.map((picture) => picture.icon).join('\n');
    expect(createHash('sha256').update(order).digest('hex')).toBe(
      'f2269b537ac24d04d34cecfbea5743e98f10abeefd48fb1cf08189a2083c7f80',
    );
  });

  test('has no icon, name or emoji twice', () => {
    const size = PICTURE_CATEGORIES * PICTURES_PER_CATEGORY;
    expect(new Set(pictures.map((picture) => picture.icon)).size).toBe(size);
    expect(new Set(pictures.map((picture) => picture.name)).size).toBe(size);
    expect(new Set(pictures.map((picture) => picture.emoji)).size).toBe(size);
  });

  test.each(list.categories)('$name: every name is one word or two, in lower case', ({ pictures }) => {
    for (const { name } of pictures) {
      expect(name).toMatch(/^[a-zïë]+([ -][a-zïë]+)?$/);
      expect(name).toBe(name.normalize('NFC'));
    }
  });

  test.each(list.categories)('$name: every emoji is one character that shows in colour', ({ pictures }) => {
    for (const { emoji } of pictures) expect(emoji).toMatch(/^(\p{Emoji_Presentation}|\p{Emoji}\u{FE0F})$/u);
  });
});

describe('a damaged list is refused', () => {
  const copy = () => structuredClone(list) as { version: unknown; categories: PictureList['categories'] };
  const withFirst = (picture: unknown) => ({
    ...list,
    categories: list.categories.map((category, index) =>
      index === 0 ? { ...category, pictures: [picture, ...category.pictures.slice(1)] } : category,
    ),
  });

  test.each<[string, unknown, string]>([
    ['no object', null, 'list is not an object'],
    ['no version', { ...copy(), version: undefined }, 'version is not a number'],
    ['no categories', { version: 1 }, 'list has not 8 entries'],
    ['seven categories', { ...copy(), categories: list.categories.slice(1) }, 'list has not 8 entries'],
    [
      '23 pictures',
      {
        ...copy(),
        categories: list.categories.map((category) => ({
          ...category,
          pictures: category.pictures.slice(1),
        })),
      },
      'dieren has not 24 entries',
    ],
    ['an empty name', withFirst({ icon: 'dog-face', name: '', emoji: '🐶' }), 'name is not a text'],
    ['an icon twice', withFirst({ icon: 'cat-face', name: 'hond', emoji: '🐶' }), '"cat-face" occurs twice'],
    ['a name twice', withFirst({ icon: 'dog-face', name: 'robot', emoji: '🐶' }), '"robot" occurs twice'],
  ])('%s', (_what, value, message) => {
    expect(() => parsePictureList(value)).toThrow(message);
  });
});

describe('picturesOf', () => {
  test('takes one picture out of each category, counting from 1', () => {
    expect(picturesOf([1, 24, 1, 24, 1, 24, 1, 24], list)).toEqual(
      list.categories.map((category, index) => category.pictures[index % 2 === 0 ? 0 : 23]),
    );
  });

  test.each([
    ['none', []],
    ['seven', [1, 1, 1, 1, 1, 1, 1]],
    ['nine', [1, 1, 1, 1, 1, 1, 1, 1, 1]],
    ['zero', [1, 1, 1, 0, 1, 1, 1, 1]],
    ['25', [1, 1, 1, 1, 1, 1, 1, 25]],
    ['a fraction', [1.5, 1, 1, 1, 1, 1, 1, 1]],
    ['no number', [Number.NaN, 1, 1, 1, 1, 1, 1, 1]],
  ])('refuses %s', (_what, positions) => {
    expect(() => picturesOf(positions, list)).toThrow(RangeError);
  });
});

describe('the art', () => {
  const number = String.raw`-?\d+(?:\.\d{1,3})?`;
  const command = (letter: string, count: number) => `${letter}${Array(count).fill(number).join(' ')}`;
  const drawing = [command('L', 2), command('C', 6), command('Q', 4), 'Z'].join('|');
  const plainPath = new RegExp(`^(?:${command('M', 2)}(?:${drawing})+)+$`);

  test('is there for exactly the pictures of the list', () => {
    expect(Object.keys(paths)).toEqual(pictures.map((picture) => picture.icon));
  });

  test.each(list.categories)('$name: drawn with absolute M, L, C, Q and Z only', ({ pictures }) => {
    for (const { icon } of pictures) {
      const art = paths[icon];
      expect({ icon, ...art }).toMatchObject({ icon, width: 32, height: 32 });
      expect(art?.paths.length).toBeGreaterThan(0);
      for (const path of art?.paths ?? []) expect(path.d).toMatch(plainPath);
    }
  });

  test('every part has a colour, a fill rule and an opacity', () => {
    for (const path of Object.values(paths).flatMap((art) => art?.paths ?? [])) {
      expect(path.fill).toMatch(/^#[\da-f]{6}$/);
      expect(['nonzero', 'evenodd']).toContain(path.rule);
      expect(path.opacity).toBeGreaterThan(0);
      expect(path.opacity).toBeLessThanOrEqual(1);
    }
  });

  test('a smooth curve after an arc starts where the arc ends', () => {
    // In the art: `a7 7 0 0 0 7-7s.145-9.57-2.427-16`; the curve's first control point is the arc's end.
    expect(paths['thong-sandal']?.paths[0]?.d).toContain('24 23C24 23 24.145 13.43 21.573 7');
  });

  test('the parts that need even-odd filling keep it', () => {
    const holed = Object.entries(paths)
      .filter(([, art]) => art?.paths.some((path) => path.rule === 'evenodd'))
      .map(([icon]) => icon);
    expect(holed).toEqual([
      'banana',
      'cherries',
      'pea-pod',
      'police-car',
      'bicycle',
      'skateboard',
      'soccer-ball',
      'bowling',
      'socks',
      'crown',
      'running-shoe',
    ]);
  });
});
