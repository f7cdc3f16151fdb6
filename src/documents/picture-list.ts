import { readFileSync } from 'node:fs';
import { PICTURE_CATEGORIES, PICTURES_PER_CATEGORY } from '../domain/credentials.js';

/** One picture: its art in fluent-emoji-flat, what a pupil calls it in Dutch, and the emoji for a terminal. */
export interface Picture {
  readonly icon: string;
  readonly name: string;
  readonly emoji: string;
}

/** 24 pictures in their fixed order: position 1 is the first. */
export interface PictureCategory {
  readonly name: string;
  readonly pictures: readonly Picture[];
}

/** The pictures that picture passwords are made of: 8 categories in their fixed order. */
export interface PictureList {
  readonly version: number;
  readonly categories: readonly PictureCategory[];
}

const LIST_FILE = new URL('../../assets/pictures.json', import.meta.url);
let loaded: PictureList | undefined;

/** The picture list of this version of the program, read once. Throws an Error when the asset is damaged. */
export function loadPictures(): PictureList {
  loaded ??= parsePictureList(JSON.parse(readFileSync(LIST_FILE, 'utf8')));
  return loaded;
}

/**
 * Checks what was read from pictures.json: 8 categories of 24 pictures, no icon and no name twice.
 * Throws an Error that names the fault.
 */
export function parsePictureList(value: unknown): PictureList {
  const { version, categories } = readObject(value, 'list');
  if (typeof version !== 'number') throw damaged('version is not a number');
  const list = { version, categories: readArray(categories, PICTURE_CATEGORIES, 'list').map(readCategory) };
  const pictures = list.categories.flatMap((category) => category.pictures);
  requireUnique(pictures.map((picture) => picture.icon));
  requireUnique(pictures.map((picture) => picture.name));
  return list;
}

/**
 * The pictures at these places, in the categories' order. `positions` holds one 1-based place (1..24) for each
 * of the 8 categories; throws a RangeError for another number of them or a place that isn't there.
 */
export function picturesOf(positions: readonly number[], list: PictureList): Picture[] {
  if (positions.length !== list.categories.length) {
    throw new RangeError(`a picture password has ${list.categories.length} positions`);
  }
  return list.categories.map((category, index) => {
    const picture = category.pictures[(positions[index] ?? 0) - 1];
    // The position itself is part of a password and stays out of the message.
    if (picture === undefined) throw new RangeError(`no such picture in category "${category.name}"`);
    return picture;
  });
}

/** The Dutch names of the pictures at these places, as people and our files write them: `hond, lachend gezicht, …`. */
export function pictureNames(positions: readonly number[]): string {
  return picturesOf(positions, loadPictures())
    .map(({ name }) => name)
    .join(', ');
}

/** The places of the pictures with these names, as `pictureNames` writes them; null when that is not what the text is. */
export function picturePositions(names: string): number[] | null {
  const words = names.split(', ');
  const { categories } = loadPictures();
  if (words.length !== categories.length) return null;
  const positions = categories.map(
    ({ pictures }, index) => pictures.findIndex(({ name }) => name === words[index]) + 1,
  );
  return positions.includes(0) ? null : positions;
}

function readCategory(value: unknown): PictureCategory {
  const category = readObject(value, 'category');
  const name = readText(category['name'], 'category name');
  return { name, pictures: readArray(category['pictures'], PICTURES_PER_CATEGORY, name).map(readPicture) };
}

function readPicture(value: unknown): Picture {
  const { icon, name, emoji } = readObject(value, 'picture');
  return { icon: readText(icon, 'icon'), name: readText(name, 'name'), emoji: readText(emoji, 'emoji') };
}

function readObject(value: unknown, what: string): Partial<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw damaged(`${what} is not an object`);
  return { ...value };
}

function readArray(value: unknown, length: number, what: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw damaged(`${what} has not ${length} entries`);
  return value;
}

function readText(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw damaged(`${what} is not a text`);
  return value;
}

function requireUnique(texts: readonly string[]): void {
  const twice = texts.find((text, index) => texts.indexOf(text) !== index);
  if (twice !== undefined) throw damaged(`"${twice}" occurs twice`);
}

function damaged(reason: string): Error {
  return new Error(`assets/pictures.json: ${reason}`);
}
