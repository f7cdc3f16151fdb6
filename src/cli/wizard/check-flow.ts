import { isRepairable } from '../../check/finding.js';
import { checkStore, type CheckReport, type CheckRequest } from '../../use-cases/check-store.js';
import { askMenu, type Choice } from '../prompts/menu.js';
import { commandLine, optionWithValue } from '../shell-quote.js';
import { showCheck } from '../show-check.js';
import { askZipPassword, takeZipPassword } from '../zip-password.js';
import { askFolder } from './review-rows.js';
import { attempt, type Session } from './session.js';

/** What is asked of the check; `into`: where a ZIP goes that its own folder refuses. */
interface Look extends CheckRequest {
  readonly into: string | null;
}

const LOOK: Look = { repair: false, passwords: false, zipPassword: null, into: null };

/** What is wrong and what to do about it, and then those of the remedies that leerid has itself, until the person goes back. */
export async function checkAll(session: Session): Promise<void> {
  let next: Look | null = LOOK;
  while (next !== null) {
    const report = await look(session, next);
    next = report === null ? null : await askNext(session, report);
  }
}

async function look(session: Session, { into, ...request }: Look): Promise<CheckReport | null> {
  const run = { ...session.newRun(), recoverInto: into };
  const report = await attempt(session, () => checkStore(request, run));
  if (report === null) return null;
  session.saved ||= request.repair;
  showCheck(report, session.terminal);
  session.remember(
    commandLine([
      'check',
      ...(request.passwords ? ['--wachtwoorden'] : []),
      ...(request.repair ? ['--repair'] : []),
      ...(into === null ? [] : optionWithValue('--output', into)),
    ]),
  );
  return report;
}

type Remedy = 'repair' | 'elsewhere' | 'passwords' | 'unlock' | 'back';

/** Null when the person goes back, or when there is nothing to do. */
async function askNext(session: Session, report: CheckReport): Promise<Look | null> {
  const offered = remedies(report);
  if (offered.length === 0) return null;
  for (;;) {
    const key = await askMenu<Remedy>(session, 'En nu?', [...offered, { key: 'back', text: 'Terug' }]);
    if (key === null || key === 'back') return null;
    if (key === 'repair') return { ...LOOK, repair: true };
    if (key === 'passwords') return { ...LOOK, passwords: true, zipPassword: takeZipPassword() };
    if (key === 'elsewhere') {
      const into = await askFolder(session, session.defaults.outputFolder);
      if (into !== null) return { ...LOOK, repair: true, into };
    } else {
      const zipPassword = await askZipPassword(session, null);
      if (zipPassword !== null) return { ...LOOK, passwords: true, zipPassword };
    }
  }
}

function remedies({ findings, zips, passwords }: CheckReport): Choice<Remedy>[] {
  const has = (wanted: string) => findings.some(({ kind }) => kind === wanted);
  return [
    ...(findings.some(isRepairable)
      ? [{ key: 'repair' as const, text: 'Herstellen wat leerid zelf kan herstellen' }]
      : []),
    ...(has('zip-waiting')
      ? [{ key: 'elsewhere' as const, text: 'De ZIP die wacht, in een andere map afleveren' }]
      : []),
    ...(passwords === null && zips.whole > 0
      ? [{ key: 'passwords' as const, text: "Ook de wachtwoorden in de ZIP's nakijken" }]
      : []),
    ...(has('zip-locked')
      ? [{ key: 'unlock' as const, text: 'Het wachtwoord van een versleutelde ZIP ingeven' }]
      : []),
  ];
}
