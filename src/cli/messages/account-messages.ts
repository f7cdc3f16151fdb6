import { formatDay } from '../../domain/day.js';
import { quote, some } from '../message-parts.js';
import type { Messages } from './messages-of.js';

/** About accounts, and what their commands ask. */
export const ACCOUNT_MESSAGES = {
  'account-missing': ({ name, stamnummer }) =>
    `${name} (${stamnummer}) heeft nog geen LeerID; maak er een met leerid create --stamnummer ${stamnummer}`,
  'account-inactive': ({ name, stamnummer }) =>
    `het LeerID van ${name} (${stamnummer}) is inactief en krijgt geen nieuw wachtwoord; leerid show --stamnummer ${stamnummer} toont waarom`,
  'kind-not-for-advanced': ({ names }) =>
    `een gevorderd account heeft altijd een gevorderd wachtwoord: ${some(names)}; laat --wachtwoordtype weg`,
  'edit-nothing': () =>
    'zeg wat er anders moet: --gebruikersnaam NAAM, --wachtwoordtype woord of --wachtwoordtype afbeeldingen',
  'username-same': ({ name, stamnummer, username }) =>
    `${name} (${stamnummer}) heeft die gebruikersnaam al: ${username}; er is niets gewijzigd`,
  'typed-pictures': () =>
    'een afbeeldingswachtwoord kan niet getypt worden; laat het maken, of kies --wachtwoordtype woord',
  'password-not-given': () =>
    'er is geen wachtwoord gelezen; geef het op één regel: printf %s "$WACHTWOORD" | leerid ... --password-stdin',
  'account-exists': ({ name, stamnummer, username }) =>
    `${name} (${stamnummer}) heeft al een LeerID: ${username}; er is niets gewijzigd`,
  'student-left': ({ name, stamnummer, until }) =>
    `${name} (${stamnummer}) was ingeschreven tot en met ${formatDay(until)} en krijgt geen nieuw LeerID; lees zo nodig een nieuwe lijst in`,
  'education-undecided': ({ name, stamnummer, groupName }) =>
    `het onderwijs van ${name} (${stamnummer}, ${groupName}) is niet duidelijk; voeg --accounttype basis of --accounttype gevorderd toe`,
  'username-invalid': ({ username }) =>
    `gebruikersnaam ${quote(username)} kan niet; neem 1 tot 50 letters of cijfers die op het kaartje passen, zonder @, spatie, /, ? of #`,
  'username-taken': ({ username }) =>
    `gebruikersnaam ${quote(username)} is al eens uitgegeven en wordt nooit hergebruikt; kies een andere`,
  'url-too-long': ({ url }) =>
    `${quote(url)} is te lang: de QR-codes zouden te fijn worden voor een sticker; geef een korter adres`,
  'plan-outdated': ({ name, stamnummer }) =>
    `${name} (${stamnummer}) is intussen gewijzigd; er is niets gewijzigd, voer de opdracht opnieuw uit`,
  'everyone-needs-flag': ({ kind }) =>
    `zonder filter krijgt ${kind === 'reset' ? 'elke leerling een nieuw wachtwoord' : 'elke leerling zonder account een LeerID'}; voeg --alles toe als dat de bedoeling is, of kies met --groep`,
  'filter-needed': ({ command }) =>
    `zonder filter geldt leerid ${command} voor elke leerling; voeg --alles toe als dat de bedoeling is, of kies met --groep`,
  'purge-day-not-past': ({ day }) =>
    `--voor ${formatDay(day)} kan niet: kies een dag in het verleden, want wie nog ingeschreven is, wordt nooit gewist`,
  'password-invalid': ({ kind }) =>
    kind === 'woord'
      ? 'dat wachtwoord kan niet; neem 6 tekens: een woord van minstens 3 kleine letters met cijfers ervoor of erachter, zoals 29ban9'
      : 'dat wachtwoord kan niet; neem 8 tot 40 letters, cijfers of leestekens, zonder spatie',
  'password-too-long': ({ maximumBytes }) =>
    `een wachtwoord is langer dan ${maximumBytes} bytes; kies een korter`,
  'hash-wrong': () =>
    'deze computer rekent een wachtwoord verkeerd uit, en daarom is er niets gewijzigd; probeer opnieuw, en op een andere computer als het weer gebeurt',
} satisfies Partial<Messages>;
