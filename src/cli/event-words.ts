import type { EventKind } from '../store/history.js';

/** What happened, as a line on screen and as a word in JSON. */
export const EVENT_WORDS = {
  enrolled: { label: 'ingeschreven', word: 'ingeschreven' },
  changed: { label: 'gegevens gewijzigd door een import', word: 'gewijzigd' },
  moved: { label: 'naar een andere groep of klas', word: 'verplaatst' },
  returned: { label: 'teruggekomen', word: 'teruggekomen' },
  left: { label: 'uitgeschreven: niet meer in de leerlingenlijst', word: 'uitgeschreven' },
  merged: { label: 'samengevoegd: dezelfde leerling met een ander stamnummer', word: 'samengevoegd' },
  'account-taken-over': { label: 'LeerID overgenomen uit de leerlingenlijst', word: 'overgenomen' },
  'account-created': { label: 'LeerID aangemaakt', word: 'aangemaakt' },
  'username-changed': { label: 'gebruikersnaam gewijzigd', word: 'gebruikersnaam-gewijzigd' },
  'password-reset': { label: 'nieuw wachtwoord', word: 'nieuw-wachtwoord' },
  deactivated: { label: 'LeerID inactief gemaakt', word: 'inactief-gemaakt' },
  activated: { label: 'LeerID opnieuw actief gemaakt', word: 'actief-gemaakt' },
  purged: { label: 'persoonsgegevens gewist', word: 'gewist' },
  restored: { label: 'gegevensbestand teruggezet uit een kopie', word: 'teruggezet' },
} as const satisfies Readonly<Record<EventKind, { readonly label: string; readonly word: string }>>;

export type EventWord = (typeof EVENT_WORDS)[EventKind]['word'];

/** All words of the JSON. */
export const ALL_EVENT_WORDS: readonly EventWord[] = Object.values(EVENT_WORDS).map(({ word }) => word);
