import { nearestInstitutions, quote, shellQuote, some, unknownGroup } from '../message-parts.js';
import type { CopyFault } from '../../domain/errors.js';
import { hint } from '../suggest.js';
import { describeSystemCode } from '../system-codes.js';
import type { Messages } from './messages-of.js';

const COPY_FAULTS: Readonly<Record<CopyFault, string>> = {
  missing: 'is er niet; kijk de naam van de kopie na',
  foreign: 'is geen kopie van een gegevensbestand van leerid',
  newer: 'is gemaakt door een nieuwere versie van leerid; installeer eerst die versie',
  corrupt: 'is beschadigd en kan niet teruggezet worden; neem een andere kopie',
  unreadable: 'kan niet gelezen worden; kijk de rechten na',
  same: 'is het gegevensbestand zelf; kies een kopie',
};

/** About the store, and what is looked for in it. */
export const STORE_MESSAGES = {
  'store-missing': ({ path }) =>
    `er zijn nog geen leerlingen ingelezen in ${path}; begin met: leerid import BESTAND (leerid import --voorbeeld maakt een lijst om in te vullen)`,
  'store-foreign': ({ path }) => `${path} is geen gegevensbestand van leerid; kies een ander met --db`,
  'store-newer': ({ path }) =>
    `${path} is gemaakt door een nieuwere versie van leerid; installeer eerst die versie`,
  'store-outdated': ({ path }) =>
    `${path} is van een oudere versie van leerid; de eerste opdracht die iets wijzigt, zoals leerid import, werkt het bij`,
  'store-corrupt': ({ path }) =>
    `${path} is beschadigd; zet een kopie terug met leerid restore KOPIE --force: dit bestand blijft ernaast bewaard`,
  'store-too-open': ({ path }) =>
    `${path} kan door anderen gelezen worden; herstel dat met: chmod 600 ${shellQuote(path)}`,
  'store-unwritable': ({ path }) =>
    `${path} kan niet gelezen of geschreven worden; kijk de rechten van bestand en map na, of kies een andere plaats met --db`,
  'store-full': ({ path }) =>
    `de schijf van ${path} is vol; maak plaats en probeer opnieuw, er is niets gewijzigd`,
  'store-busy': ({ path }) =>
    `een andere leerid is bezig met ${path}; probeer straks opnieuw, of wacht erop met --wait 60`,
  'copy-exists': ({ path }) =>
    `${path} bestaat al en wordt nooit overschreven; kies een andere naam, of een map`,
  'copy-unwritable': ({ path, reason }) =>
    `de kopie kan niet geschreven worden in ${path}: ${describeSystemCode(reason)}; er is niets gewijzigd`,
  'copy-damaged': ({ path }) =>
    `de kopie in ${path} kwam anders terug van de schijf dan ze geschreven was en is weggegooid; laat de schijf nakijken, of kies een andere`,
  'copy-unusable': ({ path, reason }) => `${path} ${COPY_FAULTS[reason]}; er is niets gewijzigd`,
  'restore-exists': ({ path }) =>
    `er is al een gegevensbestand in ${path}; met --force komt de kopie in de plaats, en blijft het oude ernaast bewaard`,
  'restore-failed': ({ path, reason }) =>
    `de kopie kan niet teruggezet worden in ${path}: ${describeSystemCode(reason)}; herstel dat en probeer opnieuw`,
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
} satisfies Partial<Messages>;
