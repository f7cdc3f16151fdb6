import { PICTURES_ON_PDF } from '../domain/credentials.js';
import type { Card } from './card.js';
import { pictureNames } from './picture-list.js';

/** The headers, by which a row is read back too. */
export type AccountHeader =
  | 'Stamnummer'
  | 'Voornaam'
  | 'Achternaam'
  | 'Administratieve groep'
  | 'LeerID Gebruikersnaam'
  | 'LeerID Wachtwoord'
  | 'Klas'
  | 'Type'
  | 'Wachtwoordtype'
  | 'URL'
  | 'Instellingsnummer'
  | 'Afbeeldingen'
  | 'Instelling';

/** One column: its header, its width in characters, and what it says of a card. */
export interface AccountColumn {
  readonly header: AccountHeader;
  readonly width: number;
  readonly value: (card: Card) => string;
}

/** The first six by exactly these names in this order: school software reads them. */
export const ACCOUNT_COLUMNS: readonly AccountColumn[] = [
  { header: 'Stamnummer', width: 14, value: (card) => card.stamnummer },
  { header: 'Voornaam', width: 20, value: (card) => card.firstName },
  { header: 'Achternaam', width: 26, value: (card) => card.lastName },
  { header: 'Administratieve groep', width: 42, value: (card) => card.groupName },
  { header: 'LeerID Gebruikersnaam', width: 34, value: (card) => card.username },
  { header: 'LeerID Wachtwoord', width: 32, value: passwordText },
  { header: 'Klas', width: 12, value: (card) => card.className ?? '' },
  { header: 'Type', width: 14, value: (card) => card.type },
  { header: 'Wachtwoordtype', width: 18, value: (card) => card.password.kind },
  { header: 'URL', width: 52, value: (card) => card.url },
  { header: 'Instellingsnummer', width: 20, value: (card) => card.institutionNumber ?? '' },
  { header: 'Afbeeldingen', width: 80, value: passwordPictures },
  { header: 'Instelling', width: 36, value: (card) => card.institutionName },
];

function passwordText(card: Card): string {
  return card.password.kind === 'afbeeldingen' ? PICTURES_ON_PDF : card.password.text;
}

/** The Dutch names of the eight pictures, so that cards can be made again out of this file. */
function passwordPictures(card: Card): string {
  return card.password.kind === 'afbeeldingen' ? pictureNames(card.password.positions) : '';
}
