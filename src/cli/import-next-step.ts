import { hasLeft, type Day } from '../domain/student.js';
import type { PlannedPupil } from '../use-cases/plan-import.js';

/** What a person does after an import: accounts for who has none, one institution and one group at a time. */
export function nextStepAfterImport(pupils: readonly PlannedPupil[], today: Day): string {
  const without = pupils.filter((pupil) => needsAccount(pupil, today));
  if (without.length === 0) {
    return 'Elke ingeschreven leerling van deze lijst heeft al een LeerID; leerid list toont ze.';
  }
  const groups = new Set(without.map(({ enrolment }) => enrolment.groupName));
  const [group = ''] = groups;
  if (new Set(without.map(({ institution }) => institution)).size > 1) {
    return 'Volgende stap, per instelling: leerid groups --instelling NUMMER, en dan leerid bulk --instelling NUMMER --groep GROEP';
  }
  return groups.size === 1
    ? `Volgende stap: leerid bulk --groep "${group}"`
    : 'Volgende stap: leerid groups, en dan leerid bulk --groep GROEP';
}

function needsAccount({ listed, stored, enrolment }: PlannedPupil, today: Day): boolean {
  const hasAccount = listed.account !== null || (stored?.account ?? null) !== null;
  return !hasAccount && !hasLeft(enrolment, today);
}
