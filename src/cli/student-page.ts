import { accountStatus } from '../domain/account.js';
import { formatDay, todayInBrussels } from '../domain/day.js';
import { fullName, institutionLabel, type Student } from '../domain/student.js';
import type { HistoryEvent } from '../store/history.js';
import { EVENT_WORDS } from './event-words.js';
import { formatFields, wrapHard, type Field } from './fields.js';
import { PASSWORD_LABELS, STATUS_LABELS } from './labels.js';
import { formatMoment } from './moment.js';
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
    [accountTitle(student), accountRows(student, now, namesCommand)],
    [
      'Geschiedenis',
      history.map(({ at, actor, kind }) => [formatMoment(at), `${EVENT_WORDS[kind].label} (${actor})`]),
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
    return '  Niet beschikbaar: geen geldig rijksregister- of bisnummer in de leerlingenlijst.';
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

function accountRows(student: Student, now: Date, namesCommand: boolean): Field[] | string {
  const { account, enrolledUntil, stamnummer } = student;
  if (account === null)
    return namesCommand ? `  Maak een LeerID aan: leerid create --stamnummer ${stamnummer}` : '  -';
  const status = accountStatus(student, todayInBrussels(now));
  const end = ['', `Wordt inactief bij einde inschrijving - ${formatDay(enrolledUntil)}`] as const;
  return [
    ['Gebruikersnaam', account.username],
    ['Account status', STATUS_LABELS[status]],
    ...(status === 'actief' ? [end] : []),
    [
      'Wachtwoord type',
      account.passwordKind === null
        ? 'onbekend (overgenomen uit de lijst)'
        : PASSWORD_LABELS[account.passwordKind],
    ],
    ...(account.mustChange ? [['', 'Moet nieuw wachtwoord kiezen bij eerste aanmelding'] as const] : []),
    ['LeerID creatie', formatDay(todayInBrussels(new Date(account.createdAt)))],
    [
      'Laatste aanmelding',
      account.lastSignInAt === null ? 'Nog niet aangemeld' : formatMoment(account.lastSignInAt),
    ],
  ];
}
