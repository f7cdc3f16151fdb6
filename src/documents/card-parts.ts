import type { Day } from '../domain/student.js';
import type { Card } from './card.js';
import type { LogoRatio } from './group-layout.js';
import { loadPictures, picturesOf } from './picture-list.js';
import type { CardPicture } from './pictures-layout.js';
import { qrModules } from './qr-version.js';

/** What a card is laid out from besides what it says. */
export interface CardParts {
  /** The QR code's side in modules. */
  readonly qrModules: number;
  /** Those of a picture password; empty for another. */
  readonly pictures: readonly CardPicture[];
  /** The day of issue. */
  readonly date: Day;
  /** Width over height of a school's own logo; null: the wordmark. */
  readonly logo: LogoRatio;
}

export function cardParts(card: Card, date: Day, logo: LogoRatio): CardParts {
  const { password } = card;
  const pictures = password.kind === 'afbeeldingen' ? picturesOf(password.positions, loadPictures()) : [];
  return { qrModules: qrModules(card.url), pictures, date, logo };
}
