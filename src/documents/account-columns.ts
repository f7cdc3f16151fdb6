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

/** One column: its header, and what it says of a card. */
export interface AccountColumn {
  readonly header: AccountHeader;
  readonly value: (card: Card) => string;
}

/** The first six by exactly these names in this order: school software reads them. */
export const ACCOUNT_COLUMNS: readonly AccountColumn[] = [
  { header: 'Stamnummer', value: (card) => card.stamnummer },
  { header: 'Voornaam', value: (card) => card.firstName },
  { header: 'Achternaam', value: (card) => card.lastName },
  { header: 'Administratieve groep', value: (card) => card.groupName },
  { header: 'LeerID Gebruikersnaam', value: (card) => card.username },
  { header: 'LeerID Wachtwoord', value: passwordText },
  { header: 'Klas', value: (card) => card.className ?? '' },
  { header: 'Type', value: (card) => card.type },
  { header: 'Wachtwoordtype', value: (card) => card.password.kind },
  { header: 'URL', value: (card) => card.url },
  { header: 'Instellingsnummer', value: (card) => card.institutionNumber ?? '' },
  { header: 'Afbeeldingen', value: passwordPictures },
  { header: 'Instelling', value: (card) => card.institutionName },
];

function passwordText(card: Card): string {
  return card.password.kind === 'afbeeldingen' ? PICTURES_ON_PDF : card.password.text;
}

/** The Dutch names of the eight pictures, so that cards can be made again out of this file. */
function passwordPictures(card: Card): string {
  return card.password.kind === 'afbeeldingen' ? pictureNames(card.password.positions) : '';
}
