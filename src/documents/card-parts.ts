import type { Day } from '../domain/student.js';
import type { Card } from './card.js';
import type { LogoRatio } from './group-layout.js';
import { loadPictures, picturesOf } from './picture-list.js';
import type { CardPicture } from './pictures-layout.js';
import { qrPath, type QrPath } from './qr-path.js';

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

const qrPaths = new WeakMap<Card, QrPath>();

export function cardParts(card: Card, date: Day, logo: LogoRatio): CardParts {
  const { password } = card;
  const pictures = password.kind === 'afbeeldingen' ? picturesOf(password.positions, loadPictures()) : [];
  return { qrModules: qrPathOf(card).modules, pictures, date, logo };
}

/** The QR code of a card, made once for all papers: choosing its mask is most of the work on a card. */
export function qrPathOf(card: Card): QrPath {
  const known = qrPaths.get(card);
  if (known !== undefined) return known;
  const made = qrPath(card.url);
  qrPaths.set(card, made);
  return made;
}
