import { PICTURE_CATEGORIES, PICTURES_PER_CATEGORY } from '../domain/credentials.js';
import type { RandomInt } from '../domain/random.js';

/** Eight places, 1..24, one in each category in the categories' order: 24^8 possibilities, 36.7 bits. */
export function makePicturePassword(random: RandomInt): number[] {
  return Array.from({ length: PICTURE_CATEGORIES }, () => random(PICTURES_PER_CATEGORY) + 1);
}
