import { accountStatus } from '../domain/account.js';
import { formatDay, todayInBrussels } from '../domain/day.js';
import { fullName, institutionLabel, type Student } from '../domain/student.js';
import type { EventKind, HistoryEvent } from '../store/history.js';
import { PASSWORD_LABELS, STATUS_LABELS } from './labels.js';
import { studentJson } from './student-json.js';

interface StudentPage {
  readonly student: Student;
  readonly history: readonly HistoryEvent[];
}

type Row = readonly [label: string, value: string];

const EVENT_LABELS: Readonly<Record<EventKind, string>> = {
  enrolled: 'ingeschreven',
  changed: 'gegevens gewijzigd door een import',
  'account-taken-over': 'LeerID overgenomen uit de leerlingenlijst',
  'account-created': 'LeerID aangemaakt',
};

/** The portal's pupil page (handleiding, hoofdstuk 2): inschrijvingsgegevens, officiële gegevens, account, history. */
export function formatStudentPage({ student, history }: StudentPage, now: Date): string {
  const sections: readonly (readonly [string, readonly Row[] | string])[] = [
    ['Inschrijvingsgegevens', enrolmentRows(student)],
    ['Officiële gegevens', officialRows(student)],
    [accountTitle(student), accountRows(student, now)],
    [
      'Geschiedenis',
      history.map(({ at, actor, kind }) => [formatMoment(at), `${EVENT_LABELS[kind]} (${actor})`]),
    ],
  ];
  return [
    fullName(student),
    ...sections.flatMap(([title, rows]) => ['', heading(title), formatRows(rows)]),
  ].join('\n');
}

/** The same page in JSON. */
export function studentPageJson({ student, history }: StudentPage, now: Date) {
  const { account, official } = student;
  return {
    ...studentJson(student, todayInBrussels(now)),
    officieleGegevens:
      official === null
        ? null
        : {
            voornaam: official.firstName,
            naam: official.lastName,
            geslacht: official.sex,
            geboortedatum: official.birthDate,
          },
    account:
      account === null
        ? null
        : {
            gebruikersnaam: account.username,
            type: account.type,
            wachtwoordtype: account.passwordKind,
            moetWachtwoordWijzigen: account.mustChange,
            aangemaaktOp: account.createdAt,
            laatsteAanmelding: account.lastSignInAt,
          },
    geschiedenis: history.map(({ at, actor, kind, batchId, detail }) => ({ op: at, door: actor, wat: kind, reeks: batchId, detail })), // prettier-ignore
  };
}

/** Capitals, but for the word LeerID. */
function heading(title: string): string {
  return title.toUpperCase().replace('LEERID', 'LeerID');
}

function enrolmentRows(student: Student): Row[] {
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

function officialRows({ official }: Student): Row[] | string {
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

function accountRows(student: Student, now: Date): Row[] | string {
  const { account, enrolledUntil, stamnummer } = student;
  if (account === null) return `  Maak een LeerID aan: leerid create --stamnummer ${stamnummer}`;
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

function formatRows(rows: readonly Row[] | string): string {
  if (typeof rows === 'string') return rows;
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`).join('\n');
}

function formatMoment(at: string): string {
  return new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short' }).format(new Date(at)); // prettier-ignore
}
