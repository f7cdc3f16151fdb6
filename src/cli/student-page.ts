import { accountStatus } from '../domain/account.js';
import { formatDay, todayInBrussels } from '../domain/day.js';
import { fullName, hasLeft, institutionLabel, type Day, type Student } from '../domain/student.js';
import type { HistoryEvent } from '../store/history.js';
import { tellingLines } from './event-text.js';
import { EVENT_WORDS } from './event-words.js';
import { formatFields, wrapHard, type Field } from './fields.js';
import { PASSWORD_LABELS, STATUS_LABELS } from './labels.js';
import { formatDayOf, formatMoment } from './moment.js';
import { switchedOff } from './switched-off.js';
import { fitText, type Terminal } from './terminal.js';

interface StudentPage {
  readonly student: Student;
  readonly history: readonly HistoryEvent[];
}

/**
 * The portal's pupil page (handleiding, hoofdstuk 2): inschrijvingsgegevens, officiële gegevens, account, history. The
 * wizard, which has a menu for it, does not name the command that makes an account.
 */
export function formatStudentPage(
  { student, history }: StudentPage,
  now: Date,
  screen: Pick<Terminal, 'width'>,
  { namesCommand = true } = {},
): string {
  const sections: readonly (readonly [string, readonly Field[] | string])[] = [
    ['Inschrijvingsgegevens', enrolmentRows(student)],
    ['Officiële gegevens', officialRows(student)],
    [accountTitle(student), accountRows({ student, history }, todayInBrussels(now), namesCommand)],
    [
      'Geschiedenis',
      history.flatMap((event): Field[] => [
        [formatMoment(event.at), `${EVENT_WORDS[event.kind].label} (${event.actor})`],
        ...tellingLines(event).map(below),
      ]),
    ],
  ];
  return [
    ...wrapHard(fullName(student), screen.width),
    ...sections.flatMap(([title, fields]) => [
      '',
      heading(title),
      typeof fields === 'string' ? fitText(fields, screen) : formatFields(fields, screen),
    ]),
  ].join('\n');
}

/** Capitals, but for the word LeerID. */
function heading(title: string): string {
  return title.toUpperCase().replace('LEERID', 'LeerID');
}

function enrolmentRows(student: Student): Field[] {
  return [
    ['Voornaam', student.firstName === '' ? '-' : student.firstName],
    ['Naam', student.lastName],
    ['Stamnummer', student.stamnummer],
    ['Administratieve groep', student.groupName],
    ['Klas', student.className ?? '-'],
    ['Instelling', institutionLabel(student.institution)],
    ['Ingeschreven tot', formatDay(student.leftOn ?? student.enrolledUntil)],
  ];
}

function officialRows({ official }: Student): Field[] | string {
  if (official === null) {
    return '  Niet beschikbaar: deze leerling heeft (nog) geen geldig rijksregister- of bisnummer, of het ontbreekt in het leerlingadministratiepakket. Vul het daar aan en lees de lijst opnieuw in.';
  }
  return [
    ['Voornaam', official.firstName === '' ? '-' : official.firstName],
    ['Naam', official.lastName === '' ? '-' : official.lastName],
    ['Geslacht', official.sex ?? '-'],
    ['Geboortedatum', official.birthDate === null ? '-' : formatDay(official.birthDate)],
  ];
}

function accountTitle({ account }: Student): string {
  if (account === null) return 'Nog geen LeerID';
  return account.type === 'basis' ? 'Basis LeerID' : 'Gevorderd LeerID';
}

function accountRows({ student, history }: StudentPage, today: Day, namesCommand: boolean): Field[] | string {
  const { account } = student;
  if (account === null) return withoutAccount(student, today, namesCommand);
  const status = accountStatus(student, today);
  const why = status === 'actief' ? [automaticEnd(student)] : whyInactive(student, history, today);
  const sentence =
    account.type === 'basis' ? [BASIS_SENTENCE] : account.mustChange ? [GEVORDERD_SENTENCE] : [];
  return [
    ['Account status', STATUS_LABELS[status]],
    ...why.map(below),
    ['Gebruikersnaam', account.username],
    [
      'Wachtwoord type',
      account.passwordKind === null
        ? 'onbekend (overgenomen uit de lijst)'
        : PASSWORD_LABELS[account.passwordKind],
    ],
    ...sentence.map(below),
    ['LeerID creatie', formatDayOf(account.createdAt)],
    [
      'Laatste aanmelding',
      account.lastSignInAt === null ? 'Nog niet aangemeld' : formatMoment(account.lastSignInAt),
    ],
  ];
}

/** The portal's sentences. */
const BASIS_SENTENCE = 'De leerling kan het wachtwoord niet zelf aanpassen.';
const GEVORDERD_SENTENCE = 'Moet nieuw wachtwoord kiezen bij eerste aanmelding';

function below(line: string): Field {
  return ['', line];
}

function automaticEnd({ enrolledUntil, leftOn }: Student): string {
  return `Wordt automatisch inactief bij einde inschrijving - ${formatDay(leftOn ?? enrolledUntil)}`;
}

function withoutAccount(student: Student, today: Day, namesCommand: boolean): string {
  const until = formatDay(student.leftOn ?? student.enrolledUntil);
  if (hasLeft(student, today)) return `  Deze leerling was ingeschreven tot ${until} en krijgt geen LeerID.`;
  const command = `\n  Maak een LeerID aan: leerid create --stamnummer ${student.stamnummer}`;
  return `  Deze leerling is ingeschreven tot ${until}${namesCommand ? command : ''}`;
}

/** A hand, the end of the enrolment, or both. */
function whyInactive(student: Student, history: readonly HistoryEvent[], today: Day): string[] {
  const off = switchedOff(student, history);
  const hand =
    off === null
      ? []
      : off.actor === null
        ? [`Sinds ${formatMoment(off.at)}: zo stond het in de leerlingenlijst`]
        : [
            `Inactief gemaakt op ${formatMoment(off.at)} door ${off.actor}`,
            ...(off.reason === null ? [] : [`Reden: ${off.reason}`]),
          ];
  if (!hasLeft(student, today)) return hand;
  const { leftOn, enrolledUntil } = student;
  const end =
    leftOn === null || enrolledUntil < leftOn
      ? `De inschrijving eindigde op ${formatDay(enrolledUntil)}`
      : `Niet meer in de leerlingenlijst sinds ${formatDay(leftOn)}`;
  return [...hand, end];
}
