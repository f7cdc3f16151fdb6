import { todayInBrussels } from '../domain/day.js';
import type { Student } from '../domain/student.js';
import type { HistoryEvent } from '../store/history.js';
import { eventJson } from './event-json.js';
import type { StudentPageJson } from './json/student-schema.js';
import { studentJson } from './student-json.js';

/** The portal's pupil page in JSON. */
export function studentPageJson(
  { student, history }: { student: Student; history: readonly HistoryEvent[] },
  now: Date,
): StudentPageJson {
  return {
    ...studentJson(student, todayInBrussels(now)),
    officieleGegevens: officialJson(student),
    account: accountJson(student),
    geschiedenis: history.map(eventJson),
  };
}

function officialJson({ official }: Student): StudentPageJson['officieleGegevens'] {
  if (official === null) return null;
  const { firstName, lastName, sex, birthDate } = official;
  return { voornaam: firstName, naam: lastName, geslacht: sex, geboortedatum: birthDate };
}

function accountJson({ account }: Student): StudentPageJson['account'] {
  if (account === null) return null;
  return {
    gebruikersnaam: account.username,
    type: account.type,
    wachtwoordtype: account.passwordKind,
    moetWachtwoordWijzigen: account.mustChange,
    aangemaaktOp: account.createdAt,
    laatsteAanmelding: account.lastSignInAt,
  };
}
