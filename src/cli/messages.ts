import { formatDay } from '../domain/day.js';
import type { ErrorCode, ErrorDetails, LeeridError } from '../domain/errors.js';
import { ZIP_PASSWORD_VARIABLE } from '../domain/zip-password.js';
import { describeCells } from './cell-problems.js';
import { describeLogoFault } from './logo-message.js';
import { unknownMapping } from './mapping-message.js';
import {
  badRows,
  brakeReasons,
  COLUMNS_SHOWN,
  illegibleCards,
  nearestInstitutions,
  NOT_TEXT,
  quote,
  shellQuote,
  some,
  unknownGroup,
} from './message-parts.js';
import { hint } from './suggest.js';
import { describeSystemCode } from './system-codes.js';
import { withoutSignIn } from './without-sign-in.js';
import { PASSWORD_FAULTS, ZIP_PROBLEMS } from './zip-messages.js';

/** What a person reads for each error: what, where, and what to do next. A code without a text is a type error. */
const MESSAGES: { readonly [C in ErrorCode]: (details: ErrorDetails[C]) => string } = {
  'list-not-found': ({ path }) =>
    `${path} bestaat niet; kijk de naam en de map na, of exporteer de lijst opnieuw`,
  'list-unreadable': ({ path }) =>
    `${path} kan niet gelezen worden; sluit het bestand in Excel of kijk de rechten na`,
  'list-is-folder': ({ path }) => `${path} is een map; noem het bestand met de leerlingenlijst`,
  'list-empty': ({ path }) => `${path} is leeg; exporteer de leerlingenlijst opnieuw`,
  'list-no-rows': ({ path }) =>
    `${path} bevat geen enkele bruikbare leerling; er is niets ingelezen, exporteer de lijst opnieuw`,
  'list-too-large': ({ path, maximumBytes }) =>
    `${path} is groter dan ${maximumBytes / 1024 / 1024} MB; is het toch een leerlingenlijst, splits ze dan per instelling`,
  'list-not-text': ({ path, looksLike }) => `${path} ${NOT_TEXT[looksLike]}`,
  'list-xlsx-refused': ({ path, reason }) =>
    reason === 'too-large'
      ? `${path} is uitgepakt veel te groot voor een leerlingenlijst; bewaar in Excel alleen het blad met de leerlingen, als CSV (UTF-8), en lees dat in`
      : `${path} is een Excel-werkmap die niet te lezen is; open ze in Excel, bewaar ze opnieuw als .xlsx of als CSV (UTF-8), en lees die in`,
  'list-wrong-encoding': ({ path, encoding }) =>
    `${path} is niet te lezen als ${encoding}; laat --codering weg, of kies utf-8, utf-16le, windows-1252 of cp850`,
  'encoding-unknown': ({ encoding }) =>
    `--codering: ${quote(some([encoding]))} is geen codering; kies bijvoorbeeld utf-8, utf-16le, windows-1252, cp850 of iso-8859-15, of laat de optie weg`,
  'list-bad-quotes': ({ path, line }) =>
    `${path}, regel ${line}: een aanhalingsteken wordt niet gesloten; verbeter de regel of exporteer opnieuw`,
  'list-field-too-large': ({ path, line, maximumBytes }) =>
    `${path}, regel ${line}: een veld is groter dan ${maximumBytes / 1024} kB; exporteer opnieuw (een aanhalingsteken dat niet gesloten is?)`,
  'list-too-many-columns': ({ path, maximum }) =>
    `${path} heeft meer dan ${maximum} kolommen; dit is geen leerlingenlijst, exporteer opnieuw`,
  'list-too-many-rows': ({ path, maximum }) =>
    `${path} heeft meer dan ${maximum} rijen; splits de lijst per instelling`,
  'list-missing-columns': ({ path, missing, found }) =>
    `${path}: ${missing.length === 1 ? 'kolom ontbreekt' : 'kolommen ontbreken'}: ${missing.join(', ')}; gevonden: ${some(found, COLUMNS_SHOWN)}; ${missing.length === 1 ? 'exporteer opnieuw met deze kolom, of wijs aan hoe ze in de lijst heet' : 'exporteer opnieuw met deze kolommen, of wijs aan hoe ze in de lijst heten'}: --kolom "${missing[0] ?? 'Stamnummer'}=NAAM IN DE LIJST"`,
  'list-duplicate-column': ({ path, column, headers }) =>
    `${path}: ${headers.map(quote).join(' en ')} zijn allebei ${column}; kies er een met --kolom "${column}=${headers[0] ?? ''}"`,
  'list-unknown-mapping': (details) => unknownMapping(details, (texts) => some(texts, COLUMNS_SHOWN)),
  'list-bad-rows': (details) => badRows(details),

  'list-classes-needed': ({ path, found }) =>
    found.length === 0
      ? `${path} is van WISA en heeft geen administratieve groepen; exporteer ook de klassen (KLAS, KLASGROEP, OMSCHRIJVING, ADMINGROEP, INSTELLINGSNUMMER) en geef dat bestand met --klassen, of zet het naast de lijst als klassen.csv`
      : `${path} is van WISA, en ernaast staan meer lijsten van klassen: ${some(found)}; kies er een met --klassen`,
  'list-classes-unused': ({ path }) =>
    `${path} is geen lijst van WISA met kolommen KLAS, KLASGROEP en WISAID; laat --klassen weg`,
  'classes-unlike': ({ path, columns }) =>
    `${path} is geen lijst van klassen uit WISA; die heeft de kolommen ${columns.join(', ')}`,

  'rejects-unwritable': ({ path }) =>
    `de foute rijen kunnen niet bewaard worden in ${path}; zet de lijst in een map waar je mag schrijven, er is niets ingelezen`,

  'list-brake': ({ path, brakes }) =>
    `${path} is niet ingelezen, want dat is meer dan 10 %: ${brakeReasons(brakes)}. Is dit de hele lijst van de juiste school? Kijk met --dry-run wie het zijn; voeg --deellijst toe als het maar een deel van de school is, of --force als het klopt`,
  'same-pupil-malformed': ({ text }) =>
    `--zelfde-leerling ${quote(text)} kan niet; schrijf OUD=NIEUW met de twee stamnummers, zo nodig met het instellingsnummer: 034512/945=098765/12`,
  'same-pupil-unknown': ({ wanted }) =>
    `--zelfde-leerling: geen leerling met stamnummer ${quote(wanted)}; de oude staat in leerid list --ook-uitgeschreven, de nieuwe in deze lijst`,
  'same-pupil-several': ({ wanted }) =>
    `--zelfde-leerling: stamnummer ${quote(wanted)} bestaat in meer dan één instelling; zet het instellingsnummer ervoor: 034512/${wanted}`,
  'same-pupil-listed': ({ from, to }) =>
    `${from} staat zelf ook in deze lijst en kan niet dezelfde leerling zijn als ${to}; er is niets gewijzigd`,
  'same-pupil-accounts': ({ from, to }) =>
    `${to} heeft al een eigen LeerID en kan niet samengevoegd worden met ${from}; er is niets gewijzigd`,

  'store-missing': ({ path }) =>
    `er zijn nog geen leerlingen ingelezen in ${path}; begin met: leerid import BESTAND (leerid import --voorbeeld maakt een lijst om in te vullen)`,
  'store-foreign': ({ path }) => `${path} is geen gegevensbestand van leerid; kies een ander met --db`,
  'store-newer': ({ path }) =>
    `${path} is gemaakt door een nieuwere versie van leerid; installeer eerst die versie`,
  'store-outdated': ({ path }) =>
    `${path} is van een oudere versie van leerid; de eerste opdracht die iets wijzigt, zoals leerid import, werkt het bij`,
  'store-corrupt': ({ path }) =>
    `${path} is beschadigd; zet een kopie terug, en bewaar dit bestand voor onderzoek`,
  'store-too-open': ({ path }) =>
    `${path} kan door anderen gelezen worden; herstel dat met: chmod 600 ${shellQuote(path)}`,
  'store-unwritable': ({ path }) =>
    `${path} kan niet gelezen of geschreven worden; kijk de rechten van bestand en map na, of kies een andere plaats met --db`,
  'store-full': ({ path }) =>
    `de schijf van ${path} is vol; maak plaats en probeer opnieuw, er is niets gewijzigd`,
  'store-busy': ({ path }) =>
    `een andere leerid is bezig met ${path}; probeer straks opnieuw, of wacht erop met --wait 60`,

  'institution-unknown': ({ wanted, names }) =>
    `geen instelling ${quote(wanted)}; ${hint(nearestInstitutions(wanted, names), names.length === 0 ? 'er zijn er nog geen' : `wel: ${some(names)}`)}`,
  'institution-several': ({ wanted, names }) =>
    `${quote(wanted)} kan meer dan één instelling zijn: ${some(names)}; geef het nummer`,
  'institution-needed': ({ what, value, names }) =>
    what === 'lijst'
      ? `de lijst zegt niet van welke instelling ze is; voeg --instelling toe (${some(names)})`
      : `${what} ${quote(value)} bestaat in meer dan één instelling: ${some(names)}; voeg --instelling toe`,
  'group-unknown': (details) =>
    unknownGroup('administratieve groep', details, 'leerid groups toont ze allemaal'),
  'class-unknown': (details) => unknownGroup('klas', details, 'leerid groups toont ze allemaal'),
  'student-unknown': ({ stamnummers, left }) =>
    left
      ? `stamnummer ${some(stamnummers)} is niet meer ingeschreven en krijgt geen nieuw LeerID; leerid list --ook-uitgeschreven toont ook wie vertrokken is`
      : `geen ingeschreven leerling met stamnummer ${some(stamnummers)}; zoek met leerid list --zoek NAAM`,
  'selection-empty': () => 'geen leerling gevonden; kijk de selectie na met leerid list',
  'selection-several': ({ names, count }) =>
    `${count} leerlingen passen bij deze selectie: ${names.join(', ')}${count > names.length ? ', ...' : ''}; kies er één met --stamnummer`,

  'batch-unknown': ({ wanted }) => `geen reeks ${quote(some([wanted]))}; leerid batches toont ze allemaal`,
  'batch-several': ({ wanted, ids }) =>
    `${ids.length} reeksen beginnen met ${quote(wanted)}: ${some(ids)}; geef meer van het nummer`,

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
  'confirmation-needed': ({ command }) =>
    `zonder terminal kan leerid niets vragen; voeg --yes toe aan leerid ${command}, of --dry-run om alleen te kijken`,
  'no-menus': () =>
    "de wizard heeft een terminal nodig die menu's kan tonen; gebruik de opdrachten, leerid --help toont ze",
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

  'cards-not-legible': (details) => illegibleCards(details),
  'logo-unreadable': ({ path, reason }) => describeLogoFault(path, reason),
  'output-missing': ({ path }) =>
    `de map ${path} bestaat niet; maak ze eerst of kies een andere met --output`,
  'output-not-folder': ({ path }) => `${path} is geen map; kies een map met --output`,
  'output-unwritable': ({ path }) =>
    `in de map ${path} mag niet geschreven worden; kies een andere met --output`,
  'sticker-start-too-far': ({ start, places, format }) =>
    `--sticker-start ${start} kan niet: een vel van ${format} mm heeft ${places} stickers; kies van 1 tot ${places}, of een andere maat met --sticker`,
  'calibration-unwritable': ({ path, reason }) =>
    `het ijkblad kan niet geschreven worden in ${path}: ${describeSystemCode(reason)}; kies een andere map met --output`,
  'spool-failed': ({ path, reason }) =>
    `de ZIP kan niet bewaard worden in ${path}: ${describeSystemCode(reason)}; er is niets gewijzigd`,
  'commit-unsure': ({ path }) =>
    `de schijf gaf een fout terwijl ${path} bewaard werd, en het is niet zeker of de LeerID's er zijn; voer de opdracht opnieuw uit: dan wordt de ZIP afgeleverd, of alles opnieuw gemaakt`,
  'zip-damaged': ({ path }) =>
    `de ZIP in ${path} kwam beschadigd terug van de schijf; er is niets gewijzigd, laat de schijf nakijken`,

  'zip-unreadable': ({ path, reason }) => `${path} ${ZIP_PROBLEMS[reason]}`,
  'xlsx-refused': ({ reason }) =>
    `het Excel-bestand ${reason === 'too-large' ? 'is veel te groot' : 'kan niet gelezen worden'}; neem een andere kopie`,
  'cells-invalid': ({ path, problems }) =>
    [
      `het Excel-bestand in ${path} is gewijzigd; neem de ZIP zoals leerid bulk ze maakte, of herstel:`,
      ...describeCells(problems).map((line) => `  ${line}`),
    ].join('\n'),
  'print-unwritable': ({ path, reason }) =>
    `de ZIP kan niet geschreven worden in ${path}: ${describeSystemCode(reason)}; kies een andere map met --output`,
  'zip-password-needed': ({ path }) =>
    `${path === null ? 'voor --zip-wachtwoord is een wachtwoord nodig' : `${path} is versleuteld`}; zonder terminal kan leerid er niet naar vragen: zet het wachtwoord in de omgevingsvariabele ${ZIP_PASSWORD_VARIABLE}`,
  'zip-password-wrong': ({ path }) => `het wachtwoord past niet op ${path}; probeer opnieuw`,
  'zip-password-weak': ({ reason }) => `dat wachtwoord kan niet voor een ZIP; ${PASSWORD_FAULTS[reason]}`,

  'setting-invalid': ({ name, variable, text, reason }) =>
    `${variable ?? name}: ${quote(some([withoutSignIn(text)]))} kan niet; ${reason}`,
  'setting-unknown': ({ name, nearest, names }) =>
    `de voorkeur ${quote(some([name]))} bestaat niet; ${nearest === null ? `kies uit ${names.join(', ')}` : `bedoelde je ${nearest}?`}`,
  'config-command-unknown': ({ word, nearest }) =>
    `onbekende opdracht leerid config ${some([word])}; ${nearest === null ? 'leerid config --help toont wat er kan' : `bedoelde je leerid config ${nearest}?`}`,
  'config-invalid': ({ path, line, column, problem, others }) =>
    `${path}${line === null ? '' : `, regel ${line}`}${column === null ? '' : `, kolom ${column}`}: ${problem}${others === 0 ? '' : ` (en nog ${others === 1 ? '1 fout' : `${others} fouten`})`}`,
  'config-unreadable': ({ path, reason }) =>
    `${path} kan niet gelezen worden: ${describeSystemCode(reason)}; herstel dat, of kies een ander bestand met LEERID_CONFIG`,
  'config-unwritable': ({ path, reason }) =>
    `de voorkeur kan niet bewaard worden in ${path}: ${describeSystemCode(reason)}; herstel dat, of kies een ander bestand met LEERID_CONFIG`,
  interrupted: () => 'onderbroken; er is niets gewijzigd',

  'list-not-named': () =>
    'er ontbreekt: bestand; bijvoorbeeld: leerid import leerlingen.csv (leerid import --voorbeeld maakt een lijst om in te vullen)',
  'template-exists': ({ path }) =>
    `${path} bestaat al en wordt niet overschreven; geef een andere naam: leerid import --voorbeeld NAAM.csv`,
  'template-unwritable': ({ path, reason }) =>
    `${path} kan niet geschreven worden: ${describeSystemCode(reason)}; kies een andere plaats: leerid import --voorbeeld MAP/NAAM.csv`,
  'topic-unknown': ({ wanted, nearest }) =>
    `geen opdracht of onderwerp ${quote(wanted)}; ${hint(nearest, 'leerid help toont ze allemaal')}`,
  'shell-unknown': ({ wanted, nearest, shells }) =>
    `geen shell ${quote(wanted)}; ${hint(nearest, 'dit kan wel')} (kies uit ${shells.join(', ')})`,
};

/** The Dutch line for an error. */
export function errorMessage<C extends ErrorCode>({ code, details }: LeeridError<C>): string {
  return MESSAGES[code](details);
}
