import type { RowIssue, RowIssueCode } from '../domain/row-issue.js';
import { cleanText } from './clean-text.js';

/** Characters of a value that a message shows at most. */
const SHOWN_CHARACTERS = 40;

const IN_THE_PACKAGE = 'in het leerlingadministratiepakket en exporteer opnieuw';

interface RowProblem {
  /** What is wrong, said of the value: `"31/02/2015" bestaat niet`. */
  readonly problem: string;
  /** Said instead where there is no value to show. */
  readonly problemWhenEmpty?: string;
  readonly remedy: string;
}

const ROW_PROBLEMS: Readonly<Record<RowIssueCode, RowProblem>> = {
  'empty-required': { problem: 'is leeg', remedy: `vul dit gegeven aan ${IN_THE_PACKAGE}` },
  'date-unreadable': {
    problem: 'is geen datum',
    remedy: `schrijf de datum als 31/08/2023 ${IN_THE_PACKAGE}`,
  },
  'date-nonexistent': { problem: 'bestaat niet', remedy: `verbeter de datum ${IN_THE_PACKAGE}` },
  'name-garbled': {
    problem: 'bevat tekens die niet in een naam horen',
    remedy: 'lees de lijst opnieuw in met --codering cp850, of exporteer ze als UTF-8',
  },
  'too-long': {
    problem: 'is te lang: een naam heeft hoogstens 300 tekens, een groep of klas 200',
    remedy: `kort dit gegeven in, of schrap een aanhalingsteken te veel, ${IN_THE_PACKAGE}`,
  },
  'stamnummer-duplicate': {
    problem: 'komt twee keer voor in dezelfde instelling',
    remedy: `geef elke leerling een eigen stamnummer, of schrap de dubbele rij, ${IN_THE_PACKAGE}`,
  },
  'stamnummer-invalid': {
    problem: 'is geen stamnummer',
    remedy: 'exporteer opnieuw en bewaar de lijst niet vanuit Excel: dat verminkt lange nummers',
  },
  'institution-number-invalid': {
    problem: 'is geen instellingsnummer van 6 cijfers',
    remedy: `verbeter het nummer ${IN_THE_PACKAGE}`,
  },
  'sex-unknown': {
    problem: 'is geen bekend geslacht (M, V of X)',
    remedy: `verbeter het geslacht ${IN_THE_PACKAGE}; intussen blijft het leeg`,
  },
  'education-unknown': {
    problem: 'zegt niet of het basisonderwijs, buitengewoon of gewoon secundair onderwijs is',
    remedy: `verbeter het onderwijs ${IN_THE_PACKAGE}`,
  },
  'username-invalid': {
    problem: 'is geen geldige gebruikersnaam',
    remedy: 'neem 1 tot 50 tekens zonder spatie, @, /, ?, # of onzichtbare tekens',
  },
  'username-duplicate': {
    problem: 'komt twee keer voor',
    remedy: 'geef elke leerling een eigen gebruikersnaam in de lijst',
  },
  'username-issued': {
    problem: 'is al aan een andere leerling gegeven',
    remedy: 'geef deze leerling een andere gebruikersnaam in de lijst',
  },
  // Of the pupil who had it nothing is left: it may well be this one.
  'username-wiped': {
    problem: 'is al eerder uitgegeven en wordt nooit opnieuw gebruikt',
    remedy: 'zet een andere gebruikersnaam in de lijst, of maak de gegevens van het LeerID in deze rij leeg',
  },
  'account-type-unknown': {
    problem: 'is geen type account',
    remedy: 'schrijf basis of gevorderd, of laat het type leeg',
  },
  'account-type-undecided': {
    problem: 'zegt niet of het een basisaccount of een gevorderd account is, en het onderwijs ook niet',
    remedy: 'vul de kolom Type in of voeg --onderwijs toe',
  },
  'account-status-unknown': {
    problem: 'is geen status van een account',
    remedy: 'schrijf Actief, Inactief of Geen account',
  },
  'account-incomplete': {
    problem: 'klopt niet met de gebruikersnaam: een account heeft er een, en zonder account is er geen',
    problemWhenEmpty: 'is leeg, maar de rij noemt wel een account',
    remedy: 'vul de gebruikersnaam in, of zet de status op Geen account',
  },
  'password-unfit': {
    problem: 'kan geen wachtwoord van dit account zijn',
    remedy: 'neem de Excel zoals LeerID ze maakte, of maak de cel leeg',
  },
  'enrolment-ends-before-start': {
    problem: 'ligt voor het begin van de inschrijving',
    remedy: `verbeter de inschrijvingsdatum of de laatste dag ${IN_THE_PACKAGE}`,
  },
  'template-pupil': {
    problem: 'is een verzonnen leerling van de voorbeeldlijst',
    remedy: 'schrap de rij, of vervang ze door een leerling van je school',
  },
  'template-institution': {
    problem: 'is het verzonnen nummer van de voorbeeldlijst',
    remedy: 'zet er het instellingsnummer van je school',
  },
  'class-unlisted': {
    problem: 'staat niet met een administratieve groep in de lijst van de klassen',
    remedy: 'exporteer de klassen opnieuw uit WISA',
  },
  'wrong-field-count': {
    problem: 'velden: de rij past niet onder de kolomkoppen',
    remedy:
      'zet een veld met een scheidingsteken of een regeleinde tussen aanhalingstekens, of exporteer opnieuw',
  },
  'national-number-invalid': {
    problem: 'is geen geldig rijksregister- of bisnummer, dus zijn er geen officiële gegevens',
    remedy: `verbeter het nummer ${IN_THE_PACKAGE}`,
  },
  'national-number-missing': {
    problem: 'ontbreekt, dus zijn er geen officiële gegevens',
    remedy: `vul het rijksregister- of bisnummer aan ${IN_THE_PACKAGE}`,
  },
  'national-number-column-missing': {
    problem: 'ontbreekt, dus komen er geen officiële gegevens bij',
    remedy: 'exporteer opnieuw uit het leerlingadministratiepakket, met die kolom erbij',
  },
};

/** One line about a row: where, what, and how to mend it, such as `regel 17, kolom Geboortedatum: "31/02/2015" bestaat niet; verbeter ...`. */
export function describeRowIssue(issue: RowIssue): string {
  const { problem, problemWhenEmpty, remedy } = ROW_PROBLEMS[issue.code];
  const column = cleanText(issue.column ?? '');
  // Line 1 is the header: what is said of it is said of the whole column.
  const line = issue.line === 1 ? 'in de lijst' : `regel ${issue.line}`;
  const place = column === '' ? line : `${line}, kolom ${column}`;
  const elsewhere = issue.otherLine === undefined ? '' : ` (ook op regel ${issue.otherLine})`;
  const value = shorten(cleanText(issue.value));
  if (value === '') return `${place}: ${problemWhenEmpty ?? problem}; ${remedy}`;
  const shown = issue.code === 'wrong-field-count' ? value : `"${value}"`;
  return `${place}: ${shown} ${problem}${elsewhere}; ${remedy}`;
}

function shorten(value: string): string {
  const characters = Array.from(value);
  return characters.length <= SHOWN_CHARACTERS
    ? value
    : `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`;
}
