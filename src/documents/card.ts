import type { AccountType } from '../domain/education.js';
import type { Password } from '../domain/credentials.js';
import { compareDutch, compareNatural } from '../domain/text.js';

/** All that one card says, and all that every document is made from. Texts are NFC. */
export interface Card {
  readonly institutionNumber: string | null;
  readonly institutionName: string;
  readonly stamnummer: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly groupName: string;
  readonly className: string | null;
  readonly type: AccountType;
  readonly username: string;
  /** Where the QR code leads: base URL and username. */
  readonly url: string;
  readonly password: Password;
}

/** True for a password that the pupil replaces at the first sign-in, of which the card tells. */
export function isTemporary(card: Card): boolean {
  return card.type === 'gevorderd';
}

/** Sorted by institution, group (natural order), class, then surname and first name in Dutch; stamnummer decides ties. */
export function sortCards(cards: readonly Card[]): Card[] {
  return [...cards].sort(
    (a, b) =>
      compareNatural(a.institutionName, b.institutionName) ||
      compareNatural(a.institutionNumber ?? '', b.institutionNumber ?? '') ||
      compareNatural(a.groupName, b.groupName) ||
      compareNatural(a.className ?? '', b.className ?? '') ||
      compareDutch(a.lastName, b.lastName) ||
      compareDutch(a.firstName, b.firstName) ||
      compareNatural(a.stamnummer, b.stamnummer),
  );
}
