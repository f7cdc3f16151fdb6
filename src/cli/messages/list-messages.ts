import { unknownMapping } from '../mapping-message.js';
import { badRows, brakeReasons, COLUMNS_SHOWN, NOT_TEXT, quote, some } from '../message-parts.js';
import { describeSystemCode } from '../system-codes.js';
import type { Messages } from './messages-of.js';

/** About the list of pupils: its file, its columns, and whether it is believed. */
export const LIST_MESSAGES = {
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
    `${path} is niet ingelezen, want meer dan 10 % van de leerlingen ontbreekt of heeft een heel andere naam: ${brakeReasons(brakes)}. Is dit de hele lijst van de juiste school? Kijk met --dry-run wie het zijn; voeg --deellijst toe als het maar een deel van de school is, of --force als het klopt`,
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
  'same-pupil-twice': ({ from, to }) =>
    `${from} of ${to} is tweemaal genoemd, en een leerling kan maar met één andere dezelfde zijn; er is niets gewijzigd`,
  'list-not-named': () =>
    'er ontbreekt: bestand; bijvoorbeeld: leerid import leerlingen.csv (leerid import --voorbeeld maakt een lijst om in te vullen)',
  'template-exists': ({ path }) =>
    `${path} bestaat al en wordt niet overschreven; geef een andere naam: leerid import --voorbeeld NAAM.csv`,
  'template-unwritable': ({ path, reason }) =>
    `${path} kan niet geschreven worden: ${describeSystemCode(reason)}; kies een andere plaats: leerid import --voorbeeld MAP/NAAM.csv`,
} satisfies Partial<Messages>;
