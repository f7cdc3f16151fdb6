import { todayInBrussels } from '../domain/day.js';
import type { Student } from '../domain/student.js';
import type { HistoryEvent } from '../store/history.js';
import { eventJson } from './event-json.js';
import type { StudentPageJson } from './json/student-schema.js';
import { switchedOff } from './switched-off.js';
import { studentJson } from './student-json.js';

/** The portal's pupil page in JSON. */
export function studentPageJson(
  { student, history }: { student: Student; history: readonly HistoryEvent[] },
  now: Date,
): StudentPageJson {
  return {
    ...studentJson(student, todayInBrussels(now)),
    officieleGegevens: officialJson(student),
    account: accountJson(student, history),
    geschiedenis: history.map(eventJson),
  };
}

function officialJson({ official }: Student): StudentPageJson['officieleGegevens'] {
  if (official === null) return null;
  const { firstName, lastName, sex, birthDate } = official;
  return { voornaam: firstName, naam: lastName, geslacht: sex, geboortedatum: birthDate };
}

function accountJson(student: Student, history: readonly HistoryEvent[]): StudentPageJson['account'] {
  const { account } = student;
  if (account === null) return null;
  const off = switchedOff(student, history);
  return {
    gebruikersnaam: account.username,
    type: account.type,
    wachtwoordtype: account.passwordKind,
    moetWachtwoordWijzigen: account.mustChange,
    inactiefGemaakt: off === null ? null : { op: off.at, door: off.actor, reden: off.reason },
    aangemaaktOp: account.createdAt,
    laatsteAanmelding: account.lastSignInAt,
  };
}
