import type { ZipPasswordFault, ZipProblem } from '../domain/errors.js';
import { ZIP_PASSWORD_LENGTH } from '../domain/zip-password.js';

/** Why cards can't be made again out of a file, and what to do; the file's name goes before it. */
export const ZIP_PROBLEMS: Readonly<Record<ZipProblem, string>> = {
  missing: 'bestaat niet; kijk de naam en de map na (leerid batches toont waar elke ZIP is)',
  folder: 'is een map; noem de ZIP, of het Excel-bestand eruit',
  'no-access': 'mag niet gelezen worden; kijk de rechten na, of sluit het bestand in Excel',
  'not-zip':
    'is geen ZIP, of een stuk ervan ontbreekt; neem de ZIP van leerid bulk, of het Excel-bestand eruit',
  damaged: 'is beschadigd en kan niet helemaal gelezen worden; neem een andere kopie',
  'too-large':
    'is veel groter dan een ZIP van leerid kan zijn, en wordt niet uitgepakt; neem de ZIP van leerid bulk',
  'not-ours': 'komt niet van leerid; neem de ZIP van leerid bulk, of het Excel-bestand eruit',
  'no-workbook':
    "bevat geen Excel-bestand: een ZIP van leerid create of leerid print heeft alleen PDF's, en --documenten kan het weglaten; druk de PDF's af, of neem een ZIP met leerid-accounts.xlsx",
  'two-workbooks': 'bevat twee keer leerid-accounts.xlsx; neem de ZIP zoals leerid bulk ze maakte',
  'foreign-workbook':
    'bevat een Excel-bestand dat niet van leerid komt of waarvan het blad Afdrukken gewijzigd is; neem de ZIP zoals leerid bulk ze maakte',
  newer: 'is gemaakt door een nieuwere versie van leerid; installeer eerst die versie',
  'no-rows': 'bevat geen enkele leerling; neem de ZIP zoals leerid bulk ze maakte',
};

const { least, most } = ZIP_PASSWORD_LENGTH;

/** Why a password can't be one for a ZIP, and what would be. */
export const PASSWORD_FAULTS: Readonly<Record<ZipPasswordFault, string>> = {
  short: `neem minstens ${least} tekens; vier woorden na elkaar zijn goed te onthouden`,
  long: `neem hoogstens ${most} tekens`,
  letters:
    'neem letters zonder accent, cijfers, spaties en leestekens: met andere gaat de ZIP niet in elk programma open',
  simple: 'neem minstens 5 verschillende tekens',
};

/** Said after every ZIP that was encrypted. */
export const HOW_TO_OPEN =
  'De ZIP is versleuteld (AES-256). Open ze met 7-Zip, of op een Mac met Keka: de Windows Verkenner kan het niet. Zonder het wachtwoord gaat ze nooit meer open.';
