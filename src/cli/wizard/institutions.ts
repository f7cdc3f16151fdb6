import { institutionLabel } from '../../domain/student.js';
import { listInstitutions } from '../../use-cases/list-institutions.js';
import { FRESH_LIST } from '../prompts/list-state.js';
import { askTable } from '../prompts/menu.js';
import { attempt, type Session } from './session.js';

/** True when a stamnummer or group could mean pupils of more than one school. */
export async function severalInstitutions(session: Session): Promise<boolean> {
  const all = await attempt(session, () => listInstitutions(session.newRun('quiet')));
  return all !== null && all.length > 1;
}

/** The portal's `Wijzig instelling`: which school is worked in. Esc leaves it; the first time, that is the first of them. */
export async function chooseInstitution(session: Session): Promise<void> {
  const all = await attempt(session, () => listInstitutions(session.newRun('quiet')));
  if (all === null) return;
  const named = all.map((institution) => ({
    key: institution.number ?? institution.name,
    cells: [institutionLabel(institution)],
  }));
  const { move, state } = await askTable(session, {
    title: 'In welke instelling werk je?',
    columns: [{ title: 'Instelling', shrink: 1 }],
    rows: named,
    mode: 'one',
    initial: { ...FRESH_LIST, active: session.institution },
  });
  if (move === 'next') session.institution = state.active;
  session.institution ??= named[0]?.key ?? null;
}
