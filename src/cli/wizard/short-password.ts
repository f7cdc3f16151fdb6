import type { Password } from '../../domain/credentials.js';
import { loadPictures, picturesOf } from '../../documents/picture-list.js';
import { passwordText } from '../student-json.js';

/** A password in one cell of a list: pictures as emoji, by name where the terminal has none. */
export function shortPasswordText(password: Password, { unicode }: { unicode: boolean }): string {
  if (password.kind !== 'afbeeldingen' || !unicode) return passwordText(password);
  return picturesOf(password.positions, loadPictures())
    .map(({ emoji }) => emoji)
    .join(' ');
}
